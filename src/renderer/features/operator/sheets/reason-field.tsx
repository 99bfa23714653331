import { styled } from '@mui/material/styles';
import { useShortcut } from '@renderer/app/use-shortcuts';
import { Action } from '@ui/components/action';
import { Field } from '@ui/components/field';
import { useRef } from 'react';

const Usual = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 8, marginTop: 8 });

interface Props {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  /** What is said most often, one key each. */
  readonly usual: readonly string[];
  /** Takes the focus when it appears; not where fields stand before it. */
  readonly focus?: boolean;
  readonly onChange: (value: string) => void;
  readonly onEnter: () => void;
}

/** A reason in the operator's words, or one of the usual ones by key. */
export function ReasonField(props: Props) {
  const { label, hint, value, usual, focus = true, onChange, onEnter } = props;
  const box = useRef<HTMLDivElement>(null);
  const take = (text: string) => {
    onChange(text);
    box.current?.querySelector('input')?.focus();
  };
  return (
    <div ref={box}>
      <Field
        label={label}
        hint={hint}
        autoFocus={focus}
        maxLength={200}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          if (!event.repeat) onEnter();
        }}
      />
      <Usual>
        {usual.map((text, index) => (
          <UsualReason key={text} text={text} index={index} on={text === value} take={take} />
        ))}
      </Usual>
    </div>
  );
}

interface UsualProps {
  readonly text: string;
  readonly index: number;
  readonly on: boolean;
  readonly take: (text: string) => void;
}

function UsualReason({ text, index, on, take }: UsualProps) {
  const key = `Ctrl+${index + 1}` as const;
  useShortcut({ id: `reason.${index}`, key, label: text, quiet: true, run: () => take(text) });
  return (
    <Action keys={key} pressed={on} onClick={() => take(text)}>
      {text}
    </Action>
  );
}
