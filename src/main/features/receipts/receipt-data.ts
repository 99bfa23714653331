import { explanationSchema } from '@shared/kernel/explanation';
import type { Db } from '@main/db/connection';
import { thisTerminal } from '@main/core/terminal';
import { requireUser } from '@main/features/access/index';
import type { StayRow } from '@main/features/parking/index';
import { sessionById } from '@main/features/parking/index';
import { tendersOf } from '@main/features/payments/index';
import type { Payment, PaymentRow, Tender } from '@main/features/payments/index';
import { readSetting } from '@main/features/settings/index';
import { agreementById, classByCode } from '@main/features/tariffs/index';
import { chargeLines } from './layout/charge-lines';
import type { Approval, ReceiptData, ReceiptTender } from './layout/receipt';

function tenderOnPaper({ method, amount, received, change, reference }: Tender): ReceiptTender {
  const cash = method === 'cash';
  return {
    method,
    amount,
    received: cash ? received : null,
    change: cash ? change : null,
    reference,
  };
}

/** What of a payment needed somebody's word, and whose it was. */
function approvalsOf(db: Db, payment: Payment): Approval[] {
  if (payment.authorisedBy === null) return [];
  const action =
    payment.freeReason !== null
      ? 'salida liberada'
      : payment.belatedReason !== null
        ? 'emisión con retraso'
        : 'compromiso de pago';
  return [{ action, name: requireUser(db, payment.authorisedBy).displayName }];
}

/** Everything a receipt says, read from what was just kept. */
export function receiptData(db: Db, { payment }: PaymentRow, stay: StayRow): ReceiptData {
  const company = readSetting(db, 'company');
  const site = readSetting(db, 'site');
  const explanation = explanationSchema.parse(payment.explanation);
  const agreement = payment.agreementId ? agreementById(db, payment.agreementId).name : undefined;
  return {
    demo: site.demo,
    companyName: company.name,
    rut: company.rut,
    activity: company.activity,
    companyAddress: company.address,
    siteName: site.name,
    documentKind: 'payment_receipt',
    receiptNumber: payment.receiptNumber,
    ticketNumber: stay.ticketNumber,
    plate: stay.plate,
    spot: stay.spotCode,
    vehicleClass: classByCode(db, stay.vehicleClass).name,
    entryAt: stay.startTime,
    exitAt: stay.endTime ?? payment.paidAt,
    minutes: explanation.minutes,
    paidAt: payment.paidAt,
    zone: site.zone,
    chargeLines: chargeLines(explanation, agreement && `Convenio ${agreement}`),
    total: payment.amount,
    cashRounding: payment.rounding,
    tenders: tendersOf(db, payment.id).map(tenderOnPaper),
    net: payment.net,
    vat: payment.vat,
    operator: requireUser(db, payment.processedBy).displayName,
    terminal: thisTerminal(db).name,
    approvals: approvalsOf(db, payment),
    freeExitReason: payment.freeReason,
    belatedReason: payment.belatedReason,
    lostTicket: sessionById(db, stay.sessionId)?.lostTicketEvidence != null,
    message: readSetting(db, 'texts').receiptFooter || null,
  };
}
