import type { TenderInput } from '@shared/contracts/payments';
import { cashRounded } from '@shared/kernel/money';
import type { Random } from './random';

const NOTES = [1000, 2000, 5000, 10_000, 20_000] as const;

/** What people hand over: the exact amount, or the next sum that makes notes. */
function handedOver(random: Random, due: number): number {
  if (random.chance(0.25)) return due;
  const note = random.pick(NOTES);
  return Math.ceil(due / note) * note;
}

const cash = (random: Random, amount: number): TenderInput => ({
  method: 'cash',
  received: handedOver(random, cashRounded(amount)),
});

function card(random: Random, amount: number): TenderInput {
  const method = random.chance(0.7) ? 'debit' : 'credit';
  // The voucher's operation number, when the operator takes the time to type it.
  const reference = random.chance(0.6) ? String(random.int(100_000, 999_999)) : '';
  return { method, amount, reference };
}

function transfer(random: Random, amount: number): TenderInput {
  return { method: 'transfer', amount, reference: `TEF${random.int(10_000_000, 99_999_999)}` };
}

/** Part on a card, the rest in cash. */
function mixed(random: Random, amount: number): TenderInput[] {
  const onCard = Math.max(1, Math.floor((amount * random.int(20, 80)) / 100));
  const rest = amount - onCard;
  return [card(random, onCard), ...(rest > 0 ? [cash(random, rest)] : [])];
}

/** How this customer pays. Nothing is handed over for a stay that costs nothing. */
export function chooseTenders(random: Random, amount: number): TenderInput[] {
  if (amount === 0) return [];
  const way = random.weighted([
    ['cash', 46],
    ['card', 44],
    ['transfer', 6],
    ['mixed', 4],
  ]);
  if (way === 'cash') return [cash(random, amount)];
  if (way === 'card') return [card(random, amount)];
  if (way === 'transfer') return [transfer(random, amount)];
  return mixed(random, amount);
}
