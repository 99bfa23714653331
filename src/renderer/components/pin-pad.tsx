import ButtonBase from '@mui/material/ButtonBase';
import { styled } from '@mui/material/styles';
import { color, radius } from '@ui/theme/tokens';

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', null, '0'] as const;

const Grid = styled('div')({ display: 'grid', gridTemplateColumns: 'repeat(3, 1fr)', gap: 8 });

const Digit = styled(ButtonBase)({
  height: 'clamp(48px, 7.3vh, 56px)',
  borderRadius: radius.control,
  border: `1px solid ${color.line}`,
  background: color.sunken,
  color: color.ink,
  fontFamily: 'inherit',
  fontSize: 22,
  fontWeight: 600,
  '&.erase': { fontSize: 15, background: 'transparent' },
  '&:hover': { background: color.hover },
  '&:active': { background: color.accentSoft, borderColor: color.accent },
  '&.Mui-disabled': { color: color.inkFaint, borderStyle: 'dashed' },
});

interface Props {
  readonly disabled: boolean;
  readonly onDigit: (digit: string) => void;
  readonly onErase: () => void;
  readonly eraseLabel: string;
  readonly digitLabel: (digit: string) => string;
}

/** Digits to touch. They keep the focus in the field, so that keyboard and touch mix. */
export function PinPad({ disabled, onDigit, onErase, eraseLabel, digitLabel }: Props) {
  const keepFocus = (event: { preventDefault(): void }) => event.preventDefault();
  return (
    <Grid>
      {DIGITS.map((digit) =>
        digit === null ? (
          <span key="gap" />
        ) : (
          <Digit
            key={digit}
            tabIndex={-1}
            disabled={disabled}
            aria-label={digitLabel(digit)}
            onMouseDown={keepFocus}
            onClick={() => onDigit(digit)}
          >
            {digit}
          </Digit>
        ),
      )}
      <Digit
        className="erase"
        tabIndex={-1}
        disabled={disabled}
        onMouseDown={keepFocus}
        onClick={onErase}
      >
        {eraseLabel}
      </Digit>
    </Grid>
  );
}
