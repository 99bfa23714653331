import ButtonBase from '@mui/material/ButtonBase';
import { styled } from '@mui/material/styles';
import { useMay } from '@renderer/app/state';
import { useShortcut } from '@renderer/app/use-shortcuts';
import { KeyHint } from '@renderer/components/key-hint';
import { focusFieldSoon } from '@renderer/features/operator/field/field-focus';
import { openDrawer, undoCheckIn } from '@renderer/features/operator/operator-actions';
import { useOutcome } from '@renderer/features/operator/outcome/outcome-store';
import { useSecondsLeft } from '@renderer/features/operator/outcome/seconds-left';
import { color, radius } from '@renderer/theme/tokens';
import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { closeSheets } from './sheet-store';

const List = styled('div')({ display: 'grid', gap: 8 });

const Item = styled(ButtonBase)({
  minHeight: 64,
  padding: '8px 16px',
  gap: 16,
  justifyContent: 'space-between',
  textAlign: 'left',
  borderRadius: radius.control,
  border: `1px solid ${color.line}`,
  background: color.sunken,
  color: color.ink,
  fontFamily: 'inherit',
  fontSize: 16,
  fontWeight: 600,
  '& small': { display: 'block', fontSize: 14, fontWeight: 400, color: color.inkSoft },
  '&:hover': { background: color.hover },
  '&.Mui-disabled': { color: color.inkFaint, borderStyle: 'dashed' },
});

export type SpecialCase = 'spot' | 'void';

interface Case {
  readonly id: string;
  readonly label: string;
  readonly what: string;
  readonly able: boolean;
  readonly run: () => void;
}

/** The list of special cases; a digit with Ctrl or the arrows and Enter. */
export function CaseList({ onOpen }: { onOpen: (it: SpecialCase) => void }) {
  const list = useRef<HTMLDivElement>(null);
  const cases = useCases(onOpen);
  const move = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const items = [...(list.current?.querySelectorAll<HTMLElement>('button:not(:disabled)') ?? [])];
    const at = items.findIndex((it) => it === document.activeElement);
    items[(at + step + items.length) % items.length]?.focus();
  };
  const first = cases.find((it) => it.able);
  return (
    <List ref={list} onKeyDown={move}>
      {cases.map((it, index) => (
        <CaseItem key={it.id} it={it} index={index} autoFocus={it === first} />
      ))}
    </List>
  );
}

function useCases(onOpen: (it: SpecialCase) => void): readonly Case[] {
  const { t } = useTranslation('operator');
  const last = useOutcome((it) => it.lastCheckIn);
  const seconds = useSecondsLeft(last?.undoUntil ?? 0);
  const mayUndo = useMay('sessions:undo');
  const maySpots = useMay('spots:manage');
  const mayVoid = useMay('payments:void');
  const mayDrawer = useMay('shifts:operate');
  const andClose = (action: () => Promise<void>) => () => {
    closeSheets();
    focusFieldSoon();
    void action();
  };
  const undoable = last !== null && seconds > 0;
  return [
    {
      id: 'undo',
      label: t('special.undo'),
      what: undoable
        ? t('special.undoWhat', {
            plate: last.stay.plate.display,
            spot: last.stay.spotCode,
            seconds,
          })
        : t('special.undoNone'),
      able: mayUndo && undoable,
      run: andClose(undoCheckIn),
    },
    {
      id: 'spot',
      label: t('special.spot'),
      what: t('special.spotWhat'),
      able: maySpots,
      run: () => onOpen('spot'),
    },
    {
      id: 'void',
      label: t('special.void'),
      what: t(mayVoid ? 'special.voidWhat' : 'special.voidMayNot'),
      able: mayVoid,
      run: () => onOpen('void'),
    },
    {
      id: 'drawer',
      label: t('special.drawer'),
      what: t('special.drawerWhat'),
      able: mayDrawer,
      run: andClose(openDrawer),
    },
  ];
}

function CaseItem({ it, index, autoFocus }: { it: Case; index: number; autoFocus: boolean }) {
  const key = `Ctrl+${index + 1}` as const;
  useShortcut({
    id: `case.${it.id}`,
    key,
    label: it.label,
    quiet: true,
    disabled: !it.able,
    run: it.run,
  });
  return (
    <Item disabled={!it.able} autoFocus={autoFocus} onClick={it.run} aria-keyshortcuts={key}>
      <span>
        {it.label}
        <small>{it.what}</small>
      </span>
      <KeyHint keys={key} />
    </Item>
  );
}
