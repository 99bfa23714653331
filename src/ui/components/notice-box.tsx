import { styled } from '@mui/material/styles';
import { color, radius, size } from '@ui/theme/tokens';

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

interface NoticeProps {
  readonly what: string;
  readonly next: string;
  /** Somebody tampered or something is lost: red, where a refusal is amber. */
  readonly grave?: boolean;
}

/** A refusal in place: what happened, then what was kept and what to do next. */
export function NoticeBox({ what, next, grave = false }: NoticeProps) {
  return (
    <Root role="alert" className={grave ? 'grave' : undefined}>
      <strong>{what}</strong>
      <span>{next}</span>
    </Root>
  );
}
