import { useView } from '@renderer/app/view';
import { Note } from '@renderer/features/operator/panel-parts';
import { PrimaryButton } from '@renderer/features/operator/primary-button';
import { useTranslation } from 'react-i18next';

/** Nobody charges without an open shift; the amount stands there all the same. */
export function NoShift() {
  const { t } = useTranslation('operator');
  return (
    <>
      <Note className="attention">
        <strong>{t('charge.noShift')}</strong>
        <br />
        {t('charge.noShiftThen')}
      </Note>
      <PrimaryButton keys="F10" onClick={() => useView.getState().openSheet('shift')}>
        {t('charge.openShift')}
      </PrimaryButton>
    </>
  );
}
