import ButtonBase from '@mui/material/ButtonBase';
import { styled } from '@mui/material/styles';
import type { Key } from '@ui/keys';
import { useShortcut } from '@renderer/app/use-shortcuts';
import { KeyHint } from '@ui/components/key-hint';
import { color, radius, size } from '@ui/theme/tokens';
import { useTranslation } from 'react-i18next';
import type { PayMethod, RowMethod } from './tender-state';

const Grid = styled('div')({
  flex: 'none',
  display: 'grid',
  gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
  gap: 8,
  // On a low screen the four stand in one row, their keys below the words.
  '@media (max-height: 830px)': {
    gridTemplateColumns: 'repeat(4, minmax(0, 1fr))',
    gap: 6,
    '& button': {
      flexDirection: 'column',
      justifyContent: 'center',
      gap: 1,
      padding: '0 2px',
      lineHeight: '18px',
    },
    '& kbd': { height: 18, fontSize: 11, borderBottomWidth: 1 },
  },
});

const Button = styled(ButtonBase)({
  minHeight: size.target,
  padding: '0 12px',
  gap: 8,
  justifyContent: 'space-between',
  borderRadius: radius.control,
  border: `1px solid ${color.line}`,
  background: color.sunken,
  color: color.ink,
  fontFamily: 'inherit',
  fontSize: size.text,
  fontWeight: 600,
  '&:hover': { background: color.hover },
  '&[aria-pressed="true"]': {
    background: color.accentSoft,
    borderColor: color.accent,
    boxShadow: `inset 0 0 0 1px ${color.accent}`,
  },
  '&.Mui-disabled': { color: color.inkFaint, borderStyle: 'dashed' },
});

interface Props<T extends PayMethod | RowMethod> {
  readonly options: readonly { readonly key: Key; readonly method: T; readonly label: string }[];
  /** The chosen one; absent where each press adds something. */
  readonly chosen?: T;
  readonly disabled: (method: T) => boolean;
  readonly onChoose: (method: T) => void;
}

/** Four ways to pay, F5 to F8. */
export function TenderButtons<T extends PayMethod | RowMethod>(props: Props<T>) {
  const { t } = useTranslation('operator');
  return (
    <Grid role="group" aria-label={t('charge.methods')}>
      {props.options.map((option) => (
        <TenderButton key={option.key} {...props} option={option} />
      ))}
    </Grid>
  );
}

function TenderButton<T extends PayMethod | RowMethod>({
  option,
  chosen,
  disabled,
  onChoose,
}: Props<T> & { option: Props<T>['options'][number] }) {
  const isOff = disabled(option.method);
  const run = () => onChoose(option.method);
  useShortcut({
    id: `tender.${option.key}`,
    key: option.key,
    label: option.label,
    disabled: isOff,
    run,
  });
  return (
    <Button
      disabled={isOff}
      onClick={run}
      aria-keyshortcuts={option.key}
      {...(chosen !== undefined && { 'aria-pressed': chosen === option.method })}
    >
      {option.label}
      <KeyHint keys={option.key} />
    </Button>
  );
}
