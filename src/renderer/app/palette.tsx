import { styled } from '@mui/material/styles';
import { EmptyState } from '@ui/components/empty-state';
import { Field } from '@ui/components/field';
import { KeyHint } from '@ui/components/key-hint';
import { SideSheet } from '@renderer/components/side-sheet';
import { color, radius, size } from '@ui/theme/tokens';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { matching } from './palette-search';
import { listed } from './shortcuts';
import type { Registered } from './shortcuts';
import { useShortcutList } from './use-shortcuts';

const List = styled('ul')({ listStyle: 'none', margin: '12px 0 0', padding: 0 });

const Item = styled('li')({
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'space-between',
  minHeight: size.target,
  padding: '0 12px',
  borderRadius: radius.small,
  cursor: 'pointer',
  '&:hover': { background: color.hover },
  '&[aria-selected="true"]': {
    background: color.accentSoft,
    boxShadow: `inset 0 0 0 1px ${color.accent}`,
  },
});

/** Every command by its words. Typing narrows, arrows choose, Enter does it. */
export default function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [index, setIndex] = useState(0);
  const all = listed(useShortcutList()).filter((it) => !it.disabled && it.id !== 'everything');
  const found = matching(all, text);
  const chosen = found[Math.min(index, found.length - 1)];

  const choose = (command: Registered | undefined) => {
    if (!command) return;
    onClose();
    // After the sheet gave the focus back, so that the command may move it.
    setTimeout(() => command.run());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && found.length > 0) {
      event.preventDefault();
      setIndex((Math.min(index, found.length - 1) + step + found.length) % found.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choose(chosen);
    }
  };
  return (
    <SideSheet title={t('palette.title')} onClose={onClose}>
      <Field
        label={t('palette.placeholder')}
        role="combobox"
        aria-expanded
        aria-controls="palette-list"
        aria-activedescendant={chosen && `command-${chosen.id}`}
        autoFocus
        value={text}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setText(event.target.value);
          setIndex(0);
        }}
      />
      <List id="palette-list" role="listbox" aria-label={t('palette.results')}>
        {found.map((it) => (
          <Item
            key={it.id}
            id={`command-${it.id}`}
            role="option"
            aria-selected={it === chosen}
            onClick={() => choose(it)}
          >
            {it.label}
            {it.key && <KeyHint keys={it.key} />}
          </Item>
        ))}
      </List>
      {found.length === 0 && <EmptyState title={t('palette.none')} />}
    </SideSheet>
  );
}
