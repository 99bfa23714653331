import { styled } from '@mui/material/styles';
import { color, radius, size } from '@ui/theme/tokens';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchField } from './search-field';

const Root = styled('div')({
  display: 'grid',
  gap: 8,
  minHeight: 0,
  gridTemplateRows: 'auto minmax(0, 1fr)',
});

const List = styled('div')({
  minHeight: 0,
  maxHeight: 260,
  overflowY: 'auto',
  display: 'grid',
  alignContent: 'start',
  border: `1px solid ${color.line}`,
  borderRadius: radius.small,
  '& label': {
    display: 'flex',
    alignItems: 'center',
    gap: 10,
    minHeight: 34,
    padding: '4px 12px',
    fontSize: size.secondary,
    cursor: 'pointer',
  },
  '& label:hover': { background: color.hover },
  '& input': { width: 16, height: 16, margin: 0, accentColor: color.accent },
});

/** A search is worth its place from here on. */
const MANY = 8;

interface Props {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
}

/** Any of a list, by boxes; a long one can be searched. */
export function CheckList({ label, options, value, onChange }: Props) {
  const { t } = useTranslation('hq');
  const [text, setText] = useState('');
  const wanted = text.trim().toLocaleLowerCase();
  const shown = options.filter((it) => it.label.toLocaleLowerCase().includes(wanted));
  const toggle = (one: string) =>
    onChange(value.includes(one) ? value.filter((it) => it !== one) : [...value, one]);
  return (
    <Root>
      {options.length > MANY ? (
        <SearchField label={t('sites.find')} value={text} onChange={setText} />
      ) : (
        <span />
      )}
      <List role="group" aria-label={label}>
        {shown.map((it) => (
          <label key={it.value}>
            <input
              type="checkbox"
              checked={value.includes(it.value)}
              onChange={() => toggle(it.value)}
            />
            {it.label}
          </label>
        ))}
      </List>
    </Root>
  );
}
