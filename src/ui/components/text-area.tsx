import { styled } from '@mui/material/styles';
import { color, controlHeight, radius, size } from '@ui/theme/tokens';
import { useId } from 'react';
import type { ComponentProps, ReactNode } from 'react';
import { describedBy, useLock } from './lock';

const Root = styled('div')({
  '& label': { display: 'block', fontSize: size.secondary, fontWeight: 600 },
  '& p': { margin: '4px 0 0', fontSize: size.secondary, color: color.inkSoft },
  '& p.problem': { fontWeight: 600, color: color.danger },
});

const Area = styled('textarea')({
  display: 'block',
  width: '100%',
  minHeight: controlHeight,
  marginTop: 6,
  padding: '10px 12px',
  border: `1px solid ${color.lineStrong}`,
  borderRadius: radius.small,
  background: color.surface,
  color: color.ink,
  fontFamily: 'inherit',
  fontSize: 16,
  lineHeight: 1.4,
  resize: 'vertical',
  '&:focus-visible': {
    outline: `3px solid ${color.halo}`,
    outlineOffset: 0,
    borderColor: color.accent,
    boxShadow: `0 0 0 1px ${color.accent}`,
  },
  '&[aria-invalid="true"]': { borderColor: color.danger },
  '&:read-only': { background: color.sunken, color: color.inkSoft, borderColor: color.line },
});

type Props = {
  readonly label: string;
  readonly hint?: ReactNode;
  /** What is wrong with it, beside it. */
  readonly problem?: string | null | undefined;
} & Omit<ComponentProps<'textarea'>, 'className'>;

/** Several labelled lines of text. */
export function TextArea({ label, hint, problem, ...area }: Props) {
  const id = useId();
  const lock = useLock();
  const note = problem ?? hint;
  return (
    <Root>
      <label htmlFor={id}>{label}</label>
      <Area
        {...area}
        readOnly={area.readOnly || lock !== null}
        id={id}
        spellCheck={false}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy(note ? `${id}-note` : null, lock?.id)}
      />
      {note && (
        <p id={`${id}-note`} className={problem ? 'problem' : undefined}>
          {note}
        </p>
      )}
    </Root>
  );
}
