import { styled } from '@mui/material/styles';
import { useZone } from '@renderer/app/state';
import { color, size } from '@ui/theme/tokens';
import type { TariffPeriod } from '@shared/contracts/tariffs';
import { formatDateTime } from '@shared/kernel/time';
import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import { Withdraw } from './withdraw';

const List = styled('ol')({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  '& > li': {
    position: 'relative',
    display: 'grid',
    gap: 2,
    padding: '0 0 18px 28px',
    minWidth: 0,
  },
  '& > li:last-child': { paddingBottom: 0 },
  '& > li::before': {
    content: '""',
    position: 'absolute',
    left: 7,
    top: 16,
    bottom: -6,
    width: 2,
    background: color.line,
  },
  '& > li:last-child::before': { display: 'none' },
  // What is to come is dashed; what never was hangs beside the line.
  '& > li.scheduled::before': {
    background: 'none',
    borderLeft: `2px dashed ${color.violetLine}`,
    width: 0,
  },
});

const Dot = styled('span')({
  position: 'absolute',
  left: 0,
  top: 3,
  width: 16,
  height: 16,
  borderRadius: '50%',
  border: `2px solid ${color.lineStrong}`,
  background: color.surface,
  '&.current': { background: color.accent, borderColor: color.accent },
  '&.scheduled': { borderStyle: 'dashed', borderColor: color.violetLine },
  '&.withdrawn': { borderRadius: 3, width: 12, height: 12, left: 2, top: 5 },
});

const What = styled('strong')({
  fontSize: 16,
  fontWeight: 650,
  fontVariantNumeric: 'tabular-nums',
  '&.withdrawn': { textDecoration: 'line-through', color: color.inkSoft, fontWeight: 500 },
  '&.past': { color: color.inkSoft, fontWeight: 600 },
});

const Head = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'baseline',
  gap: '2px 10px',
  '& .state': { fontSize: size.secondary, fontWeight: 650, color: color.inkSoft },
  '& .state.current': { color: color.accentInk },
  '& .state.scheduled': { color: color.onViolet },
});

const Fact = styled('span')({ fontSize: size.secondary, color: color.inkSoft });

type Period = Pick<
  TariffPeriod,
  'validFrom' | 'validTo' | 'state' | 'createdBy' | 'createdAt' | 'withdrawn'
>;

export interface TimeLineItem extends Period {
  readonly id: string;
  readonly what: ReactNode;
}

interface Props {
  readonly items: readonly TimeLineItem[];
  readonly withdraw: (id: string, reason: string) => Promise<unknown>;
}

/** What will hold, what holds and what held, newest first, with who and when. */
export function TimeLine({ items, withdraw }: Props) {
  const { t } = useTranslation('tariffs');
  const zone = useZone();
  return (
    <List aria-label={t('line.title')}>
      {items.map((it) => (
        <li key={it.id} className={it.state}>
          <Dot className={it.state} aria-hidden="true" />
          <Head>
            <What className={it.state}>{it.what}</What>
            <span className={`state ${it.state}`}>{t(`line.${it.state}`)}</span>
          </Head>
          <Facts item={it} />
          {it.state === 'scheduled' && (
            <Withdraw
              from={formatDateTime(it.validFrom, zone)}
              onWithdraw={(reason) => withdraw(it.id, reason)}
            />
          )}
        </li>
      ))}
    </List>
  );
}

function Facts({ item }: { item: Period }) {
  const { t } = useTranslation('tariffs');
  const zone = useZone();
  const at = (instant: number) => formatDateTime(instant, zone);
  const { validFrom, validTo, createdBy, createdAt, withdrawn } = item;
  const since =
    validFrom === 0
      ? t('line.install')
      : validTo === null || withdrawn
        ? t('line.from', { from: at(validFrom) })
        : t('line.between', { from: at(validFrom), to: at(validTo) });
  return (
    <>
      <Fact>{since}</Fact>
      <Fact>{t('line.by', { name: createdBy ?? t('line.install'), at: at(createdAt) })}</Fact>
      {withdrawn && (
        <Fact>
          {t('line.withdrawnBy', {
            name: withdrawn.by ?? '',
            at: at(withdrawn.at),
            reason: withdrawn.reason,
          })}
        </Fact>
      )}
    </>
  );
}
