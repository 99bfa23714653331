import type { CallOutput } from '@shared/contracts/index';
import { formatDateTime, formatDuration } from '@shared/kernel/time';
import { styled } from '@mui/material/styles';
import { useZone } from '@renderer/app/state';
import { useView } from '@renderer/app/view';
import { Action } from '@ui/components/action';
import { Facts } from '@ui/components/facts';
import { NoticeBox } from '@ui/components/notice-box';
import { color, radius, size } from '@ui/theme/tokens';
import { useTranslation } from 'react-i18next';
import { troubleKey, useSpans } from './words';

export type Status = CallOutput<'sync.status'>;

const State = styled('div')({
  display: 'grid',
  gap: 2,
  padding: '18px 20px',
  border: `1px solid ${color.line}`,
  borderLeft: `5px solid ${color.lineStrong}`,
  borderRadius: radius.panel,
  background: color.surface,
  '& strong': { fontSize: 28, fontWeight: 700, letterSpacing: '-0.01em', lineHeight: 1.2 },
  '& span': { color: color.inkSoft, fontSize: size.text },
  '&.connected, &.working': { borderLeftColor: color.accent },
  '&.offline': { borderLeftColor: color.amberLine },
  '&.trouble': { borderLeftColor: color.danger },
});

/** A clock that is so far off is worth a word. */
const SKEW_SHOWN_MS = 2 * 60_000;

/** How booth and headquarters stand: the state first, what waits, and what somebody should do. */
export function Standing({ status }: { status: Status }) {
  const { t } = useTranslation('sync');
  const { state, trouble } = status;
  return (
    <div style={{ display: 'grid', gap: 12 }}>
      <State className={state} role="status">
        <strong>{t(`states.${state}`)}</strong>
        <span>{t(`states.${state}Then`)}</span>
      </State>
      {trouble && state !== 'connected' && <Trouble status={status} trouble={trouble} />}
      {status.enrolment && <Figures status={status} />}
      {status.enrolment && status.aside > 0 && <Aside count={status.aside} />}
      {Math.abs(status.clockOffsetMs) > SKEW_SHOWN_MS && (
        <NoticeBox
          what={t(status.clockOffsetMs > 0 ? 'skew.slow' : 'skew.fast', {
            by: formatDuration(Math.round(Math.abs(status.clockOffsetMs) / 60_000)),
          })}
          next={t('skew.then')}
        />
      )}
    </div>
  );
}

/** What came of other booths and cannot stand here yet is not lost, and is not on the map either. */
function Aside({ count }: { count: number }) {
  const { t } = useTranslation('sync');
  const open = useView((it) => it.openArea);
  return (
    <div style={{ display: 'grid', gap: 8 }}>
      <NoticeBox what={t('aside.what', { count })} next={t('aside.then', { count })} />
      <div>
        <Action onClick={() => open('booths')}>{t('aside.open', { count })}</Action>
      </div>
    </div>
  );
}

function Trouble({ status, trouble }: { status: Status; trouble: NonNullable<Status['trouble']> }) {
  const { t } = useTranslation('sync');
  const { ahead } = useSpans();
  const key = troubleKey(trouble.code);
  const then = t(`troubles.${key}.then`, { code: trouble.code });
  const again = status.nextTryAt === null ? '' : ` ${ahead(status.nextTryAt)}`;
  return (
    <NoticeBox
      what={t(`troubles.${key}.what`, { code: trouble.code })}
      next={then + again}
      grave={status.state === 'trouble'}
    />
  );
}

function Figures({ status }: { status: Status }) {
  const { t } = useTranslation('sync');
  const zone = useZone();
  const { ago } = useSpans();
  const { waiting, oldestAt, lastContactAt, enrolment } = status;
  if (!enrolment) return null;
  return (
    <Facts>
      <div>
        <dt>{t('facts.waiting')}</dt>
        <dd>
          {waiting === 0 ? t('facts.nothing') : t('facts.events', { count: waiting })}
          <small>
            {oldestAt === null ? t('facts.all') : t('facts.oldest', { ago: ago(oldestAt) })}
          </small>
        </dd>
      </div>
      <div>
        <dt>{t('facts.contact')}</dt>
        <dd>
          {lastContactAt === null ? t('facts.never') : ago(lastContactAt)}
          <small>{lastContactAt === null ? '' : formatDateTime(lastContactAt, zone)}</small>
        </dd>
      </div>
      <div>
        <dt>{t('facts.site')}</dt>
        <dd>
          {enrolment.siteName}
          <small>{t(`facts.${enrolment.role}`)}</small>
        </dd>
      </div>
      <div>
        <dt>{t('facts.hq')}</dt>
        <dd>
          {enrolment.url}
          <small>
            {t(enrolment.insecure ? 'facts.insecure' : 'facts.secure')} ·{' '}
            {t('facts.since', { at: formatDateTime(enrolment.enrolledAt, zone) })}
          </small>
        </dd>
      </div>
    </Facts>
  );
}
