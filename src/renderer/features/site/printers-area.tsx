import { useAction, useCall } from '@renderer/app/client';
import { useShortcut } from '@renderer/app/use-shortcuts';
import { Action } from '@ui/components/action';
import { AreaPage } from '@ui/components/area-page';
import { Done } from '@ui/components/done';
import { ErrorNotice } from '@renderer/components/error-notice';
import { SectionTitle } from '@ui/components/section-title';
import { configOf, draftOf } from '@renderer/features/printing/printer-draft';
import { PrinterForm } from '@renderer/features/printing/printer-form';
import { PrinterState } from '@renderer/features/printing/printer-state';
import { StalePapers } from '@renderer/features/printing/stale-papers';
import type { PrinterConfig } from '@shared/kernel/printer-config';
import { useTranslation } from 'react-i18next';
import { SaveFooter } from './save-footer';
import { ScannerTest } from './scanner-test';
import { SettingHistory } from './setting-history';
import { TwoColumns } from './two-columns';
import { useDraft } from './use-draft';

/** The printer of this booth, its drawer and its scanner, each with a test. */
export default function PrintersArea() {
  const { t } = useTranslation('site');
  const config = useCall('printing.config', {});
  if (!config.data) {
    return (
      <AreaPage title={t('printers.title')}>
        <ErrorNotice error={config.error} />
      </AreaPage>
    );
  }
  return <Printers config={config.data} />;
}

function Printers({ config }: { config: PrinterConfig }) {
  const { t } = useTranslation('site');
  const { t: tPrinting } = useTranslation('printing');
  const status = useCall('printing.status', {}).data;
  const configure = useAction('printing.configure');
  const draft = useDraft(draftOf(config), null);
  const printer = configOf(draft.value);
  const run = (): void => {
    if (printer) configure.mutate({ printer }, { onSuccess: draft.discard });
  };
  return (
    <AreaPage
      title={t('printers.title')}
      note={t('printers.note')}
      footer={
        <SaveFooter
          dirty={draft.dirty}
          sound={printer !== null}
          saving={configure}
          onSave={run}
          onDiscard={draft.discard}
        />
      }
    >
      <TwoColumns>
        <div className="form">
          {status && <PrinterState status={status} />}
          {status && status.stale > 0 && <StalePapers count={status.stale} />}
          <Tests dirty={draft.dirty} drawer={config.drawer !== 'none'} />
          <SectionTitle>{t('printers.connection')}</SectionTitle>
          <PrinterForm draft={draft.value} onChange={draft.set} />
        </div>
        <div className="beside">
          <ScannerTest />
          <SettingHistory
            settingKey="printer"
            title={t('history.title')}
            inWords={(value) => {
              const was = value as PrinterConfig;
              const it = draftOf(was);
              const place = [it.host && `${it.host}:${it.port}`, it.path, it.queue, it.name];
              return [
                { label: tPrinting('form.kind'), text: tPrinting(`form.${was.kind}`) },
                {
                  label: t('printers.place'),
                  text: [...place, it.folder].filter(Boolean).join(' '),
                },
                { label: tPrinting('form.columns'), text: String(was.columns) },
                {
                  label: tPrinting('form.drawer'),
                  text: was.drawer === 'none' ? tPrinting('form.drawerNone') : was.drawer,
                },
              ];
            }}
          />
        </div>
      </TwoColumns>
    </AreaPage>
  );
}

/** What is saved is what is tested: a change is saved first. */
function Tests({ dirty, drawer }: { dirty: boolean; drawer: boolean }) {
  const { t } = useTranslation('site');
  const { t: tPrinting } = useTranslation('printing');
  const test = useAction('printing.testPage');
  const open = useAction('printing.openDrawer');
  const retry = useAction('printing.retryNow');
  const print = (): void => {
    if (!dirty) test.mutate({});
  };
  useShortcut({
    id: 'printers.test',
    key: 'Ctrl+P',
    label: tPrinting('test'),
    disabled: dirty,
    run: print,
  });
  return (
    <>
      <div style={{ display: 'flex', gap: 8, flexWrap: 'wrap' }}>
        <Action keys="Ctrl+P" disabled={dirty} onClick={print}>
          {tPrinting('test')}
        </Action>
        <Action disabled={dirty || !drawer} onClick={() => open.mutate({})}>
          {t('printers.openDrawer')}
        </Action>
        <Action onClick={() => retry.mutate({})}>{tPrinting('retry')}</Action>
      </div>
      <ErrorNotice error={test.error ?? open.error ?? retry.error} />
      {test.isSuccess && <Done title={tPrinting('testDone')}>{t('printers.lookAt')}</Done>}
      {open.isSuccess && <Done title={t('printers.drawerDone')} />}
    </>
  );
}
