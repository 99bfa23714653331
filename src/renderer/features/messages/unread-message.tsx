import { styled } from '@mui/material/styles';
import { useAction } from '@renderer/app/client';
import { useView } from '@renderer/app/view';
import { useShortcut } from '@renderer/app/use-shortcuts';
import { ErrorNotice } from '@renderer/components/error-notice';
import { Action } from '@ui/components/action';
import { color, radius, size } from '@ui/theme/tokens';
import { useTranslation } from 'react-i18next';
import { useMessageWords } from './message-words';
import { useMessages } from './use-messages';

const Card = styled('section')({
  display: 'grid',
  gap: 6,
  padding: '12px 14px',
  borderRadius: radius.small,
  border: `1px solid ${color.amberLine}`,
  borderLeftWidth: 5,
  background: color.amberSoft,
  color: color.onAmberSoft,
  '& > h2': { margin: 0, fontSize: size.secondary, fontWeight: 650 },
  '& > p': { margin: 0, fontSize: 17, lineHeight: 1.35, overflowWrap: 'anywhere' },
  '& > p.soft': { fontSize: size.secondary },
  '& > div': { display: 'flex', flexWrap: 'wrap', gap: 8, marginTop: 4 },
});

/** The oldest message that was not read, while nobody stands at the barrier: one key says that it was. */
export function UnreadMessage() {
  const { t } = useTranslation('messages');
  const words = useMessageWords();
  const open = useView((it) => it.openSheet);
  const { unread } = useMessages();
  const acknowledge = useAction('messages.acknowledge');
  const message = unread.at(-1);
  const read = () => {
    if (message && !acknowledge.isPending) acknowledge.mutate({ messageId: message.messageId });
  };
  useShortcut({
    id: 'messages.read',
    key: 'Ctrl+I',
    label: t('readIt'),
    quiet: true,
    disabled: !message,
    run: read,
  });
  if (!message) return null;
  return (
    <Card aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <p role="status">{message.text}</p>
      <p className="soft">{words(message)}</p>
      <div>
        <Action keys="Ctrl+I" disabled={acknowledge.isPending} onClick={read}>
          {t('read')}
        </Action>
        {unread.length > 1 && (
          <Action onClick={() => open('messages')}>
            {t('others', { count: unread.length - 1 })}
          </Action>
        )}
      </div>
      <ErrorNotice error={acknowledge.error} />
    </Card>
  );
}
