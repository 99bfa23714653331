import { styled } from '@mui/material/styles';
import { useZone } from '@renderer/app/state';
import { useShortcut } from '@renderer/app/use-shortcuts';
import { Action } from '@ui/components/action';
import { Choice } from '@ui/components/choice';
import { EmptyState } from '@ui/components/empty-state';
import { ErrorNotice } from '@renderer/components/error-notice';
import { color, size } from '@ui/theme/tokens';
import type { Draft } from '@shared/contracts/simulation';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '@renderer/features/tariffs/layout';
import { madeUpOf, newMadeUp } from './made-up';
import type { MadeUp } from './made-up';
import { MadeUpRows } from './made-up-rows';
import { Outcome } from './outcome';
import { useSimulation } from './use-simulation';

const Progress = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto',
  alignItems: 'center',
  gap: 12,
  '& progress': { width: '100%', height: 8, accentColor: color.accent },
  '& p': { margin: 0, color: color.inkSoft, fontSize: size.secondary },
});

const DAYS = ['7', '30', '90'] as const;
type Source = (typeof DAYS)[number] | 'hand';

interface Props {
  /** What would hold instead; `null` while something in it is missing. */
  readonly draft: Draft | null;
}

/** What real stays, or some made up, would have cost by a draft. */
export function Simulator({ draft }: Props) {
  const { t } = useTranslation('tariffs');
  const zone = useZone();
  const [source, setSource] = useState<Source>('30');
  const [rows, setRows] = useState<readonly MadeUp[]>(() => [newMadeUp([], zone)]);
  const simulation = useSimulation();
  const { running, result, asked, progress } = simulation;
  const stays = madeUpOf(rows, zone);
  const sample =
    source === 'hand'
      ? stays && ({ kind: 'stays', stays } as const)
      : ({ kind: 'days', days: Number(source) } as const);
  const ready = draft !== null && sample !== null && !running;
  const start = () => {
    if (draft && sample) simulation.start(draft, sample);
  };
  useShortcut({
    id: 'simulator.run',
    key: 'Ctrl+E',
    label: t('simulator.run'),
    disabled: !ready,
    run: start,
  });
  const stale =
    asked !== null &&
    JSON.stringify([asked.draft, asked.sample]) !== JSON.stringify([draft, sample]);
  return (
    <Card aria-label={t('simulator.title')}>
      <header>
        <h3>{t('simulator.title')}</h3>
        <p>{t('simulator.note')}</p>
      </header>
      <Choice
        label={t('simulator.sample')}
        value={source}
        options={[
          ...DAYS.map((value) => ({ value, label: t('simulator.days', { count: Number(value) }) })),
          { value: 'hand' as const, label: t('simulator.byHand') },
        ]}
        onChange={setSource}
      />
      {source === 'hand' && <MadeUpRows rows={rows} onChange={setRows} />}
      {running ? (
        <Progress>
          <div>
            <progress max={Math.max(progress.total, 1)} value={progress.done} />
            <p role="status">
              {t('simulator.progress', { done: progress.done, total: progress.total })}
            </p>
          </div>
          <Action onClick={simulation.cancel}>{t('simulator.cancel')}</Action>
        </Progress>
      ) : (
        <Action keys="Ctrl+E" disabled={!ready} onClick={start}>
          {result ? t('simulator.again') : t('simulator.run')}
        </Action>
      )}
      <ErrorNotice error={simulation.error} />
      {draft === null && <p>{t('simulator.incomplete')}</p>}
      {result && result.total.stays === 0 && (
        <EmptyState title={t('simulator.empty')}>{t('simulator.emptyThen')}</EmptyState>
      )}
      {result && result.total.stays > 0 && (
        <Outcome result={result} stale={stale} byHand={asked?.sample.kind === 'stays'} />
      )}
    </Card>
  );
}
