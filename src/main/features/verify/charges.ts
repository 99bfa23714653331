import type { ChargingPolicy, Discount } from '@shared/kernel/policy';
import { isAppError } from '@shared/kernel/errors';
import { canonicalJson } from '@shared/kernel/canonical-json';
import { quoteStay } from '@main/features/tariffs/index';
import type { Quote } from '@main/features/tariffs/index';
import { rowsOf } from './finding';
import type { Check, Found } from './finding';

interface Charged {
  readonly id: string;
  readonly entry: number;
  readonly exit: number;
  readonly dayRate: number;
  readonly nightRate: number;
  readonly policy: string;
  readonly discountKind: Discount['kind'] | null;
  readonly discountValue: number | null;
  readonly gross: number;
  readonly discount: number;
  readonly amount: number;
  readonly net: number;
  readonly vat: number;
  readonly explanation: string;
  readonly free: number;
}

const CHARGED = `SELECT p.id, s.start_time AS entry, s.end_time AS exit,
    t.day_rate AS dayRate, t.night_rate AS nightRate, s.policy_snapshot AS policy,
    g.kind AS discountKind, g.value AS discountValue,
    p.gross, p.discount, p.amount, p.net, p.vat, p.explanation,
    p.free_reason IS NOT NULL AS free
  FROM payments p JOIN sessions s ON s.id = p.session_id JOIN tariffs t ON t.id = s.tariff_id
    LEFT JOIN agreements g ON g.id = p.agreement_id
  WHERE s.end_time IS NOT NULL`;

function quoteAgain({ entry, exit, dayRate, nightRate, ...row }: Charged): Quote {
  const { discountKind: kind, discountValue: value } = row;
  return quoteStay({
    entry,
    exit,
    rates: { dayRate, nightRate },
    policy: JSON.parse(row.policy) as ChargingPolicy,
    discount: kind !== null && value !== null ? { kind, value } : null,
  });
}

const AMOUNTS = ['gross', 'discount', 'amount', 'net', 'vat'] as const;

/** What differs between what was charged and what the fee engine says today. */
function differences(row: Charged): string[] {
  const quote = quoteAgain(row);
  // A free exit keeps all that it would have cost as its discount.
  const due = row.free ? { ...quote, discount: quote.gross, amount: 0, net: 0, vat: 0 } : quote;
  const amounts = AMOUNTS.filter((name) => row[name] !== due[name]).map(
    (name) => `${name} ${row[name]}, not ${due[name]}`,
  );
  const told = canonicalJson(JSON.parse(row.explanation)) === canonicalJson(quote.explanation);
  return told ? amounts : [...amounts, 'another explanation'];
}

/** Every amount is the fee engine's, from the tariff, policy and agreement of the stay. */
export const chargeCheck: Check = {
  name: 'payments.charged_by_the_rules',
  table: 'payments',
  find: function* find(db): Generator<Found> {
    for (const row of rowsOf<Charged>(db, CHARGED)) {
      try {
        const found = differences(row);
        if (found.length > 0) yield { id: row.id, message: `was charged ${found.join('; ')}` };
      } catch (error) {
        if (!isAppError(error) && !(error instanceof SyntaxError)) throw error;
        yield { id: row.id, message: `cannot be charged again: ${error.message}` };
      }
    }
  },
};
