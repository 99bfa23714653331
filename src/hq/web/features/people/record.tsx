import { Answer } from '@hq/web/components/answer';
import { DataTable } from '@hq/web/components/data-table';
import { instantHere } from '@hq/web/components/instant';
import { More } from '@hq/web/components/more';
import { AUDIT_PATH, auditPageSchema } from '@shared/hq/audit';
import { EmptyState } from '@ui/components/empty-state';
import { useTranslation } from 'react-i18next';
import { usePagesAt } from '@hq/web/app/queries';
import { wordKey } from './word-keys';

/** What administrators did, newest first; nobody can take a line out. */
export function Record() {
  const { t } = useTranslation('hq');
  const record = usePagesAt(auditPageSchema, AUDIT_PATH);
  return (
    <>
      <Answer query={record}>
        {({ pages }) => {
          const rows = pages.flatMap((it) => it.items);
          if (rows.length === 0) {
            return <EmptyState title={t('record.none')}>{t('record.noneThen')}</EmptyState>;
          }
          return (
            <DataTable
              label={t('record.title')}
              rows={rows}
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
                  render: (it) => it.subjectName || it.subject,
                },
              ]}
            />
          );
        }}
      </Answer>
      <More pages={record} />
    </>
  );
}
