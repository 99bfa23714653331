import { useCall } from '@renderer/app/client';
import { Action } from '@ui/components/action';
import { AreaPage } from '@ui/components/area-page';
import { EmptyState } from '@ui/components/empty-state';
import { ErrorNotice } from '@renderer/components/error-notice';
import type { AgreementDetails } from '@shared/contracts/agreements';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AgreementSheet } from './agreement-sheet';
import { AgreementTable } from './agreement-table';

/** Discount agreements with merchants, with what is left of each. */
export default function AgreementsArea() {
  const { t } = useTranslation('tariffs');
  const agreements = useCall('agreements.all', {});
  const [sheet, openSheet] = useState<{ readonly edited: AgreementDetails | null } | null>(null);
  return (
    <AreaPage
      title={t('agreements.title')}
      note={t('agreements.note')}
      actions={
        <Action edits onClick={() => openSheet({ edited: null })}>
          {t('agreements.add')}
        </Action>
      }
    >
      <ErrorNotice error={agreements.error} />
      {agreements.data?.length === 0 && (
        <EmptyState title={t('agreements.none')}>{t('agreements.noneThen')}</EmptyState>
      )}
      {agreements.data && agreements.data.length > 0 && (
        <AgreementTable agreements={agreements.data} onEdit={(edited) => openSheet({ edited })} />
      )}
      {sheet && <AgreementSheet edited={sheet.edited} onClose={() => openSheet(null)} />}
    </AreaPage>
  );
}
