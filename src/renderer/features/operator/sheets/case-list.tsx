import ButtonBase from '@mui/material/ButtonBase';
import { styled } from '@mui/material/styles';
import { useShortcut } from '@renderer/app/use-shortcuts';
import { KeyHint } from '@ui/components/key-hint';
import { color, radius, size } from '@ui/theme/tokens';
import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { CASE_GROUPS, caseKey, type Case, type SpecialCase } from './cases';
import { useBoothCases } from './use-booth-cases';
import { usePaymentCases } from './use-payment-cases';
import { useStayCases } from './use-stay-cases';

const List = styled('div')({
  columnCount: 2,
  columnGap: 24,
  '@media (max-width: 900px)': { columnCount: 1 },
});

const Group = styled('section')({
  breakInside: 'avoid',
  display: 'grid',
  gap: 5,
  marginBottom: 8,
  '& h3': { margin: 0, fontSize: size.secondary, fontWeight: 650, color: color.inkSoft },
});

const Item = styled(ButtonBase)({
  minHeight: 54,
  padding: '5px 14px',
  gap: 14,
  justifyContent: 'space-between',
  textAlign: 'left',
  borderRadius: radius.control,
  border: `1px solid ${color.line}`,
  background: color.sunken,
  color: color.ink,
  fontFamily: 'inherit',
  fontSize: size.text,
  fontWeight: 600,
  lineHeight: 1.3,
  '& small': { display: 'block', fontSize: size.secondary, fontWeight: 400, color: color.inkSoft },
  '&:hover': { background: color.hover },
  '&.Mui-disabled': { color: color.inkFaint, borderStyle: 'dashed' },
});

/** The list of special cases by what they are about; a key with Ctrl, or the arrows and Enter. */
export function CaseList({ onOpen }: { onOpen: (it: SpecialCase) => void }) {
  const { t } = useTranslation('operator');
  const list = useRef<HTMLDivElement>(null);
  const cases = [...useStayCases(onOpen), ...usePaymentCases(onOpen), ...useBoothCases(onOpen)];
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
      {CASE_GROUPS.map((group) => (
        <Group key={group} aria-labelledby={`cases-${group}`}>
          <h3 id={`cases-${group}`}>{t(`special.groups.${group}`)}</h3>
          {cases.map(
            (it, index) =>
              it.group === group && (
                <CaseItem key={it.id} it={it} index={index} autoFocus={it === first} />
              ),
          )}
        </Group>
      ))}
    </List>
  );
}

function CaseItem({ it, index, autoFocus }: { it: Case; index: number; autoFocus: boolean }) {
  const key = caseKey(index);
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
