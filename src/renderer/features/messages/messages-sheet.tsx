import { styled } from '@mui/material/styles';
import { useAction } from '@renderer/app/client';
import { useZone } from '@renderer/app/state';
import { ErrorNotice } from '@renderer/components/error-notice';
import { SideSheet } from '@renderer/components/side-sheet';
import { Action } from '@ui/components/action';
import { EmptyState } from '@ui/components/empty-state';
import { color, radius, size } from '@ui/theme/tokens';
import type { Message } from '@shared/contracts/messages';
import { formatDateTime } from '@shared/kernel/time';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useMessageWords } from './message-words';
import { useMessages } from './use-messages';

const List = styled('ul')({ display: 'grid', gap: 10, margin: 0, padding: 0, listStyle: 'none' });

const Item = styled('li')({
  display: 'grid',
  gap: 6,
  justifyItems: 'start',
  padding: '14px 16px',
  borderRadius: radius.control,
  border: `1px solid ${color.line}`,
  background: color.surface,
  '&.unread': { borderLeft: `5px solid ${color.amberLine}` },
  '& > p': { margin: 0, fontSize: 17, lineHeight: 1.35, overflowWrap: 'anywhere' },
  '& > .soft': { fontSize: size.secondary, color: color.inkSoft },
});

/** What headquarters tells the booth now; each person says for himself what he has read. */
export default function MessagesSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('messages');
  const { shown, unread, error } = useMessages();
  return (
    <SideSheet
      title={t('title')}
      subtitle={t('note')}
      onClose={onClose}
      reading={unread.length === 0}
    >
      <ErrorNotice error={error} />
      {shown.length === 0 && <EmptyState title={t('none')}>{t('noneThen')}</EmptyState>}
      <List>
        {shown.map((it) => (
          <OneMessage key={it.messageId} message={it} first={it === unread[0]} />
        ))}
      </List>
    </SideSheet>
  );
}

interface OneProps {
  readonly message: Message;
  /** Of those that were not read: it has the focus, also once the one before it was read. */
  readonly first: boolean;
}

function OneMessage({ message, first }: OneProps) {
  const { t } = useTranslation('messages');
  const zone = useZone();
  const words = useMessageWords();
  const acknowledge = useAction('messages.acknowledge');
  const { messageId, text, readAt } = message;
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (first) item.current?.querySelector('button')?.focus();
  }, [first]);
  return (
    <Item ref={item} className={readAt === null ? 'unread' : undefined}>
      <p>{text}</p>
      <span className="soft">{words(message)}</span>
      {readAt === null ? (
        <Action
          label={t('readOf', { text })}
          disabled={acknowledge.isPending}
          onClick={() => acknowledge.mutate({ messageId })}
        >
          {t('read')}
        </Action>
      ) : (
        <span className="soft">{t('readAt', { at: formatDateTime(readAt, zone) })}</span>
      )}
      <ErrorNotice error={acknowledge.error} />
    </Item>
  );
}
