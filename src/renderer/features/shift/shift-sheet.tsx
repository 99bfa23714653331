import type { OpenShift } from '@shared/contracts/shifts';
import { formatDateTime } from '@shared/kernel/time';
import { useAppState, useZone } from '@renderer/app/state';
import { Choice } from '@ui/components/choice';
import { SheetTop, SideSheet } from '@renderer/components/side-sheet';
import { useTranslation } from 'react-i18next';
import { CashMovementForm } from './cash-movement-form';
import { CloseShift } from './close-shift';
import { ClosedShifts } from './closed-shifts';
import { ClosedZ } from './closed-z';
import { OpenShiftForm } from './open-shift-form';
import { useShiftView } from './shift-view';

const TABS = ['cash', 'close', 'closed'] as const;

/** F10: cash movements, closing, and the shifts closed before. */
export default function ShiftSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('shift');
  const zone = useZone();
  const shift = useAppState()?.shift ?? null;
  const closed = useShiftView((it) => it.closed);
  const setClosed = useShiftView((it) => it.setClosed);
  const finish = () => {
    setClosed(null);
    onClose();
  };
  const subtitle = shift
    ? t('subtitle', {
        number: shift.number,
        name: shift.userName,
        time: formatDateTime(shift.openedAt, zone),
      })
    : t('none');
  return (
    <SideSheet
      title={t('title')}
      subtitle={subtitle}
      onClose={closed ? finish : onClose}
      width={680}
    >
      {closed ? <ClosedZ closed={closed} onFinish={finish} /> : <Tabs shift={shift} />}
    </SideSheet>
  );
}

function Tabs({ shift }: { shift: OpenShift | null }) {
  const { t } = useTranslation('shift');
  const chosen = useShiftView((it) => it.tab);
  const setTab = useShiftView((it) => it.setTab);
  // After the blind count only the difference is left to deal with.
  const tab = shift?.counted && chosen === 'cash' ? 'close' : chosen;
  return (
    <div style={{ display: 'grid', gap: 16 }}>
      <Choice
        label={t('tabs.label')}
        value={tab}
        options={TABS.map((value) => ({ value, label: t(`tabs.${value}`) }))}
        onChange={setTab}
        look="tabs"
        autoFocus
      />
      <SheetTop key={`${tab}-${shift?.counted}`} />
      {tab === 'closed' && <ClosedShifts />}
      {tab !== 'closed' && !shift && <OpenShiftForm />}
      {tab === 'cash' && shift && <CashMovementForm />}
      {tab === 'close' && shift && <CloseShift shift={shift} />}
    </div>
  );
}
