import type { Explanation, ExplanationLine } from '@shared/kernel/explanation';
import { formatClp } from '@shared/kernel/money';
import type { ChargeLine } from './receipt';
import { together } from './words';

const minutes = (count: number): string => together(`${count} min`);

const DISCOUNT_VALUE = {
  percent: (value: number) => together(`−${value} %`),
  minutes: (value: number) => together(`−${value} min`),
  amount: (value: number) => formatClp(-value),
} as const;

function label(line: ExplanationLine, agreement: string): string {
  switch (line.kind) {
    case 'free_period':
      return line.applied
        ? `Estadía de hasta ${minutes(line.limit)}: sin cobro`
        : `Más de ${minutes(line.limit)}: se cobra desde el inicio`;
    case 'tranche':
      return `Tramos completos: ${line.completed} (${minutes(line.first)}, luego ${minutes(line.next)}); sin cobro: ${minutes(line.unchargedMinutes)}`;
    case 'day':
      return `${minutes(line.minutes)} de día × ${formatClp(line.rate)}/h`;
    case 'night':
      return `${minutes(line.minutes)} de noche × ${formatClp(line.rate)}/h`;
    case 'cap':
      return `Máximo ${formatClp(line.cap)} por 24 h × ${line.blocks}`;
    case 'discount':
      return `${agreement} ${DISCOUNT_VALUE[line.discount.kind](line.discount.value)}`;
  }
}

/**
 * The explanation of an amount in the words of the paper; the amounts still add up to the total.
 * `agreement` names the discount: `Convenio Farmacia Sur`.
 */
export function chargeLines(
  explanation: Pick<Explanation, 'lines'>,
  agreement = 'Descuento',
): ChargeLine[] {
  return explanation.lines.map((line) => ({
    label: label(line, agreement),
    amount: line.kind === 'free_period' || line.kind === 'tranche' ? null : line.amount,
  }));
}
