import { SideSheet } from '@renderer/components/side-sheet';
import { useTranslation } from 'react-i18next';
import type { ActedStay, Said, StayAction } from './stay-actions';
import { StayForm } from './stay-form';

interface Props {
  readonly action: StayAction;
  readonly stay: ActedStay;
  readonly onClose: () => void;
  readonly onDone: (said: Said) => void;
}

/** One thing to do to the stay whose page is open. */
export function StayActionSheet({ action, stay, onClose, onDone }: Props) {
  const { t } = useTranslation('stays');
  return (
    <SideSheet title={t(`story.do.${action}`)} onClose={onClose}>
      <div style={{ display: 'grid', gap: 16 }}>
        <StayForm action={action} stay={stay} onDone={onDone} />
      </div>
    </SideSheet>
  );
}
