import type { DenominationCount } from '@shared/kernel/denominations';
import { AppError } from '@shared/kernel/errors';
import { auditHead } from '@main/core/audit';
import { thisTerminal } from '@main/core/terminal';
import type { Db } from '@main/db/connection';
import { requireUser } from '@main/features/access/index';
import { sessionCounts } from '@main/features/parking/index';
import { readSetting } from '@main/features/settings/index';
import { drawerOf, movementsOf, shiftById } from '@main/features/shifts/index';
import type { ShiftPorts } from '@main/features/shifts/index';
import type { ZReportData } from './layout/z-report';
import { numbersOf } from './repo';

/** Everything a Z says of a shift that was just closed. */
export function zReportData(
  db: Db,
  money: Pick<ShiftPorts, 'moneyOf'>,
  shiftId: string,
  now: number,
): ZReportData {
  const shift = shiftById(db, shiftId);
  if (!shift || shift.zNumber === null || shift.closedAt === null) {
    throw new AppError('NOT_FOUND', { shift: shiftId });
  }
  const company = readSetting(db, 'company');
  const site = readSetting(db, 'site');
  const terminal = thisTerminal(db);
  const { expected, totals, cashSales, cashCollected, cashReversed } = drawerOf(
    db,
    money,
    shift,
    now,
  );
  const counts = sessionCounts(db, terminal.id, shift.openedAt, now);
  return {
    demo: site.demo,
    companyName: company.name,
    rut: company.rut,
    siteName: site.name,
    terminal: terminal.name,
    zNumber: shift.zNumber,
    shiftNumber: shift.number,
    operator: shift.userName,
    openedAt: shift.openedAt,
    closedAt: shift.closedAt,
    zone: site.zone,
    float: shift.floatAmount,
    cashSales,
    cashCollected,
    cashRefunds: cashReversed,
    paidIn: totals.paidIn,
    paidOut: totals.paidOut,
    safeDrops: totals.safeDrops,
    movements: movementsOf(db, shiftId),
    expected,
    counted: (shift.blindCount ?? {}) as DenominationCount,
    countedTotal: shift.countedAmount ?? 0,
    difference: shift.difference ?? 0,
    explanation: shift.explanation,
    tenders: totals.byMethod,
    voids: totals.voids,
    refunds: totals.refunds,
    discounts: { count: totals.discounted, amount: totals.discounts },
    freeExits: totals.freeExits,
    promised: totals.promised,
    belated: totals.belated,
    collected: totals.collected,
    rounding: totals.rounding,
    total: totals.revenue,
    net: totals.net,
    vat: totals.vat,
    sessionsIn: totals.sessionsIn,
    sessionsOut: totals.sessionsOut,
    sessionsVoided: counts.voided,
    sessionsOpen: counts.open,
    tickets: numbersOf(db, 'ticket', terminal.id, shift.openedAt, now),
    receipts: numbersOf(db, 'receipt', terminal.id, shift.openedAt, now),
    auditHead: auditHead(db),
    closedBy: shift.closedBy ? requireUser(db, shift.closedBy).displayName : shift.userName,
    approvedBy: null,
  };
}
