import { DetailLink } from '@hq/web/app/detail-link';
import { useNavigation, useQueryFact } from '@hq/web/app/navigation';
import { useCall } from '@hq/web/app/queries';
import { useMe } from '@hq/web/app/use-me';
import { Answer } from '@hq/web/components/answer';
import { DataTable } from '@hq/web/components/data-table';
import { instantHere } from '@hq/web/components/instant';
import { RowAction } from '@hq/web/components/row-action';
import { State } from '@hq/web/components/state';
import { ChangeFrame } from '@hq/web/features/catalogue/change-frame';
import { listMessages } from '@shared/hq/messages';
import type { Message } from '@shared/hq/messages';
import { EmptyState } from '@ui/components/empty-state';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { messageState, receiptsOf } from './message-state';
import { ReceiptsSheet } from './receipts-sheet';

const TONES = { shown: 'good', not_yet: 'attention', over: 'trouble' } as const;
/** Booths ask for what is new every ten seconds. */
const AGAIN_MS = 10_000;

/** What operators of all sites are told, newest first, and whom it has reached. */
export function MessageList() {
  const { t } = useTranslation('hq');
  const messages = useCall(listMessages, {}, { every: AGAIN_MS });
  return (
    <Answer query={messages}>
      {({ items, now }) =>
        items.length === 0 ? (
          <EmptyState title={t('messages.none')}>{t('messages.noneThen')}</EmptyState>
        ) : (
          <Messages messages={items} now={now} />
        )
      }
    </Answer>
  );
}

function Messages({ messages, now }: { messages: readonly Message[]; now: number }) {
  const { t } = useTranslation('hq');
  const me = useMe();
  const [open] = useQueryFact('message');
  const look = useNavigation((it) => it.look);
  const [withdrawing, setWithdrawing] = useState<Message | null>(null);
  const shown = messages.find(({ id }) => id === open);
  return (
    <>
      <DataTable
        label={t('managed.view.messages')}
        rows={messages}
        rowKey={(it) => it.id}
        columns={[
          { key: 'text', label: t('messages.text'), render: (it) => it.text },
          {
            key: 'state',
            label: t('tariffs.state'),
            by: (it) => messageState(it, now),
            render: (it) => (
              <State tone={TONES[messageState(it, now)]}>
                {t(`messages.states.${messageState(it, now)}`)}
              </State>
            ),
          },
          {
            key: 'from',
            label: t('messages.from'),
            by: (it) => it.validFrom,
            render: (it) => <span className="date">{instantHere(it.validFrom)}</span>,
          },
          {
            key: 'to',
            label: t('messages.to'),
            by: (it) => it.validTo,
            render: (it) => (
              <span className="date">
                {it.validTo === null ? t('messages.noEnd') : instantHere(it.validTo)}
              </span>
            ),
          },
          {
            key: 'sites',
            label: t('sites.title'),
            by: (it) => it.sites.length,
            render: ({ sites }) => {
              const [only] = sites;
              return sites.length === 1 && only
                ? only.site.name
                : t('sites.some', { count: sites.length });
            },
          },
          {
            key: 'received',
            label: t('messages.received'),
            number: true,
            render: (it) => (
              <DetailLink fact="message" id={it.id}>
                {t('messages.receivedOf', receiptsOf(it))}
              </DetailLink>
            ),
          },
          { key: 'by', label: t('messages.by'), render: (it) => it.createdBy ?? t('none') },
          {
            key: 'do',
            label: t('tariffs.withdraw'),
            quiet: true,
            number: true,
            render: (it) =>
              me.role === 'admin' && (
                <RowAction
                  label={t('messages.withdrawOne', { text: it.text })}
                  onClick={() => setWithdrawing(it)}
                >
                  {t('tariffs.withdraw')}
                </RowAction>
              ),
          },
        ]}
      />
      {shown && <ReceiptsSheet message={shown} onClose={() => look({ message: '' })} />}
      {withdrawing && (
        <ChangeFrame
          title={t('messages.withdraw')}
          part="messages"
          at={withdrawing.sites.map(({ site }) => site.siteId)}
          among={withdrawing.sites.map(({ site }) => site.siteId)}
          change={{ kind: 'withdraw_message', text: withdrawing.text }}
          onClose={() => setWithdrawing(null)}
        >
          <p style={{ margin: 0 }}>{t('messages.withdrawMeans', { text: withdrawing.text })}</p>
        </ChangeFrame>
      )}
    </>
  );
}
