import { requireActor } from '@main/core/actor';
import type { Core } from '@main/core/core';
import { authoriserOf } from '@main/core/routes';
import type { CallsOf, Handlers } from '@main/core/routes';
import { businessDateAt } from '@main/features/settings/index';
import { currentShift } from '@main/features/shifts/index';
import { belatedQuote, belatedReceipt } from './belated';
import { chargeAt } from './charge';
import { collect } from './collect';
import { dayTotals } from './day-totals';
import { freeExit } from './free-exit';
import { presentPaid } from './keep-payment';
import { pay } from './pay';
import { promisePayment } from './promise';
import { receivableDetail, receivableList } from './receivables';
import { refundPayment } from './refund';
import type { ReversalPorts } from './reversals';
import { recentPayments, reversedOf } from './repo';
import { paymentDetail, searchPayments } from './search';
import { voidPayment } from './void';

export function paymentsRoutes(
  core: Core,
  papers: ReversalPorts,
): Handlers<CallsOf<'payments' | 'receivables'>> {
  return {
    'payments.quote': ({ sessionId, agreementId }) =>
      chargeAt(core.db, sessionId, agreementId, core.clock.now()),
    'payments.pay': (input, caller) => pay(core, papers, requireActor(caller), input),
    'payments.freeExit': (input, caller) =>
      freeExit(core, papers, requireActor(caller), authoriserOf(caller), input),
    'payments.promise': (input, caller) =>
      promisePayment(core, papers, requireActor(caller), authoriserOf(caller), input),
    'payments.belatedQuote': (input) => {
      const quote = belatedQuote(core.db, input, core.clock.now());
      const { minutes, amount, cashAmount, explanation } = quote;
      return { minutes, amount, cashAmount, explanation };
    },
    'payments.belated': (input, caller) =>
      belatedReceipt(core, papers, requireActor(caller), authoriserOf(caller), input),
    'payments.recent': ({ limit }) => {
      const openShiftId = currentShift(core.db)?.shiftId;
      return recentPayments(core.db, limit).map((row) => ({
        ...presentPaid(core.db, row, papers.receiptOf(core.db, row.payment.id)),
        ticketNumber: row.ticketNumber,
        reversed: reversedOf(core.db, row.payment.id),
        inOpenShift: row.payment.shiftId === openShiftId,
      }));
    },
    'payments.void': (input, caller) =>
      voidPayment(core, papers, requireActor(caller), authoriserOf(caller), input),
    'payments.refund': (input, caller) =>
      refundPayment(core, papers, requireActor(caller), authoriserOf(caller), input),
    'payments.search': (input) => searchPayments(core.db, input),
    'payments.get': ({ paymentId }) => paymentDetail(core.db, paymentId),
    'payments.today': () => {
      const today = businessDateAt(core.db, core.clock.now());
      return { businessDate: today, ...dayTotals(core.db, today) };
    },
    'receivables.list': (input) => receivableList(core.db, input),
    'receivables.get': ({ receivableId }) => receivableDetail(core.db, receivableId),
    'receivables.collect': (input, caller) => collect(core, papers, requireActor(caller), input),
  };
}
