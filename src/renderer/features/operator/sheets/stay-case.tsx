import { useCall } from '@renderer/app/client';
import { useShortcut } from '@renderer/app/use-shortcuts';
import { Action } from '@renderer/components/action';
import { focusFieldSoon } from '@renderer/features/operator/field/field-focus';
import { nextCar, pickPlate } from '@renderer/features/operator/operator-model';
import { report } from '@renderer/features/operator/outcome/outcome-store';
import { useShownLookup } from '@renderer/features/operator/use-subject';
import type { ActedStay, Said, StayAction } from '@renderer/features/stays/stay-actions';
import { StayForm } from '@renderer/features/stays/stay-form';
import { useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseProps } from './cases';
import { closeSheets } from './sheet-store';
import { StayPicker } from './stay-picker';

/** One thing to do to the stay in the field, or to one that is looked for first. */
export function stayCase(action: StayAction): ComponentType<CaseProps> {
  return function StayCase({ onBack }) {
    return <ActOnStay action={action} onBack={onBack} />;
  };
}

function ActOnStay({ action, onBack }: { action: StayAction; onBack: () => void }) {
  const { t } = useTranslation('operator');
  const shown = useShownLookup();
  const [stay, setStay] = useState<ActedStay | null>(shown?.kind === 'inside' ? shown.stay : null);
  const [text, setText] = useState('');
  const back = stay ? () => setStay(null) : onBack;
  useShortcut({ id: 'stay.back', key: 'Ctrl+B', label: t('special.back'), quiet: true, run: back });
  return (
    <div style={{ display: 'grid', gap: 16 }}>
      {stay ? (
        <FreshStay key={stay.sessionId} stay={stay} action={action} />
      ) : (
        <div>
          <StayPicker
            label={t('special.whichStay')}
            placeholder={t('search.placeholder')}
            text={text}
            onText={setText}
            onTake={setStay}
          />
        </div>
      )}
      <Action keys="Ctrl+B" onClick={back}>
        {t(stay ? 'special.otherStay' : 'special.back')}
      </Action>
    </div>
  );
}

/** The stay as it stands now: it may have been moved since it was chosen. */
function FreshStay({ stay, action }: { stay: ActedStay; action: StayAction }) {
  const board = useCall('parking.board', {}).data;
  const now = board?.zones
    .flatMap((zone) => zone.spots)
    .find((spot) => spot.stay?.sessionId === stay.sessionId)?.stay;
  return <StayForm action={action} stay={now ?? stay} onDone={finish} />;
}

/** Back to the field, with what became of the stay. */
export function finish({ what, next, plate }: Said): void {
  closeSheets();
  if (plate === null) nextCar();
  else pickPlate(plate);
  report({ kind: 'said', what, next });
  focusFieldSoon(true);
}
