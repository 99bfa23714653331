import { useAction, useCall } from '@renderer/app/client';
import { useShortcut } from '@renderer/app/use-shortcuts';
import { ErrorNotice } from '@renderer/components/error-notice';
import { Action } from '@ui/components/action';
import { AreaPage } from '@ui/components/area-page';
import { NoticeBox } from '@ui/components/notice-box';
import { useTranslation } from 'react-i18next';
import { DisconnectForm } from './disconnect-form';
import { EnrolForm } from './enrol-form';
import { Standing } from './standing';

/** The booth and its headquarters: how they stand, and how one joins or leaves. */
export default function SyncArea() {
  const { t } = useTranslation('sync');
  const status = useCall('sync.status', {});
  const now = useAction('sync.now');
  const enrolment = status.data?.enrolment ?? null;
  const busy = now.isPending || enrolment === null;
  const run = () => {
    if (!busy) now.mutate({});
  };
  useShortcut({ id: 'sync.now', key: 'Ctrl+Y', label: t('now'), disabled: busy, run });
  return (
    <AreaPage
      title={t('title')}
      note={t('note')}
      actions={
        enrolment && (
          <Action tone="primary" keys="Ctrl+Y" disabled={busy} onClick={run}>
            {t('now')}
          </Action>
        )
      }
    >
      <div style={{ display: 'grid', gap: 16 }}>
        {status.data && <Standing status={status.data} />}
        <ErrorNotice error={now.error ?? status.error} />
        {status.data && !enrolment && <EnrolForm />}
        {status.data && enrolment && (
          <DisconnectForm siteName={enrolment.siteName} waiting={status.data.waiting} />
        )}
        {enrolment && status.data?.keySealed === false && (
          <NoticeBox what={t('key.plain')} next={t('key.plainThen')} />
        )}
      </div>
    </AreaPage>
  );
}
