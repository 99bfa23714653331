import ButtonBase from '@mui/material/ButtonBase';
import { styled } from '@mui/material/styles';
import { color, radius, size, zoomed } from '@ui/theme/tokens';
import { useLayoutEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { AREA_GROUPS } from './areas';
import type { Area, AreaId } from './areas';

const List = styled('nav')({
  minHeight: 0,
  overflowY: 'auto',
  display: 'grid',
  alignContent: 'start',
  gap: 2,
  // Room for the ring around the one with the focus.
  padding: 3,
  '& h3': {
    margin: '12px 8px 4px',
    fontSize: size.small,
    fontWeight: 650,
    color: color.inkSoft,
  },
  '& h3:first-of-type': { marginTop: 0 },
  // Zoomed in, a strip: the thing itself comes right below.
  [zoomed.narrow]: {
    display: 'flex',
    overflow: 'auto hidden',
    '& > button': { flex: 'none' },
    '& h3': { display: 'none' },
  },
});

const Entry = styled(ButtonBase)({
  minHeight: size.target,
  justifyContent: 'flex-start',
  padding: '0 12px',
  borderRadius: radius.small,
  color: color.ink,
  fontFamily: 'inherit',
  fontSize: size.text,
  textAlign: 'left',
  '&:hover': { background: color.hover },
  '&[aria-current="page"]': {
    background: color.accentSoft,
    color: color.accentInk,
    fontWeight: 650,
    boxShadow: `inset 3px 0 0 ${color.accent}`,
  },
});

interface Props {
  readonly areas: readonly Area[];
  readonly current: AreaId | null;
  readonly onChoose: (id: AreaId) => void;
}

/** Arrow keys walk through the areas; the one with the focus is the one that is shown. */
export function AreaList({ areas, current, onChoose }: Props) {
  const { t } = useTranslation('admin');
  const list = useRef<HTMLElement>(null);
  const ordered = AREA_GROUPS.flatMap((group) => areas.filter((it) => it.group === group));
  useLayoutEffect(() => focusEntry(list.current, '[aria-current="page"]'), []);
  const walk = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = ordered.findIndex((it) => it.id === current);
    const next = ordered[Math.min(Math.max(at + step, 0), ordered.length - 1)];
    if (!next) return;
    onChoose(next.id);
    focusEntry(list.current, `[data-area="${next.id}"]`);
  };
  return (
    <List ref={list} aria-label={t('nav')} onKeyDown={walk}>
      {AREA_GROUPS.map((group) => {
        const entries = ordered.filter((it) => it.group === group);
        return (
          entries.length > 0 && [
            <h3 key={group}>{t(`groups.${group}`)}</h3>,
            ...entries.map((it) => (
              <Entry
                key={it.id}
                data-area={it.id}
                tabIndex={it.id === current ? 0 : -1}
                aria-current={it.id === current ? 'page' : undefined}
                onClick={() => onChoose(it.id)}
              >
                {t(`areas.${it.id}`)}
              </Entry>
            )),
          ]
        );
      })}
    </List>
  );
}

function focusEntry(list: HTMLElement | null, selector: string): void {
  list?.querySelector<HTMLElement>(selector)?.focus();
}
