import { styled } from '@mui/material/styles';
import { SPOT_KINDS } from '@shared/kernel/spot-kinds';
import type { SpotKind } from '@shared/kernel/spot-kinds';
import { Action } from '@ui/components/action';
import { Field, SelectField } from '@ui/components/field';
import { SectionTitle } from '@ui/components/section-title';
import { color, size } from '@ui/theme/tokens';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addRow, arrangeInRows, codesOf, moveZone, removeZone, renameZone } from './plan';
import type { DraftZone } from './plan';
import type { SpotFacts } from './plan-spot';
import { draw, usePlan } from './plan-store';

const Stack = styled('div')({
  display: 'grid',
  gap: 14,
  '& p': { margin: 0, fontSize: size.secondary, color: color.inkSoft },
  '& .two': { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 8 },
  '& .three': { display: 'grid', gridTemplateColumns: '1fr 1fr 1fr', gap: 8 },
});

interface Props {
  readonly zone: DraftZone;
  readonly facts: ReadonlyMap<string, SpotFacts>;
}

/** The zone itself: more spots, its name and its place among the others. */
export function ZonePanel({ zone, facts }: Props) {
  const { t } = useTranslation('spots');
  const draft = usePlan((it) => it.draft);
  const index = draft.findIndex((it) => it.key === zone.key);
  const occupied = zone.spots.some((it) => it.spotId !== null && facts.get(it.spotId)?.occupied);
  return (
    <Stack>
      <RowForm zone={zone} />
      <SectionTitle>{t('thisZone')}</SectionTitle>
      <ZoneName zone={zone} />
      <div className="two">
        <Action edits disabled={index === 0} onClick={() => draw(moveZone(draft, zone.key, -1))}>
          {t('earlier')}
        </Action>
        <Action
          edits
          disabled={index === draft.length - 1}
          onClick={() => draw(moveZone(draft, zone.key, 1))}
        >
          {t('later')}
        </Action>
      </div>
      {zone.drawn && (
        <Action edits onClick={() => draw(arrangeInRows(draft, zone.key))}>
          {t('arrange')}
        </Action>
      )}
      <Action
        edits
        tone="danger"
        disabled={occupied || draft.length === 1}
        onClick={() => draw(removeZone(draft, zone.key))}
      >
        {t('removeZone', { count: zone.spots.length })}
      </Action>
    </Stack>
  );
}

function ZoneName({ zone }: { zone: DraftZone }) {
  const { t } = useTranslation('spots');
  const draft = usePlan((it) => it.draft);
  const [text, setText] = useState(zone.name);
  const name = text.trim();
  const taken = draft.some((it) => it.key !== zone.key && it.name === name);
  const take = (): void => {
    if (name === '' || taken || name === zone.name) return;
    draw(renameZone(usePlan.getState().draft, zone.key, name));
  };
  return (
    <Field
      label={t('zoneName')}
      maxLength={40}
      value={text}
      problem={taken ? t('zoneTaken') : name === '' ? t('zoneEmpty') : null}
      onChange={(event) => setText(event.target.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take();
      }}
    />
  );
}

const digits = (text: string): string => text.replace(/\D/g, '').slice(0, 4);

function RowForm({ zone }: { zone: DraftZone }) {
  const { t } = useTranslation('spots');
  const { t: tKind } = useTranslation('operator');
  const draft = usePlan((it) => it.draft);
  const [prefix, setPrefix] = useState('');
  const [from, setFrom] = useState('1');
  const [to, setTo] = useState('');
  const [kind, setKind] = useState<SpotKind>('car');
  const row = { prefix, from: Number(from), to: Number(to), kind };
  const codes = from === '' || to === '' ? [] : codesOf(row);
  const here = new Set(draft.flatMap((it) => it.spots.map((spot) => spot.code.toUpperCase())));
  const taken = codes.find((code) => here.has(code));
  const tooLong = codes.some((code) => code.length > 8);
  const isGood = codes.length > 0 && taken === undefined && !tooLong;
  return (
    <form
      style={{ display: 'grid', gap: 14 }}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isGood) return;
        draw(addRow(draft, zone.key, row, () => crypto.randomUUID()));
        setFrom(String(row.to + 1));
        setTo('');
      }}
    >
      <SectionTitle>{t('addRow')}</SectionTitle>
      <div className="three">
        <Field
          label={t('prefix')}
          mono
          maxLength={4}
          value={prefix}
          onChange={(event) =>
            setPrefix(event.target.value.replace(/[^\p{L}]/gu, '').toUpperCase())
          }
        />
        <Field
          label={t('from')}
          mono
          inputMode="numeric"
          value={from}
          onChange={(event) => setFrom(digits(event.target.value))}
        />
        <Field
          label={t('to')}
          mono
          inputMode="numeric"
          value={to}
          onChange={(event) => setTo(digits(event.target.value))}
        />
      </div>
      <SelectField
        label={t('kind')}
        value={kind}
        onChange={(event) => setKind(event.target.value as SpotKind)}
      >
        {SPOT_KINDS.map((it) => (
          <option key={it} value={it}>
            {tKind(`kinds.${it}`)}
          </option>
        ))}
      </SelectField>
      <Action edits type="submit" keys="Enter" disabled={!isGood}>
        {codes.length > 0
          ? t('add', { count: codes.length, first: codes[0], last: codes.at(-1) })
          : t('addNothing')}
      </Action>
      {taken !== undefined && <p role="status">{t('codeTaken', { code: taken })}</p>}
    </form>
  );
}
