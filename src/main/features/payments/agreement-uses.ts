import { sql } from 'drizzle-orm';
import type { Db } from '@main/db/connection';
import { prepared } from '@main/db/prepared';
import { paymentReversals, payments } from '@main/db/schema/index';
import type { AgreementUses } from '@main/features/tariffs/index';

/** Taken by their index alone; voids are few. A refund gives money back, not the use. */
const counted = prepared((db) =>
  db
    .select({
      total: sql<number>`count(*)`,
      today: sql<number>`coalesce(sum(${payments.businessDate} = ${sql.placeholder('date')}), 0)`,
    })
    .from(payments)
    .where(sql`${payments.agreementId} = ${sql.placeholder('agreementId')}`)
    .prepare(),
);

const voided = prepared((db) =>
  db
    .select({
      total: sql<number>`count(*)`,
      today: sql<number>`coalesce(sum(${payments.businessDate} = ${sql.placeholder('date')}), 0)`,
    })
    .from(payments)
    .innerJoin(paymentReversals, sql`${paymentReversals.paymentId} = ${payments.id}`)
    .where(
      sql`${payments.agreementId} = ${sql.placeholder('agreementId')} AND ${paymentReversals.kind} = 'void'`,
    )
    .prepare(),
);

const NONE = { total: 0, today: 0 };

export const agreementUses: AgreementUses = {
  usesOf: (db: Db, agreementId, date) => {
    const all = counted(db).get({ agreementId, date }) ?? NONE;
    const back = voided(db).get({ agreementId, date }) ?? NONE;
    return { total: all.total - back.total, today: all.today - back.today };
  },
};
