import { instantHere } from '@hq/web/components/instant';
import { AUDIT_PATH, auditPageSchema } from '@shared/hq/audit';
import { useTranslation } from 'react-i18next';
import { usePagesAt } from '@hq/web/app/queries';
import { PagedTable } from '@hq/web/components/paged-table';
import { RecordSubject } from './record-subject';
import { wordKey } from './word-keys';

/** What administrators did, newest first; nobody can take a line out. */
export function Record() {
  const { t } = useTranslation('hq');
  const record = usePagesAt(auditPageSchema, AUDIT_PATH);
  return (
    <PagedTable
      pages={record}
      none={{ title: t('record.none'), hint: t('record.noneThen') }}
      label={t('record.title')}
      rowKey={(it) => it.id}
      columns={[
        {
          key: 'at',
          label: t('record.at'),
          render: (it) => <span className="date">{instantHere(it.at)}</span>,
        },
        { key: 'who', label: t('record.who'), render: (it) => it.personName || t('none') },
        {
          key: 'what',
          label: t('record.what'),
          render: (it) => t(`record.actions.${wordKey(it.action)}`),
        },
        {
          key: 'subject',
          label: t('record.subject'),
          render: (it) => <RecordSubject entry={it} />,
        },
      ]}
    />
  );
}
