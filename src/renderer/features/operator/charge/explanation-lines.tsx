import { styled } from '@mui/material/styles';
import { signedClp } from '@ui/components/money';
import { color } from '@ui/theme/tokens';
import type { Charge } from '@shared/contracts/payments';
import type { ExplanationLine } from '@shared/kernel/explanation';
import { formatClp } from '@shared/kernel/money';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';

const List = styled('dl')({
  flex: 'none',
  margin: 0,
  padding: '7px 0',
  borderTop: `1px solid ${color.line}`,
  borderBottom: `1px solid ${color.line}`,
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto',
  columnGap: 12,
  fontSize: 14,
  lineHeight: '23px',
  '@media (max-height: 740px)': { lineHeight: '20px', padding: '4px 0' },
  '& dt': { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '& dd': { margin: 0, textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  '& .info': { gridColumn: '1 / -1', color: color.inkSoft },
  '& .sum': { color: color.inkSoft },
  '& dd.sum': { color: color.ink },
});

/** What the lines tell of a charge, made or to be made. */
type Charged = Pick<Charge, 'explanation' | 'net' | 'vat' | 'amount' | 'agreement'>;

interface Props {
  readonly charge: Charged;
  /** What rounding adds when (a part of) it is paid in cash. */
  readonly rounding: number;
}

/** How the amount came about; the figures at the right add up, line by line, to what is paid. */
export function ExplanationLines({ charge, rounding }: Props) {
  const { t } = useTranslation('operator');
  const { lines } = charge.explanation;
  return (
    <List>
      {lines.map((line, index) => (
        <Line key={index} line={line} words={wordsOf(t, line, charge)} />
      ))}
      <dt className="sum">
        {t('charge.lines.vat', { net: formatClp(charge.net), vat: formatClp(charge.vat) })}
      </dt>
      <dd className="sum">{formatClp(charge.amount)}</dd>
      {rounding !== 0 && (
        <>
          <dt>{t('charge.lines.rounding')}</dt>
          <dd>{signedClp(rounding)}</dd>
        </>
      )}
    </List>
  );
}

function Line({ line, words }: { line: ExplanationLine; words: string }) {
  const isInfo = line.kind === 'free_period' || line.kind === 'tranche';
  if (isInfo) return <dt className="info">{words}</dt>;
  return (
    <>
      <dt>{words}</dt>
      <dd>{formatClp(line.amount)}</dd>
    </>
  );
}

function wordsOf(t: TFunction<'operator'>, line: ExplanationLine, charge: Charged): string {
  switch (line.kind) {
    case 'free_period':
      return t(line.applied ? 'charge.lines.freeApplied' : 'charge.lines.freeOver', {
        limit: line.limit,
      });
    case 'tranche':
      return t(
        line.unchargedMinutes > 0 ? 'charge.lines.trancheUncharged' : 'charge.lines.tranche',
        {
          completed: line.completed,
          first: line.first,
          next: line.next,
          rest: line.unchargedMinutes,
        },
      );
    case 'day':
    case 'night':
      return t(`charge.lines.${line.kind}`, {
        minutes: line.minutes,
        rate: formatClp(line.rate),
      });
    case 'cap':
      return t('charge.lines.cap', { cap: formatClp(line.cap), count: line.blocks });
    case 'discount':
      return discountWords(t, line.discount, charge);
  }
}

function discountWords(
  t: TFunction<'operator'>,
  { kind, value }: Extract<ExplanationLine, { kind: 'discount' }>['discount'],
  { agreement }: Charged,
): string {
  const name = agreement?.name ?? t('charge.lines.agreement');
  if (kind === 'percent') return t('charge.lines.discountPercent', { name, value });
  if (kind === 'minutes') return t('charge.lines.discountMinutes', { name, value });
  return t('charge.lines.discountAmount', { name, value: formatClp(value) });
}
