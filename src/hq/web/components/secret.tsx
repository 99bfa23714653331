import { styled } from '@mui/material/styles';
import { Action } from '@ui/components/action';
import { color, font, radius } from '@ui/theme/tokens';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

const Root = styled('div')({
  display: 'grid',
  gap: 12,
  justifyItems: 'start',
  padding: 18,
  border: `1px solid ${color.amberLine}`,
  borderLeftWidth: 5,
  borderRadius: radius.small,
  background: color.amberSoft,
  color: color.onAmberSoft,
  '& output': {
    fontFamily: font.mono,
    fontSize: 20,
    fontWeight: 650,
    overflowWrap: 'anywhere',
    userSelect: 'all',
  },
  '& p': { margin: 0 },
});

interface Props {
  readonly label: string;
  readonly value: string;
  /** That it is shown only now. */
  readonly note: string;
}

/** What HQ tells once and then only knows by its hash. */
export function Secret({ label, value, note }: Props) {
  const { t } = useTranslation('hq');
  const [copied, setCopied] = useState(false);
  // Only pages over HTTPS may write to the clipboard; elsewhere it is selected by hand.
  const clipboard = window.isSecureContext ? navigator.clipboard : null;
  return (
    <Root>
      <output aria-label={label}>{value}</output>
      {clipboard && (
        <Action onClick={() => void clipboard.writeText(value).then(() => setCopied(true))}>
          {t(copied ? 'actions.copied' : 'actions.copy')}
        </Action>
      )}
      <p>{note}</p>
    </Root>
  );
}
