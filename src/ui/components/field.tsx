import { styled } from '@mui/material/styles';
import { color, controlHeight, font, radius, size } from '@ui/theme/tokens';
import { useId } from 'react';
import type { ComponentProps, KeyboardEvent, ReactNode } from 'react';
import { describedBy, useLock } from './lock';

const Label = styled('label')({ display: 'block', fontSize: size.secondary, fontWeight: 600 });
const Hint = styled('p')({ margin: '4px 0 0', fontSize: size.secondary, color: color.inkSoft });
const Problem = styled('p')({
  margin: '4px 0 0',
  fontSize: size.secondary,
  fontWeight: 600,
  color: color.danger,
});

const box = {
  width: '100%',
  height: controlHeight,
  marginTop: 6,
  padding: '0 12px',
  border: `1px solid ${color.lineStrong}`,
  borderRadius: radius.small,
  background: color.surface,
  color: color.ink,
  fontFamily: 'inherit',
  fontSize: 16,
  fontVariantNumeric: 'tabular-nums',
  '&:focus-visible': {
    outline: `3px solid ${color.halo}`,
    outlineOffset: 0,
    borderColor: color.accent,
    boxShadow: `0 0 0 1px ${color.accent}`,
  },
  '&[aria-invalid="true"]': { borderColor: color.danger },
  '&::placeholder': { color: color.inkFaint },
  '&:read-only:not(select), &[aria-disabled="true"]': {
    background: color.sunken,
    color: color.inkSoft,
    borderColor: color.line,
    cursor: 'default',
  },
  '&:disabled': { background: color.sunken, color: color.inkFaint, borderStyle: 'dashed' },
} as const;

const Input = styled('input')({ ...box, '&.mono': { fontFamily: font.mono } });
const Select = styled('select')({ ...box, cursor: 'pointer' });

interface Common {
  readonly label: string;
  readonly hint?: ReactNode;
  /** What is wrong with it, beside it. */
  readonly problem?: string | null | undefined;
}

type FieldProps = Common & { readonly mono?: boolean } & Omit<ComponentProps<'input'>, 'className'>;

/** One labelled line of text. */
export function Field({ label, hint, problem, mono, ...input }: FieldProps) {
  const id = useId();
  const lock = useLock();
  return (
    <div>
      <Label htmlFor={id}>{label}</Label>
      <Input
        autoComplete="off"
        {...input}
        readOnly={input.readOnly || lock !== null}
        id={id}
        className={mono ? 'mono' : undefined}
        spellCheck={false}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy(hint || problem ? `${id}-note` : null, lock?.id)}
      />
      <Note id={`${id}-note`} hint={hint} problem={problem} />
    </div>
  );
}

/** One of a list, by the system's own control. */
export function SelectField({
  label,
  hint,
  problem,
  ...select
}: Common & Omit<ComponentProps<'select'>, 'className'>) {
  const id = useId();
  const lock = useLock();
  return (
    <div>
      <Label htmlFor={id}>{label}</Label>
      <Select
        onKeyDown={submitOnEnter}
        {...select}
        {...(lock && STANDING)}
        id={id}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy(hint || problem ? `${id}-note` : null, lock?.id)}
      />
      <Note id={`${id}-note`} hint={hint} problem={problem} />
    </div>
  );
}

/** A list that can be read and not changed: it neither opens nor moves. */
const STANDING = {
  'aria-disabled': true,
  onChange: () => {},
  onMouseDown: (event: { preventDefault(): void }) => event.preventDefault(),
  onKeyDown: (event: KeyboardEvent) => {
    if (event.key !== 'Tab') event.preventDefault();
  },
} as const;

/** Enter goes on from a list as from any other field; Space and arrows open it. */
function submitOnEnter(event: KeyboardEvent<HTMLSelectElement>) {
  if (event.key !== 'Enter' || event.repeat) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}

function Note({ id, hint, problem }: { id: string } & Pick<Common, 'hint' | 'problem'>) {
  if (problem) return <Problem id={id}>{problem}</Problem>;
  return hint ? <Hint id={id}>{hint}</Hint> : null;
}
