import { SumList } from '@hq/web/components/sum-list';
import type { PaymentDetail } from '@shared/hq/payments';
import type { ExplanationLine } from '@shared/kernel/explanation';
import { formatClp } from '@shared/kernel/money';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';

/** The explanation kept with the payment: its lines add up, by eye, to what was charged. */
export function Explained({ payment }: { payment: PaymentDetail }) {
  const { t } = useTranslation('hq');
  const { explanation, amount, gross, discount, net, vat, rounding } = payment;
  return (
    <SumList>
      {explanation === null ? (
        <>
          <dt>{t('explanation.gross')}</dt>
          <dd>{formatClp(gross)}</dd>
          {discount !== 0 && (
            <>
              <dt>{payment.agreement ?? payment.freeReason ?? t('explanation.agreement')}</dt>
              <dd>{formatClp(-discount)}</dd>
            </>
          )}
        </>
      ) : (
        explanation.lines.map((line, index) => (
          <Line key={index} line={line} words={lineWords(t, line, payment.agreement)} />
        ))
      )}
      <dt className="sum">{t('explanation.vat', { net: formatClp(net), vat: formatClp(vat) })}</dt>
      <dd className="sum">{formatClp(amount)}</dd>
      {rounding !== 0 && (
        <>
          <dt>{t('explanation.rounding')}</dt>
          <dd>{rounding > 0 ? `+${formatClp(rounding)}` : formatClp(rounding)}</dd>
        </>
      )}
    </SumList>
  );
}

function Line({ line, words }: { line: ExplanationLine; words: string }) {
  if (line.kind === 'free_period' || line.kind === 'tranche')
    return <dt className="info">{words}</dt>;
  return (
    <>
      <dt>{words}</dt>
      <dd>{formatClp(line.amount)}</dd>
    </>
  );
}

type Words = TFunction<'hq'>;

function lineWords(t: Words, line: ExplanationLine, agreement: string | null): string {
  switch (line.kind) {
    case 'free_period':
      return t(line.applied ? 'explanation.freeApplied' : 'explanation.freeOver', {
        limit: line.limit,
      });
    case 'tranche':
      return t(line.unchargedMinutes > 0 ? 'explanation.trancheUncharged' : 'explanation.tranche', {
        completed: line.completed,
        first: line.first,
        next: line.next,
        rest: line.unchargedMinutes,
      });
    case 'day':
    case 'night':
      return t(`explanation.${line.kind}`, { minutes: line.minutes, rate: formatClp(line.rate) });
    case 'cap':
      return t('explanation.cap', { cap: formatClp(line.cap), count: line.blocks });
    case 'discount': {
      const { kind, value } = line.discount;
      const name = agreement ?? t('explanation.agreement');
      return t(`explanation.discount.${kind}`, {
        name,
        value: kind === 'amount' ? formatClp(value) : value,
      });
    }
  }
}
