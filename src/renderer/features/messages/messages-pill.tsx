import { useView } from '@renderer/app/view';
import { Pill } from '@ui/components/pill';
import { useTranslation } from 'react-i18next';
import { useMessages } from './use-messages';

/** Headquarters said something that whoever is signed in has not read; nothing is shown otherwise. */
export function MessagesPill() {
  const { t } = useTranslation('messages');
  const toggle = useView((it) => it.toggleSheet);
  const expanded = useView((it) => it.sheet === 'messages');
  const { unread } = useMessages();
  if (unread.length === 0 && !expanded) return null;
  return (
    <Pill
      tone={unread.length > 0 ? 'attention' : 'quiet'}
      label={t('pill', { count: unread.length })}
      expanded={expanded}
      onClick={() => toggle('messages')}
    >
      {t('pillShort', { count: unread.length })}
    </Pill>
  );
}
