import type { CallOutput } from '@shared/contracts/index';
import { formatClp } from '@shared/kernel/money';
import { formatBytes } from '@shared/kernel/bytes';
import { formatDateTime } from '@shared/kernel/time';
import { styled } from '@mui/material/styles';
import { useAction, useCall } from '@renderer/app/client';
import { useZone } from '@renderer/app/state';
import { Action } from '@ui/components/action';
import { Done } from '@ui/components/done';
import { ErrorNotice } from '@renderer/components/error-notice';
import { NoticeBox } from '@ui/components/notice-box';
import { Field } from '@ui/components/field';
import { SectionTitle } from '@ui/components/section-title';
import { SideSheet } from '@renderer/components/side-sheet';
import { color, size } from '@ui/theme/tokens';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

type Preview = CallOutput<'backups.preview'>;

const LEAST_REASON = 3;

const Facts = styled('dl')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))',
  gap: '10px 20px',
  margin: 0,
  fontVariantNumeric: 'tabular-nums',
  '& dt': { fontSize: size.secondary, color: color.inkSoft },
  '& dd': { margin: 0, fontSize: size.text, fontWeight: 600, overflowWrap: 'anywhere' },
});

/** What a backup holds, what going back to it would lose, and going back. */
export function RestoreSheet({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('backups');
  const zone = useZone();
  const preview = useCall('backups.preview', { id }, { staleTime: 0 });
  const restore = useAction('backups.restore');
  const [reason, setReason] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const backup = preview.data?.backup;
  const ready = reason.trim().length >= LEAST_REASON && (!backup?.encrypted || passphrase !== '');
  const busy = restore.isPending || restore.isSuccess;
  const submit = () => {
    if (!ready || busy || !backup) return;
    restore.mutate({ id, reason, passphrase: backup.encrypted ? passphrase : null });
  };
  return (
    <SideSheet
      title={t('restore.title')}
      subtitle={backup ? formatDateTime(backup.createdAt, zone) : ''}
      onClose={onClose}
      footer={
        <div style={{ display: 'grid', gap: 12 }}>
          <ErrorNotice error={restore.error} />
          {restore.isSuccess && (
            <Done title={t('restore.restarting')}>{t('restore.restartingThen')}</Done>
          )}
          <Action tone="danger" tall wide keys="Enter" disabled={!ready || busy} onClick={submit}>
            {t(restore.isPending ? 'restore.checking' : 'restore.action')}
          </Action>
        </div>
      }
    >
      <ErrorNotice error={preview.error} />
      {preview.data && (
        <form
          style={{ display: 'grid', gap: 16 }}
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <div>
            <SectionTitle>{t('restore.holds')}</SectionTitle>
            <Holds backup={preview.data.backup} />
          </div>
          <div>
            <SectionTitle>{t('restore.lost')}</SectionTitle>
            <Lost lost={preview.data.lost} />
          </div>
          {preview.data.backup.encrypted && (
            <Field
              label={t('restore.passphrase')}
              hint={t('restore.passphraseHint')}
              type="password"
              maxLength={200}
              autoFocus
              value={passphrase}
              onChange={(event) => setPassphrase(event.target.value)}
            />
          )}
          <Field
            label={t('restore.reason')}
            hint={t('restore.reasonHint')}
            maxLength={200}
            autoFocus={!preview.data.backup.encrypted}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
        </form>
      )}
    </SideSheet>
  );
}

function Holds({ backup }: Pick<Preview, 'backup'>) {
  const { t } = useTranslation('backups');
  const zone = useZone();
  const { holds } = backup;
  const when = (at: number | null): string => (at === null ? '–' : formatDateTime(at, zone));
  return (
    <Facts>
      <Fact name={t('holds.site')}>{`${holds.siteName} · ${holds.terminalCode}`}</Fact>
      <Fact name={t('holds.from')}>{when(holds.from)}</Fact>
      <Fact name={t('holds.to')}>{when(holds.to)}</Fact>
      <Fact name={t('holds.shifts')}>{holds.shifts}</Fact>
      <Fact name={t('holds.stays')}>{holds.stays}</Fact>
      <Fact name={t('holds.payments')}>{holds.payments}</Fact>
      <Fact name={t('holds.lastPayment')}>{when(holds.lastPaymentAt)}</Fact>
      <Fact name={t('holds.size')}>{formatBytes(backup.bytes)}</Fact>
    </Facts>
  );
}

function Lost({ lost }: Pick<Preview, 'lost'>) {
  const { t } = useTranslation('backups');
  const { entries, payments, paid, shiftsClosed } = lost;
  if (entries + payments + shiftsClosed === 0) {
    return <Done title={t('lost.nothing', { count: lost.operations })}>{t('lost.kept')}</Done>;
  }
  const parts = [
    ...(entries > 0 ? [t('lost.entries', { count: entries })] : []),
    ...(payments > 0 ? [t('lost.payments', { count: payments, paid: formatClp(paid) })] : []),
    ...(shiftsClosed > 0 ? [t('lost.shifts', { count: shiftsClosed })] : []),
  ];
  return <NoticeBox what={parts.join(' · ')} next={t('lost.then')} />;
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
