import { styled } from '@mui/material/styles';
import { SPOT_KINDS } from '@shared/kernel/spot-kinds';
import type { SpotKind } from '@shared/kernel/spot-kinds';
import { spotCodeSchema } from '@shared/contracts/spots';
import { useZone } from '@renderer/app/state';
import { Action } from '@ui/components/action';
import { NoticeBox } from '@ui/components/notice-box';
import { Field, SelectField } from '@ui/components/field';
import { SectionTitle } from '@ui/components/section-title';
import { color, size } from '@ui/theme/tokens';
import { formatDateTime } from '@shared/kernel/time';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeSpots, moveToZone, removeSpots } from './plan';
import type { DraftSpot } from './plan';
import type { SpotFacts } from './plan-spot';
import { draw, select, usePlan } from './plan-store';

const Stack = styled('div')({
  display: 'grid',
  gap: 14,
  '& p': { margin: 0, fontSize: size.secondary, color: color.inkSoft },
});

interface Props {
  readonly facts: ReadonlyMap<string, SpotFacts>;
  readonly twins: ReadonlySet<string>;
}

/** What can be said of the selected spots: code of one, kind and zone of all. */
export function SelectionPanel({ facts, twins }: Props) {
  const { t } = useTranslation('spots');
  const { t: tKind } = useTranslation('operator');
  const { draft, selection, zoneKey } = usePlan();
  const chosen = draft.flatMap((it) => it.spots).filter((spot) => selection.has(spot.key));
  const [first] = chosen;
  if (!first) return null;
  const known = chosen.flatMap((it) => (it.spotId === null ? [] : (facts.get(it.spotId) ?? [])));
  const occupied = known.filter((it) => it.occupied).length;
  const used = known.filter((it) => it.used).length;
  const kind = chosen.every((it) => it.kind === first.kind) ? first.kind : '';
  return (
    <Stack>
      <SectionTitle>
        {chosen.length === 1 ? first.code : t('selected', { count: chosen.length })}
      </SectionTitle>
      {chosen.length === 1 && <CodeField spot={first} twin={twins.has(first.code.toUpperCase())} />}
      <SelectField
        label={t('kind')}
        value={kind}
        onChange={(event) =>
          draw(changeSpots(draft, selection, { kind: event.target.value as SpotKind }))
        }
      >
        {kind === '' && <option value="">{t('several')}</option>}
        {SPOT_KINDS.map((it) => (
          <option key={it} value={it}>
            {tKind(`kinds.${it}`)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('zone')}
        value={zoneKey ?? ''}
        onChange={(event) =>
          draw(moveToZone(draft, selection, event.target.value), event.target.value)
        }
      >
        {draft.map((zone) => (
          <option key={zone.key} value={zone.key}>
            {zone.name}
          </option>
        ))}
      </SelectField>
      {chosen.length === 1 && known[0] && <State facts={known[0]} />}
      {occupied > 0 && <NoticeBox what={t('hasCar', { count: occupied })} next={t('hasCarThen')} />}
      {used > 0 && occupied === 0 && <p>{t('hasHistory', { count: used })}</p>}
      <Action
        edits
        tone="danger"
        disabled={occupied > 0}
        onClick={() => {
          draw(removeSpots(draft, selection));
          select([]);
        }}
      >
        {t(used > 0 ? 'retire' : 'remove', { count: chosen.length })}
      </Action>
    </Stack>
  );
}

function State({ facts }: { facts: SpotFacts }) {
  const { t } = useTranslation('spots');
  const zone = useZone();
  if (facts.status === 'available') return null;
  const until = facts.until === null ? '' : formatDateTime(facts.until, zone);
  const words = t(until ? 'outUntil' : 'outBecause', { reason: facts.reason ?? '', until });
  return <p>{words}</p>;
}

/** The code is taken over once it is a whole one, so that half a code is no spot of its own. */
function CodeField({ spot, twin }: { spot: DraftSpot; twin: boolean }) {
  const { t } = useTranslation('spots');
  const [text, setText] = useState(spot.code);
  const parsed = spotCodeSchema.safeParse(text.toUpperCase());
  const problem = parsed.success ? (twin ? t('twin') : null) : t('badCode');
  const take = (): void => {
    if (!parsed.success || parsed.data === spot.code) return;
    draw(changeSpots(usePlan.getState().draft, new Set([spot.key]), { code: parsed.data }));
  };
  return (
    <Field
      label={t('code')}
      mono
      maxLength={8}
      value={text}
      problem={problem}
      onChange={(event) => setText(event.target.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take();
      }}
    />
  );
}
