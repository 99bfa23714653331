import { styled } from '@mui/material/styles';
import { useCall } from '@renderer/app/client';
import { useZone } from '@renderer/app/state';
import { Action } from '@ui/components/action';
import { Field, SelectField } from '@ui/components/field';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { newMadeUp } from './made-up';
import type { MadeUp } from './made-up';

const MOST = 20;

const Rows = styled('div')({
  display: 'grid',
  gap: 16,
  justifyItems: 'start',
  '& > .row': {
    width: '100%',
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))',
    alignItems: 'end',
    gap: '8px 12px',
  },
});

interface Props {
  readonly rows: readonly MadeUp[];
  readonly onChange: (rows: readonly MadeUp[]) => void;
}

/** Stays made up by hand, one row each. */
export function MadeUpRows({ rows, onChange }: Props) {
  const { t } = useTranslation('tariffs');
  const zone = useZone();
  const classes = useCall('tariffs.current', {}).data ?? [];
  const first = classes[0]?.vehicleClass.code;
  useEffect(() => {
    if (first === undefined || rows.every((it) => it.vehicleClass !== '')) return;
    onChange(rows.map((it) => ({ ...it, vehicleClass: it.vehicleClass || first })));
  }, [first, rows, onChange]);
  const set = (id: number, change: Partial<MadeUp>) =>
    onChange(rows.map((it) => (it.id === id ? { ...it, ...change } : it)));
  return (
    <Rows>
      {rows.map((it, index) => (
        <div
          key={it.id}
          className="row"
          role="group"
          aria-label={t('simulator.row', { number: index + 1 })}
        >
          <SelectField
            label={t('simulator.class')}
            value={it.vehicleClass}
            onChange={(event) => set(it.id, { vehicleClass: event.target.value })}
          >
            {classes.map(({ vehicleClass: { code, name } }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </SelectField>
          {rows.length > 1 ? (
            <Action
              label={t('simulator.removeStay', { number: index + 1 })}
              onClick={() => onChange(rows.filter((other) => other.id !== it.id))}
            >
              {t('simulator.remove')}
            </Action>
          ) : (
            <span />
          )}
          <Field
            type="datetime-local"
            label={t('simulator.entry')}
            value={it.entry}
            onChange={(event) => set(it.id, { entry: event.target.value })}
          />
          <Field
            type="datetime-local"
            label={t('simulator.exit')}
            value={it.exit}
            onChange={(event) => set(it.id, { exit: event.target.value })}
          />
        </div>
      ))}
      <Action
        disabled={rows.length >= MOST}
        onClick={() => onChange([...rows, newMadeUp(rows, zone)])}
      >
        {t('simulator.addStay')}
      </Action>
    </Rows>
  );
}
