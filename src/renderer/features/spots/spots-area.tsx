import { styled } from '@mui/material/styles';
import { useCall } from '@renderer/app/client';
import { Action } from '@ui/components/action';
import { AreaPage } from '@ui/components/area-page';
import { EmptyState } from '@ui/components/empty-state';
import { ErrorNotice } from '@renderer/components/error-notice';
import { useLock } from '@ui/components/lock';
import { VisuallyHidden } from '@ui/components/visually-hidden';
import { color, size, zoomed } from '@ui/theme/tokens';
import { useEffect, useMemo, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { takenCodes } from './plan';
import { PlanGrid } from './plan-grid';
import { lockPlan, receiveLayout, redo, undo, usePlan } from './plan-store';
import { SaveBar } from './save-bar';
import { SelectionPanel } from './selection-panel';
import { ZonePanel } from './zone-panel';
import { ZoneTabs } from './zone-tabs';

const Split = styled('div')({
  minHeight: 0,
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) 272px',
  gridTemplateRows: 'auto minmax(0, 1fr) auto',
  gap: '8px 20px',
  '& .side': { gridRow: '1 / -1', gridColumn: 2, minHeight: 0, overflowY: 'auto', padding: 3 },
  '& .keys': { margin: 0, color: color.inkSoft, fontSize: size.small },
  [zoomed.narrow]: {
    display: 'flex',
    flexDirection: 'column',
    '& > .plan': { height: 300, display: 'grid' },
  },
  '& > .plan': { minHeight: 0, display: 'grid' },
});

/** Spots and zones, drawn on a plan; saved as one. */
export default function SpotsArea() {
  const { t } = useTranslation('spots');
  const layout = useCall('spots.layout', {});
  const { base, draft, past, future, zoneKey, selection } = usePlan();
  const [said, say] = useState('');
  const locked = useLock() !== null;
  useEffect(() => lockPlan(locked), [locked]);
  useEffect(() => {
    if (layout.data) receiveLayout(layout.data);
  }, [layout.data]);
  const facts = useMemo(
    () => new Map(base?.zones.flatMap((it) => it.spots.map((spot) => [spot.spotId, spot]))),
    [base],
  );
  const twins = useMemo(() => takenCodes(draft), [draft]);
  const zone = draft.find((it) => it.key === zoneKey);
  const history = (
    <>
      <Action keys="Ctrl+Z" disabled={past.length === 0} onClick={undo}>
        {t('undo')}
      </Action>
      <Action keys="Ctrl+Y" disabled={future.length === 0} onClick={redo}>
        {t('redo')}
      </Action>
    </>
  );
  return (
    <AreaPage
      title={t('title')}
      note={t('note')}
      actions={history}
      filled
      footer={base && <SaveBar base={base} draft={draft} twins={twins} />}
    >
      {layout.error && <ErrorNotice error={layout.error} />}
      {base && (
        <Split onKeyDown={undoKeys}>
          <ZoneTabs draft={draft} zoneKey={zoneKey} />
          <div className="plan">
            {zone && zone.spots.length > 0 ? (
              <PlanGrid zone={zone} facts={facts} twins={twins} say={say} />
            ) : (
              <EmptyState title={t('emptyZone')}>{t('emptyZoneThen')}</EmptyState>
            )}
          </div>
          <p className="keys" id="plan-keys">
            {t('keys')}
          </p>
          <div className="side">
            {selection.size > 0 ? (
              <SelectionPanel key={[...selection].join()} facts={facts} twins={twins} />
            ) : (
              zone && <ZonePanel key={zone.key} zone={zone} facts={facts} />
            )}
          </div>
          <VisuallyHidden role="status">{said}</VisuallyHidden>
        </Split>
      )}
    </AreaPage>
  );
}

/** In a field, these keys are the field's. */
function undoKeys(event: KeyboardEvent): void {
  if (!event.ctrlKey || event.target instanceof HTMLInputElement) return;
  const key = event.key.toLowerCase();
  if (key !== 'z' && key !== 'y') return;
  event.preventDefault();
  if (key === 'y' || event.shiftKey) redo();
  else undo();
}
