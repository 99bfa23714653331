import type { CallOutput } from '@shared/contracts/index';
import { formatBytes } from '@shared/kernel/bytes';
import { formatDateTime } from '@shared/kernel/time';
import { styled } from '@mui/material/styles';
import { useZone } from '@renderer/app/state';
import { Done } from '@ui/components/done';
import { Facts } from '@ui/components/facts';
import { NoticeBox } from '@ui/components/notice-box';
import { color } from '@ui/theme/tokens';
import { useTranslation } from 'react-i18next';
import { useAge } from './words';

export type Status = CallOutput<'backups.status'>;

const Track = styled('div')({
  height: 6,
  marginTop: 8,
  borderRadius: 3,
  background: color.sunken,
  border: `1px solid ${color.line}`,
  overflow: 'hidden',
  '& > i': { display: 'block', height: '100%', background: color.accent },
});

/** How the backups stand: the newest, where they go, how much room is left, what is going on. */
export function Standing({ status }: { status: Status }) {
  const { t } = useTranslation('backups');
  const age = useAge();
  const { lastAt, freeBytes, second, encrypted, everyMinutes } = status;
  return (
    <div style={{ display: 'grid', gap: 12 }}>
      <Restored restored={status.restored} />
      {status.trouble && <Trouble code={status.trouble} />}
      <Facts>
        <div>
          <dt>{t('facts.last')}</dt>
          <dd>
            {lastAt === null ? t('facts.never') : age(lastAt)}
            <small>{t('facts.every', { minutes: everyMinutes })}</small>
          </dd>
        </div>
        <div>
          <dt>{t('facts.here')}</dt>
          <dd>
            {freeBytes === null ? '–' : t('facts.free', { size: formatBytes(freeBytes) })}
            <small>{status.folder}</small>
          </dd>
        </div>
        <div>
          <dt>{t('facts.second')}</dt>
          <dd>
            {second ? t(`second.${second.state}`, { count: second.behind }) : t('second.none')}
            <small>{second ? second.folder : t('second.noneThen')}</small>
          </dd>
        </div>
        <div>
          <dt>{t('facts.sealed')}</dt>
          <dd>
            {t(encrypted ? 'facts.sealedYes' : 'facts.sealedNo')}
            <small>{t(encrypted ? 'facts.sealedYesThen' : 'facts.sealedNoThen')}</small>
          </dd>
        </div>
      </Facts>
      {status.running && <Running running={status.running} />}
    </div>
  );
}

function Running({ running }: { running: NonNullable<Status['running']> }) {
  const { t } = useTranslation('backups');
  const { phase, percent, kind } = running;
  const label = t(`phase.${phase}`, { kind: t(`kinds.${kind}`) });
  return (
    <div role="status">
      {label}
      <Track role="progressbar" aria-label={label} aria-valuenow={percent}>
        <i style={{ width: phase === 'copying' ? `${percent}%` : '100%' }} />
      </Track>
    </div>
  );
}

function Restored({ restored }: Pick<Status, 'restored'>) {
  const { t } = useTranslation('backups');
  const zone = useZone();
  if (!restored) return null;
  if (restored.trouble !== null) {
    return (
      <NoticeBox
        what={t('restored.failed')}
        next={t('restored.failedThen', { code: restored.trouble })}
      />
    );
  }
  return (
    <Done title={t('restored.done', { at: formatDateTime(restored.at, zone) })}>
      {t('restored.doneThen')}
    </Done>
  );
}

function Trouble({ code }: { code: string }) {
  const { t } = useTranslation('backups');
  const known = code === 'DISK_FULL' || code === 'BACKUP_INVALID' ? code : 'other';
  return <NoticeBox what={t(`trouble.${known}`)} next={t(`trouble.${known}Then`, { code })} />;
}
