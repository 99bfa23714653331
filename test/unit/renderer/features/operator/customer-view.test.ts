import type { Charge } from '@shared/contracts/payments';
import { customerView } from '@renderer/features/operator/customer-view';
import { NO_TENDER } from '@renderer/features/operator/charge/tender-state';
import { expect, test } from 'vitest';

const charge = {
  stay: { plate: { normalised: 'KRTV62' } },
  minutes: 134,
  amount: 4024,
} as Charge;

test('nobody pays: nothing of anybody', () => {
  expect(customerView(null, NO_TENDER, null)).toEqual({ kind: 'idle' });
});

test('in cash the amount is what is to be handed over, by Ley 20.956', () => {
  const view = customerView(charge, NO_TENDER, null);
  expect(view).toMatchObject({ kind: 'charge', amount: 4020, received: null, change: null });
});

test('notes that do not reach are shown without change', () => {
  const tender = { ...NO_TENDER, received: '2000', frozen: charge };
  expect(customerView(charge, tender, null)).toMatchObject({ received: 2000, change: null });
});

test('the change as soon as there is one', () => {
  const tender = { ...NO_TENDER, received: '5000', frozen: charge };
  expect(customerView(charge, tender, null)).toMatchObject({ received: 5000, change: 980 });
});

test('by card to the peso', () => {
  const tender = { ...NO_TENDER, method: 'debit' as const, frozen: charge };
  expect(customerView(charge, tender, null)).toMatchObject({ amount: 4024, received: null });
});
