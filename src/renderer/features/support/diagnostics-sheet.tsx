import type { Diagnostics } from '@shared/contracts/support';
import { formatBytes } from '@shared/kernel/bytes';
import { formatDateTime, formatDuration } from '@shared/kernel/time';
import { styled } from '@mui/material/styles';
import { useCall } from '@renderer/app/client';
import { useZone } from '@renderer/app/state';
import { ErrorNotice } from '@renderer/components/error-notice';
import { SideSheet } from '@renderer/components/side-sheet';
import { Facts } from '@ui/components/facts';
import { SectionTitle } from '@ui/components/section-title';
import { color, font, size } from '@ui/theme/tokens';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const RENEWED_MS = 5_000;
const MINUTE_MS = 60_000;

const Table = styled('table')({
  width: '100%',
  borderCollapse: 'collapse',
  fontSize: size.secondary,
  fontVariantNumeric: 'tabular-nums',
  '& th': { color: color.inkSoft, fontWeight: 600, textAlign: 'left' },
  '& th, & td': { padding: '5px 0 5px 12px', borderBottom: `1px solid ${color.line}` },
  '& :first-of-type': { paddingLeft: 0 },
  '& .n': { textAlign: 'right', whiteSpace: 'nowrap' },
  '& .name': { fontFamily: font.mono },
});

const SlowList = styled('ol')({
  margin: 0,
  padding: 0,
  listStyle: 'none',
  fontSize: size.secondary,
  '& li': { padding: '8px 0', borderBottom: `1px solid ${color.line}` },
  '& pre': {
    margin: '4px 0 0',
    fontFamily: font.mono,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    color: color.inkSoft,
    userSelect: 'text',
  },
});

const ms = (value: number): string => value.toFixed(value < 10 ? 1 : 0);

/** How the program fares inside, for whoever support asks to look. */
export default function DiagnosticsSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('machine');
  const { data, error } = useCall(
    'support.diagnostics',
    {},
    { staleTime: 0, refetchInterval: RENEWED_MS },
  );
  return (
    <SideSheet
      title={t('diagnostics.title')}
      subtitle={t('diagnostics.note')}
      onClose={onClose}
      width={820}
      reading
    >
      <ErrorNotice error={error} />
      {data && (
        <>
          <SectionTitle>{t('diagnostics.now')}</SectionTitle>
          <Now data={data} />
          <SectionTitle>{t('diagnostics.slow')}</SectionTitle>
          <SlowOnes slow={data.slow} />
          <SectionTitle>{t('diagnostics.calls')}</SectionTitle>
          <Calls calls={data.calls} />
        </>
      )}
    </SideSheet>
  );
}

function Now({ data }: { data: Diagnostics }) {
  const { t } = useTranslation('machine');
  const zone = useZone();
  const { loop, queues, files, memory } = data;
  const fact = (name: string, value: string, small?: ReactNode) => (
    <div key={name}>
      <dt>{name}</dt>
      <dd>
        {value}
        {small && <small>{small}</small>}
      </dd>
    </div>
  );
  const oldest = queues.oldestEventAt;
  return (
    <Facts style={{ gridTemplateColumns: 'repeat(3, minmax(0, 1fr))' }}>
      {fact(t('diagnostics.up'), formatDuration(data.upMs / MINUTE_MS))}
      {loop
        ? fact(
            t('diagnostics.loop'),
            t('diagnostics.loopValue', {
              p50: ms(loop.p50),
              p99: ms(loop.p99),
              longest: ms(loop.longest),
            }),
            `${t('diagnostics.worst')}: ${ms(loop.worst)} ms`,
          )
        : fact(t('diagnostics.loop'), '–', t('diagnostics.notYet'))}
      {fact(
        t('diagnostics.papers'),
        t('diagnostics.papersValue', { papers: queues.papers, stale: queues.stalePapers }),
      )}
      {fact(
        t('diagnostics.events'),
        String(queues.events),
        oldest === null ? null : `${t('diagnostics.oldest')}: ${formatDateTime(oldest, zone)}`,
      )}
      {fact(
        t('diagnostics.database'),
        formatBytes(files.database),
        `${t('diagnostics.wal')}: ${formatBytes(files.wal)}`,
      )}
      {fact(
        t('diagnostics.memory'),
        t('diagnostics.memoryValue', {
          resident: formatBytes(memory.resident),
          heap: formatBytes(memory.heapUsed),
        }),
      )}
    </Facts>
  );
}

function SlowOnes({ slow }: { slow: Diagnostics['slow'] }) {
  const { t } = useTranslation('machine');
  const zone = useZone();
  if (slow.length === 0) return <p>{t('diagnostics.none')}</p>;
  return (
    <SlowList>
      {slow.map((it) => (
        <li key={`${it.at} ${it.kind} ${it.what} ${it.ms}`}>
          {formatDateTime(it.at, zone)} · {t(`diagnostics.kinds.${it.kind}`)} · {ms(it.ms)} ms
          <pre>{[it.what, ...it.plan].join('\n')}</pre>
        </li>
      ))}
    </SlowList>
  );
}

function Calls({ calls }: { calls: Diagnostics['calls'] }) {
  const { t } = useTranslation('machine');
  const heads = ['count', 'median', 'p99', 'longest'] as const;
  return (
    <Table>
      <thead>
        <tr>
          <th scope="col">{t('diagnostics.call')}</th>
          {heads.map((it) => (
            <th key={it} scope="col" className="n">
              {t(`diagnostics.${it}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {calls.map((it) => (
          <tr key={it.name}>
            <td className="name">{it.name}</td>
            <td className="n">{it.count}</td>
            <td className="n">{ms(it.p50)}</td>
            <td className="n">{ms(it.p99)}</td>
            <td className="n">{ms(it.longest)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
