import { addsUp, countStays } from '@shared/kernel/day-sums';
import type { Counted } from '@shared/kernel/day-sums';
import { expect, test } from 'vitest';

/** 4 were inside; 10 came, 1 was taken over; 7 paid, 2 were voided, 1 left elsewhere: 5 are inside. */
const counted: Counted = {
  before: 4,
  issued: 10,
  out: 7,
  voided: 2,
  takenOver: 1,
  elsewhere: 1,
  paidOfDay: 5,
  voidedOfDay: 2,
  elsewhereOfDay: 0,
  openOfDay: 3,
};

test('stays of a day: before + in + taken over − out − voided − elsewhere are inside', () => {
  expect(countStays(counted)).toEqual({
    stays: { before: 4, in: 10, takenOver: 1, out: 7, voided: 2, elsewhere: 1, open: 5 },
    tickets: { issued: 10, paid: 5, passes: 0, voided: 2, elsewhere: 0, open: 3 },
  });
});

test('a day adds up when its tickets do and as many are inside as must be', () => {
  const day = countStays(counted);
  expect(addsUp(day, 5)).toBe(true);
  expect(addsUp(day, 4)).toBe(false);
  expect(addsUp(day, 6)).toBe(false);
});

test.each(['issued', 'paid', 'passes', 'voided', 'elsewhere', 'open'] as const)(
  'a ticket too many among the %s ones is noticed',
  (which) => {
    const { stays, tickets } = countStays({ ...counted, elsewhereOfDay: 1, issued: 11, out: 8 });
    expect(addsUp({ stays, tickets }, 5)).toBe(true);
    const off = { stays, tickets: { ...tickets, [which]: tickets[which] + 1 } };
    expect(addsUp(off, 5)).toBe(false);
  },
);

test('who leaves on a pass is a ticket that was not paid', () => {
  const { stays, tickets } = countStays(counted);
  expect(addsUp({ stays, tickets: { ...tickets, paid: tickets.paid - 1, passes: 1 } }, 5)).toBe(
    true,
  );
});
