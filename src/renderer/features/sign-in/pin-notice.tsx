import { asCallError } from '@renderer/app/call-error';
import { ErrorNotice } from '@renderer/components/error-notice';
import { NoticeBox } from '@ui/components/notice-box';
import { useTranslation } from 'react-i18next';
import type { PinRefusal } from './use-pin';

/** Why the PIN was not taken; while it must be waited, how long still. */
export function PinNotice({ refusal, seconds }: { refusal: PinRefusal | null; seconds: number }) {
  const { t } = useTranslation('signIn');
  if (!refusal) return null;
  if (seconds > 0) {
    return <NoticeBox what={t('delayed')} next={t('delayedThen', { count: seconds })} />;
  }
  const { code, details } = asCallError(refusal.error);
  const left = details['attemptsLeft'];
  // The wait is over.
  if (code === 'PIN_DELAYED' || (code === 'PIN_WRONG' && left === 0)) return null;
  if (code === 'PIN_WRONG') {
    const then = typeof left === 'number' ? t('attemptsLeft', { count: left }) : t('wrongThen');
    return <NoticeBox what={t('wrong')} next={then} />;
  }
  return <ErrorNotice error={refusal.error} />;
}
