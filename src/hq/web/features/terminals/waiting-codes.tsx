import { useAnswer, useChange } from '@hq/web/app/queries';
import { DataTable } from '@hq/web/components/data-table';
import { ErrorNotice } from '@hq/web/components/error-notice';
import { Section } from '@hq/web/components/section';
import { instantHere } from '@hq/web/components/instant';
import type { PickedSite } from '@hq/web/components/site-picker';
import { emptySchema } from '@shared/contracts/common';
import {
  ENROLMENT_CODES_PATH,
  enrolmentCodePath,
  enrolmentCodesSchema,
} from '@shared/hq/enrolment';
import { useQueryClient } from '@tanstack/react-query';
import { RowAction } from '@hq/web/components/row-action';
import { useTranslation } from 'react-i18next';

/** Codes that nobody used yet; one that was lost is withdrawn. */
export function WaitingCodes({ sites }: { sites: readonly PickedSite[] }) {
  const { t } = useTranslation('hq');
  const client = useQueryClient();
  const codes = useAnswer(enrolmentCodesSchema, ENROLMENT_CODES_PATH);
  const withdraw = useChange({
    schema: emptySchema,
    question: (codeId: string) => ({ address: enrolmentCodePath(codeId), method: 'DELETE' }),
    onDone: () => void client.invalidateQueries({ queryKey: [ENROLMENT_CODES_PATH] }),
  });
  const nameOf = (siteId: string | null) =>
    sites.find((it) => it.siteId === siteId)?.name ?? t('terminals.newSite');
  if (codes.error !== null) return <ErrorNotice error={codes.error} />;
  if (!codes.data || codes.data.length === 0) return null;
  return (
    <Section title={t('terminals.codes')}>
      <ErrorNotice error={withdraw.error} />
      <DataTable
        label={t('terminals.codes')}
        rows={codes.data}
        rowKey={(it) => it.codeId}
        columns={[
          { key: 'site', label: t('today.site'), render: (it) => nameOf(it.siteId) },
          { key: 'note', label: t('terminals.codeNote'), render: (it) => it.note || t('none') },
          { key: 'by', label: t('terminals.madeBy'), render: (it) => it.createdBy },
          {
            key: 'until',
            label: t('terminals.until'),
            render: (it) => instantHere(it.expiresAt),
          },
          {
            key: 'do',
            label: t('terminals.withdraw'),
            quiet: true,
            number: true,
            render: (it) => (
              <RowAction
                disabled={withdraw.isPending}
                label={t('terminals.withdrawOne', { site: nameOf(it.siteId) })}
                onClick={() => withdraw.mutate(it.codeId)}
              >
                {t('terminals.withdraw')}
              </RowAction>
            ),
          },
        ]}
      />
    </Section>
  );
}
