import { Link } from '@hq/web/app/link';
import { useNow } from '@hq/web/app/use-now';
import { useAge } from '@hq/web/components/age';
import { contactTone } from '@hq/web/components/contact-tone';
import { DataTable } from '@hq/web/components/data-table';
import { whole } from '@hq/web/components/numbers';
import { State } from '@hq/web/components/state';
import type { Terminal } from '@shared/hq/terminals';
import { formatDateTime } from '@shared/kernel/time';
import { RowAction } from '@hq/web/components/row-action';
import { useTranslation } from 'react-i18next';
import { skewTone, useSkew } from './skew';

interface Props {
  readonly terminals: readonly Terminal[];
  /** HQ's clock when it was read. */
  readonly now: number;
  readonly readAt: number;
  /** `null`: not for this person to do. */
  readonly onRevoke: ((terminal: Terminal) => void) | null;
}

export function TerminalTable({ terminals, now: said, readAt, onRevoke }: Props) {
  const { t } = useTranslation('hq');
  const now = useNow(said, readAt);
  const age = useAge();
  const skew = useSkew();
  const toneOf = (it: Terminal) =>
    it.status === 'revoked' ? 'good' : contactTone(it.lastContactAt, now);
  return (
    <DataTable
      label={t('terminals.table')}
      rows={terminals}
      rowKey={(it) => it.terminalId}
      className={(it) => {
        const tone = toneOf(it);
        return tone === 'good' ? undefined : tone;
      }}
      columns={[
        {
          key: 'terminal',
          label: t('terminals.terminal'),
          by: (it) => it.code,
          render: (it) => `${it.code} · ${it.name}`,
        },
        {
          key: 'site',
          label: t('today.site'),
          by: (it) => it.site.name,
          render: (it) => <Link to={{ page: 'site', siteId: it.site.siteId }}>{it.site.name}</Link>,
        },
        {
          key: 'contact',
          label: t('today.contact'),
          by: (it) => it.lastContactAt,
          render: (it) =>
            it.status === 'revoked' ? (
              <span className="soft">
                {t('terminals.revokedAt', {
                  at: formatDateTime(it.revokedAt ?? it.enrolledAt, it.site.zone),
                })}
              </span>
            ) : (
              <State tone={contactTone(it.lastContactAt, now)}>{age(it.lastContactAt, now)}</State>
            ),
        },
        {
          key: 'waiting',
          label: t('terminals.waiting'),
          number: true,
          by: (it) => it.waiting,
          render: (it) => (it.waiting === null ? t('none') : whole(it.waiting)),
        },
        {
          key: 'oldest',
          label: t('terminals.oldest'),
          by: (it) => it.oldestWaitingAt,
          render: (it) => (it.oldestWaitingAt === null ? t('none') : age(it.oldestWaitingAt, now)),
        },
        {
          key: 'log',
          label: t('terminals.log'),
          by: (it) => it.logs[0]?.seq ?? null,
          render: ({ logs: [newest] }) =>
            newest
              ? t('terminals.logAt', { epoch: newest.epoch, seq: whole(newest.seq) })
              : t('none'),
        },
        {
          key: 'skew',
          label: t('terminals.clock'),
          by: (it) => it.clockSkewMs,
          render: (it) =>
            it.clockSkewMs === null ? (
              t('none')
            ) : (
              <State tone={skewTone(it.clockSkewMs)}>{skew(it.clockSkewMs)}</State>
            ),
        },
        {
          key: 'version',
          label: t('terminals.version'),
          by: (it) => it.version,
          render: (it) => it.version ?? t('none'),
        },
        {
          key: 'enrolled',
          label: t('terminals.enrolled'),
          by: (it) => it.enrolledAt,
          render: (it) => formatDateTime(it.enrolledAt, it.site.zone),
        },
        ...(onRevoke
          ? [
              {
                key: 'do',
                label: t('terminals.revoke'),
                quiet: true,
                number: true,
                render: (it: Terminal) =>
                  it.status === 'active' && (
                    <RowAction
                      label={t('terminals.revokeOne', { terminal: it.name, site: it.site.name })}
                      onClick={() => onRevoke(it)}
                    >
                      {t('terminals.revoke')}
                    </RowAction>
                  ),
              },
            ]
          : []),
      ]}
    />
  );
}
