import { languageSchema, reportFiltersSchema } from '@shared/contracts/reports';
import type { ReportQuestion } from '@shared/contracts/reports';
import { AppError } from '@shared/kernel/errors';
import { presetDates } from '@shared/kernel/periods';
import type { Dates } from '@shared/kernel/periods';
import { formatRut } from '@shared/kernel/rut';
import { parseClock } from '@shared/kernel/time';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@main/db/connection';
import { users, vehicleClasses } from '@main/db/schema/index';
import { businessDateAt, readSetting } from '@main/features/settings/index';
import { isPeriod } from './domain';
import type { Place } from './files/heading';
import type { Scope } from './queries/scope';

/** What is kept of a question: its dates, not "this month", so that it can be made again. */
export const keptParamsSchema = z.strictObject({
  from: z.string(),
  to: z.string(),
  at: z.int().nullable(),
  filters: reportFiltersSchema,
  language: languageSchema,
});
export type KeptParams = z.infer<typeof keptParamsSchema>;

/** What is kept of a schedule: its period is told by its rhythm. */
export const scheduleParamsSchema = keptParamsSchema.pick({ filters: true, language: true });

/** The dates of a question. Throws PERIOD_INVALID. */
export function datesOf(db: Db, { period }: ReportQuestion, now: number): Dates {
  const dates =
    period.kind === 'dates' ? period : presetDates(period.preset, businessDateAt(db, now));
  if (!isPeriod(dates)) throw new AppError('PERIOD_INVALID', { from: dates.from, to: dates.to });
  return { from: dates.from, to: dates.to };
}

type Asked = Omit<KeptParams, 'language'>;

export function scopeOf(db: Db, { from, to, at, filters }: Asked, now: number): Scope {
  const cutover = parseClock(readSetting(db, 'businessDay').cutover) ?? 0;
  return { from, to, at, filters, now, zone: readSetting(db, 'site').zone, cutover };
}

/** Who and where, for the head of a file. */
export function placeOf(db: Db, { filters, language }: KeptParams, now: number): Place {
  const site = readSetting(db, 'site');
  const company = readSetting(db, 'company');
  const { vehicleClass, operatorId } = filters;
  const only = [
    vehicleClass === null
      ? undefined
      : db
          .select({ name: vehicleClasses.name })
          .from(vehicleClasses)
          .where(eq(vehicleClasses.code, vehicleClass))
          .get()?.name,
    operatorId === null
      ? undefined
      : db.select({ name: users.displayName }).from(users).where(eq(users.id, operatorId)).get()
          ?.name,
  ].filter((name) => name !== undefined);
  return {
    language,
    zone: site.zone,
    site: site.name,
    company: company.name,
    rut: formatRut(company.rut),
    demo: site.demo,
    only,
    now,
  };
}
