import ButtonBase from '@mui/material/ButtonBase';
import { styled } from '@mui/material/styles';
import { KeyHint } from '@ui/components/key-hint';
import { color, radius } from '@ui/theme/tokens';

const Root = styled(ButtonBase)({
  flex: 'none',
  width: '100%',
  minHeight: 60,
  padding: '6px 14px 6px 16px',
  gap: 12,
  justifyContent: 'space-between',
  textAlign: 'left',
  borderRadius: radius.control,
  border: '1px solid transparent',
  background: color.accent,
  color: color.onAccent,
  fontFamily: 'inherit',
  fontSize: 19,
  fontWeight: 650,
  lineHeight: 1.2,
  '&:hover': { background: color.accentHover },
  '& small': { display: 'block', fontSize: 13, fontWeight: 500, marginTop: 2 },
  '&.Mui-disabled': {
    background: color.sunken,
    color: color.inkFaint,
    border: `1px dashed ${color.lineStrong}`,
  },
  '@media (max-height: 740px)': { minHeight: 54, fontSize: 18 },
});

interface Props {
  readonly children: string;
  /** What exactly it does, in small: tender and amount. */
  readonly detail?: string | null;
  readonly keys: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

/** The one thing Enter does. */
export function PrimaryButton({ children, detail, keys, disabled = false, onClick }: Props) {
  return (
    <Root disabled={disabled} onClick={onClick} aria-keyshortcuts={keys}>
      <span>
        {children}
        {detail && <small>{detail}</small>}
      </span>
      <KeyHint keys={keys} onFill={!disabled} />
    </Root>
  );
}
