import { useAction, useCall } from '@renderer/app/client';
import { useShortcut } from '@renderer/app/use-shortcuts';
import { Action } from '@ui/components/action';
import { AreaPage } from '@ui/components/area-page';
import { Choice } from '@ui/components/choice';
import { ErrorNotice } from '@renderer/components/error-notice';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BackupList } from './backup-list';
import { BackupSettings } from './backup-settings';
import { MachineCare } from './machine-care';
import { RestoreSheet } from './restore-sheet';
import { Standing } from './standing';

const PARTS = ['list', 'settings', 'machine'] as const;
type Part = (typeof PARTS)[number];

/** The backups there are, one more by hand, where they go, and the way back to one of them. */
export default function BackupsArea() {
  const { t } = useTranslation('backups');
  const [part, setPart] = useState<Part>('list');
  const [chosen, setChosen] = useState<string | null>(null);
  const status = useCall('backups.status', {});
  const list = useCall('backups.list', {});
  const make = useAction('backups.make');
  const busy = make.isPending;
  const run = () => {
    if (!busy) make.mutate({});
  };
  useShortcut({ id: 'backups.make', key: 'Ctrl+B', label: t('make'), disabled: busy, run });
  return (
    <AreaPage
      title={t('title')}
      note={t('note')}
      actions={
        <Action tone="primary" keys="Ctrl+B" disabled={busy} onClick={run}>
          {t(busy ? 'making' : 'make')}
        </Action>
      }
    >
      <div style={{ display: 'grid', gap: 16 }}>
        {status.data && <Standing status={status.data} />}
        <ErrorNotice error={make.error ?? status.error ?? list.error} />
        <Choice
          look="tabs"
          label={t('parts.label')}
          options={PARTS.map((value) => ({ value, label: t(`parts.${value}`) }))}
          value={part}
          onChange={setPart}
        />
        {part === 'list' && list.data && <BackupList backups={list.data} onOpen={setChosen} />}
        {part === 'machine' && <MachineCare />}
        {part === 'settings' && status.data && <BackupSettings status={status.data} />}
      </div>
      {chosen !== null && <RestoreSheet id={chosen} onClose={() => setChosen(null)} />}
    </AreaPage>
  );
}
