import { styled } from '@mui/material/styles';
import { asCallError } from '@renderer/app/call-error';
import { errorWords } from '@renderer/app/error-words';
import { useZone } from '@renderer/app/state';
import { color, radius, size } from '@renderer/theme/tokens';
import { useTranslation } from 'react-i18next';

const Root = styled('div')({
  padding: '12px 14px',
  borderRadius: radius.small,
  border: `1px solid ${color.amberLine}`,
  borderLeftWidth: 5,
  background: color.amberSoft,
  color: color.onAmberSoft,
  fontSize: size.text,
  '& strong': { display: 'block', fontWeight: 650 },
  '& span': { display: 'block', marginTop: 2, fontSize: 14 },
  '&.grave': {
    borderColor: color.danger,
    background: color.dangerSoft,
    color: color.onDangerSoft,
  },
});

/** A refusal in the operator's words, in place: what happened, what was kept, what to do next. */
export function ErrorNotice({ error }: { error: unknown }) {
  useTranslation('errors');
  const zone = useZone();
  if (error === null || error === undefined) return null;
  const { what, next } = errorWords(asCallError(error), zone);
  return <NoticeBox what={what} next={next} />;
}

interface NoticeProps {
  readonly what: string;
  readonly next: string;
  /** Somebody tampered or something is lost: red, where a refusal is amber. */
  readonly grave?: boolean;
}

/** The same notice with words of one's own. */
export function NoticeBox({ what, next, grave = false }: NoticeProps) {
  return (
    <Root role="alert" className={grave ? 'grave' : undefined}>
      <strong>{what}</strong>
      <span>{next}</span>
    </Root>
  );
}
