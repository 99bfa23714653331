import { styled } from '@mui/material/styles';
import type { Hours } from '@shared/contracts/settings';
import { Action } from '@ui/components/action';
import { Field } from '@ui/components/field';
import { color, size } from '@ui/theme/tokens';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

const Root = styled('div')({
  display: 'grid',
  gap: 12,
  '& ul': { listStyle: 'none', margin: 0, padding: 0 },
  '& li': {
    display: 'flex',
    alignItems: 'center',
    gap: 12,
    padding: '4px 0',
    borderBottom: `1px solid ${color.line}`,
  },
  '& li > strong': { fontVariantNumeric: 'tabular-nums', fontWeight: 600 },
  '& li > button': { marginLeft: 'auto' },
  '& form': {
    display: 'grid',
    gridTemplateColumns: '180px minmax(0, 1fr) auto',
    gap: 12,
    alignItems: 'end',
  },
  '& .soft': { margin: 0, color: color.inkSoft, fontSize: size.secondary },
  '@media (max-width: 700px)': { '& form': { gridTemplateColumns: '1fr' } },
});

type Closed = Hours['closed'];

interface Props {
  readonly closed: Closed;
  readonly onChange: (closed: Closed) => void;
}

/** `2026-12-25` as people write it. */
export const dateWords = (date: string): string => date.split('-').toReversed().join('-');

/** Dates on which nothing opens, each with its name. */
export function ClosedDates({ closed, onChange }: Props) {
  const { t } = useTranslation('site');
  const [date, setDate] = useState('');
  const [name, setName] = useState('');
  const taken = closed.some((it) => it.date === date);
  const isGood = date !== '' && name.trim() !== '' && !taken;
  return (
    <Root>
      {closed.length === 0 && <p className="soft">{t('hours.noClosed')}</p>}
      <ul>
        {closed
          .toSorted((a, b) => (a.date < b.date ? -1 : 1))
          .map((it) => (
            <li key={it.date}>
              <strong>{dateWords(it.date)}</strong>
              <span>{it.name}</span>
              <Action
                edits
                label={t('hours.removeDate', { name: it.name })}
                onClick={() => onChange(closed.filter((other) => other.date !== it.date))}
              >
                {t('hours.remove')}
              </Action>
            </li>
          ))}
      </ul>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!isGood) return;
          onChange([...closed, { date, name: name.trim() }]);
          setDate('');
          setName('');
        }}
      >
        <Field
          type="date"
          label={t('hours.date')}
          value={date}
          problem={taken ? t('hours.dateTaken') : null}
          onChange={(event) => setDate(event.target.value)}
        />
        <Field
          label={t('hours.dateName')}
          maxLength={60}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Action edits type="submit" disabled={!isGood}>
          {t('hours.addDate')}
        </Action>
      </form>
    </Root>
  );
}
