import { DataTable } from '@hq/web/components/data-table';
import { Sheet } from '@hq/web/components/sheet';
import { State } from '@hq/web/components/state';
import type { Message } from '@shared/hq/messages';
import { useTranslation } from 'react-i18next';
import { receiptsOf } from './message-state';

interface Props {
  readonly message: Message;
  readonly onClose: () => void;
}

/** Which booths have the message; those that do not, first. */
export function ReceiptsSheet({ message, onClose }: Props) {
  const { t } = useTranslation('hq');
  const rows = message.sites
    .flatMap(({ site, terminals }) => terminals.map((it) => ({ ...it, site })))
    .toSorted((a, b) => Number(a.received) - Number(b.received));
  return (
    <Sheet
      title={t('messages.received')}
      subtitle={t('messages.receivedOf', receiptsOf(message))}
      onClose={onClose}
    >
      <blockquote style={{ margin: 0 }}>{message.text}</blockquote>
      <p style={{ margin: 0 }}>{t('messages.receivedMeans')}</p>
      <DataTable
        label={t('messages.received')}
        rows={rows}
        rowKey={(it) => it.terminalId}
        columns={[
          { key: 'site', label: t('today.site'), render: (it) => it.site.name },
          {
            key: 'terminal',
            label: t('siteDay.terminal'),
            render: (it) => `${it.code} · ${it.name}`,
          },
          {
            key: 'received',
            label: t('tariffs.state'),
            render: (it) => (
              <State tone={it.received ? 'good' : 'attention'}>
                {t(it.received ? 'messages.has' : 'messages.hasNot')}
              </State>
            ),
          },
        ]}
      />
    </Sheet>
  );
}
