import { businessDate } from '@shared/kernel/time';
import { requireActor } from '@main/core/actor';
import type { Core } from '@main/core/core';
import type { CallsOf, Handlers } from '@main/core/routes';
import { readSetting } from '@main/features/settings/index';
import { chargeAt } from './charge';
import { pay, presentPaid } from './pay';
import type { ReceiptPapers } from './ports';
import { dayTotals, recentPayments, reversedOf } from './repo';
import { voidPayment } from './void';

export function paymentsRoutes(core: Core, papers: ReceiptPapers): Handlers<CallsOf<'payments'>> {
  return {
    'payments.quote': ({ sessionId, agreementId }) =>
      chargeAt(core.db, sessionId, agreementId, core.clock.now()),
    'payments.pay': (input, caller) => pay(core, papers, requireActor(caller), input),
    'payments.recent': ({ limit }) =>
      recentPayments(core.db, limit).map((row) => ({
        ...presentPaid(core.db, row, papers.receiptOf(core.db, row.payment.id)),
        ticketNumber: row.ticketNumber,
        reversed: reversedOf(core.db, row.payment.id),
      })),
    'payments.void': (input, caller) => {
      voidPayment(core, requireActor(caller), input);
      return {};
    },
    'payments.today': () => {
      const today = businessDate(core.clock.now(), readSetting(core.db, 'site').zone);
      return { businessDate: today, ...dayTotals(core.db, today) };
    },
  };
}
