import { styled } from '@mui/material/styles';
import { VisuallyHidden } from '@ui/components/visually-hidden';
import { color, font, size } from '@ui/theme/tokens';
import type { OpenStay } from '@shared/contracts/parking';
import { useTranslation } from 'react-i18next';
import { boothLetter } from './booth-letter';

const Root = styled('span')({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 6,
  whiteSpace: 'nowrap',
  fontSize: size.secondary,
  '& > b': {
    minWidth: 20,
    padding: '0 5px',
    borderRadius: 4,
    border: `1px solid ${color.lineStrong}`,
    color: color.ink,
    fontFamily: font.mono,
    fontWeight: 600,
    lineHeight: '18px',
    textAlign: 'center',
  },
});

interface Props {
  readonly stay: Pick<OpenStay, 'booth' | 'ticketNumber'>;
  /** The letter alone, where there is no room for the name; it is read aloud all the same. */
  readonly short?: boolean;
}

/** Which other booth let a stay in, by its letter and its name; nothing of one that entered here. */
export function BoothMark({ stay, short = false }: Props) {
  const { t } = useTranslation('booths');
  const letter = boothLetter(stay);
  if (letter === null) return null;
  const words = t('from', { booth: stay.booth });
  return (
    <Root title={words}>
      <b aria-hidden="true">{letter}</b>
      {short ? <VisuallyHidden>{words}</VisuallyHidden> : words}
    </Root>
  );
}
