import type { AgreementDetails } from '@shared/contracts/agreements';
import type { Agreement } from '@shared/contracts/tariffs';
import { AppError } from '@shared/kernel/errors';
import { asc, eq } from 'drizzle-orm';
import type { Db } from '@main/db/connection';
import { agreements } from '@main/db/schema/index';
import { businessDateAt } from '@main/features/settings/index';
import { standingOf } from './agreement-rules';
import type { AgreementUses } from './ports';

export type AgreementRow = typeof agreements.$inferSelect;

export function toAgreement({ id, code, name, kind, value }: AgreementRow): Agreement {
  return { agreementId: id, code, name, discount: { kind, value } };
}

/** An agreement by id, also one that ended since. Throws `NOT_FOUND`. */
export function agreementRow(db: Db, agreementId: string): AgreementRow {
  const row = db.select().from(agreements).where(eq(agreements.id, agreementId)).get();
  if (!row) throw new AppError('NOT_FOUND', { agreement: agreementId });
  return row;
}

/** An agreement by id, also one that ended since. Throws `NOT_FOUND`. */
export function agreementById(db: Db, agreementId: string): Agreement {
  return toAgreement(agreementRow(db, agreementId));
}

/** The agreement with this code to scan, in its stored form. */
export function agreementOfCode(db: Db, scanCode: string): AgreementRow | undefined {
  return db.select().from(agreements).where(eq(agreements.scanCode, scanCode)).get();
}

/** Every agreement by name, with what became of it until `now`. */
export function allAgreements(db: Db, uses: AgreementUses, now: number): AgreementDetails[] {
  const today = businessDateAt(db, now);
  return db
    .select()
    .from(agreements)
    .orderBy(asc(agreements.name), asc(agreements.id))
    .all()
    .map((row) => {
      const used = uses.usesOf(db, row.id, today);
      const { merchant, scanCode, active, validFrom, validTo, maxUses, maxUsesPerDay } = row;
      return {
        ...toAgreement(row),
        merchant: merchant ?? '',
        scanCode,
        active,
        validFrom,
        validTo,
        maxUses,
        maxUsesPerDay,
        uses: used.total,
        usesToday: used.today,
        standing: standingOf(row, used, now),
      };
    });
}

/** What may be chosen at a charge at `now`. Uses are only counted where there is a limit. */
export function usableAgreements(db: Db, uses: AgreementUses, now: number): Agreement[] {
  const today = businessDateAt(db, now);
  const none = { total: 0, today: 0 };
  return db
    .select()
    .from(agreements)
    .where(eq(agreements.active, true))
    .orderBy(asc(agreements.name), asc(agreements.id))
    .all()
    .filter((row) => {
      const limited = row.maxUses !== null || row.maxUsesPerDay !== null;
      return standingOf(row, limited ? uses.usesOf(db, row.id, today) : none, now) === 'usable';
    })
    .map(toAgreement);
}
