import { Action } from '@ui/components/action';
import { PlateText } from '@ui/components/plate-text';
import { SideSheet } from '@renderer/components/side-sheet';
import { useShortcut } from '@renderer/app/use-shortcuts';
import { useZone } from '@renderer/app/state';
import { tender } from '@renderer/features/operator/charge/tender-store';
import { focusFieldSoon } from '@renderer/features/operator/field/field-focus';
import { pickPlate } from '@renderer/features/operator/operator-model';
import { Note } from '@renderer/features/operator/panel-parts';
import type { OpenStay } from '@shared/contracts/parking';
import { formatDateTime, formatDuration } from '@shared/kernel/time';
import { useTranslation } from 'react-i18next';
import { ReasonField } from './reason-field';
import { closeSheets } from './sheet-store';
import { draft, useSheetDrafts } from './sheet-drafts';
import { StayPicker } from './stay-picker';

/** The contract's least length of a reason. */
const LEAST_LETTERS = 3;

/** F3: the stay is found another way, proof is noted, and its real time is charged as always. */
export function LostTicketSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('operator');
  const { lostSearch, lostStay } = useSheetDrafts();
  return (
    <SideSheet title={t('lost.title')} subtitle={t('lost.subtitle')} onClose={onClose}>
      {lostStay ? (
        <Evidence stay={lostStay} />
      ) : (
        <StayPicker
          label={t('lost.find')}
          placeholder={t('search.placeholder')}
          text={lostSearch}
          onText={(text) => draft({ lostSearch: text })}
          onTake={(stay) => draft({ lostStay: stay })}
        />
      )}
    </SideSheet>
  );
}

function Evidence({ stay }: { stay: OpenStay }) {
  const { t } = useTranslation('operator');
  const zone = useZone();
  const evidence = useSheetDrafts((it) => it.evidence);
  const isEnough = evidence.trim().length >= LEAST_LETTERS;
  const back = () => draft({ lostStay: null });
  useShortcut({ id: 'lost.back', key: 'Ctrl+B', label: t('special.back'), quiet: true, run: back });
  const charge = () => {
    if (!isEnough) return;
    tender({ type: 'ticket_lost', sessionId: stay.sessionId, evidence: evidence.trim() });
    draft({ lostSearch: '', lostStay: null, evidence: '' });
    closeSheets();
    pickPlate(stay.plate.normalised);
    focusFieldSoon(true);
  };
  return (
    <div style={{ display: 'grid', gap: 16 }}>
      <Note>
        <strong>{t('lost.chosen')}</strong>
        <div style={{ display: 'flex', alignItems: 'baseline', gap: 12, flexWrap: 'wrap' }}>
          <strong>
            <PlateText size={26}>{stay.plate.display}</PlateText>
          </strong>
          <span>
            {stay.spotCode} · {formatDateTime(stay.startTime, zone)} ·{' '}
            {formatDuration(stay.minutes)} · {stay.ticketNumber}
          </span>
        </div>
      </Note>
      <ReasonField
        label={t('lost.evidence')}
        hint={t('lost.evidenceHint')}
        value={evidence}
        usual={[t('lost.registration'), t('lost.keys'), t('lost.licence')]}
        onChange={(text) => draft({ evidence: text })}
        onEnter={charge}
      />
      <Action tone="primary" tall wide keys="Enter" disabled={!isEnough} onClick={charge}>
        {t(isEnough ? 'lost.continue' : 'lost.evidenceMissing')}
      </Action>
      <Action keys="Ctrl+B" onClick={back}>
        {t('special.back')}
      </Action>
    </div>
  );
}
