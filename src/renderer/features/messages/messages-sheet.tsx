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
  const list = useRef<HTMLUListElement>(null);
  // The one that was just read gave the focus away with its button.
  useEffect(() => list.current?.querySelector('button')?.focus(), [unread.length]);
  return (
    <SideSheet
      title={t('title')}
      subtitle={t('note')}
      onClose={onClose}
      reading={unread.length === 0}
    >
      <ErrorNotice error={error} />
      {shown.length === 0 && <EmptyState title={t('none')}>{t('noneThen')}</EmptyState>}
      <List ref={list}>
        {shown.map((it) => (
          <OneMessage key={it.messageId} message={it} />
        ))}
      </List>
    </SideSheet>
  );
}

function OneMessage({ message }: { message: Message }) {
  const { t } = useTranslation('messages');
  const zone = useZone();
  const words = useMessageWords();
  const acknowledge = useAction('messages.acknowledge');
  const { messageId, text, readAt } = message;
  return (
    <Item className={readAt === null ? 'unread' : undefined}>
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
