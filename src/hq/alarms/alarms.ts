import { alarms } from '@hq/db/schema/index';
import type { HqDb, HqReader } from '@hq/db/database';
import type { Hq } from '@hq/hq';
import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm';

export const ALARM_CODES = [
  /** A run whose hashes do not fit its content. */
  'TAMPERED',
  /** A booth told another story under a number that HQ holds already. */
  'FORK',
  'PROJECTION_FAULT',
  'DAY_DIFFERS',
  /** A restored booth forgot them. */
  'EVENTS_ONLY_AT_HQ',
  'PAID_TWICE',
  /** Somebody speaks for a terminal without its key. */
  'SIGNATURE_WRONG',
  /** A booth's clock is far from HQ's. */
  'CLOCK_SKEW',
] as const;
export type AlarmCode = (typeof ALARM_CODES)[number];

export type AlarmRow = typeof alarms.$inferSelect;

export interface NewAlarm {
  readonly siteId: string;
  readonly terminalId: string | null;
  readonly code: AlarmCode;
  /** While one of this code and subject is open, it is only brought up to date. */
  readonly subject: string;
  readonly details: Readonly<Record<string, unknown>>;
}

type Source = Pick<Hq, 'ids' | 'now' | 'log'>;

/** Raises an alarm, or brings the details of the open one up to date: one per code and subject. */
export async function raiseAlarm(hq: Source, db: HqReader, alarm: NewAlarm): Promise<void> {
  const now = hq.now();
  await db
    .insert(alarms)
    .values({ ...alarm, id: hq.ids.next(now), raisedAt: now })
    .onConflictDoUpdate({
      target: [alarms.siteId, alarms.code, alarms.subject],
      targetWhere: isNull(alarms.settledAt),
      set: { details: alarm.details },
    });
  const { siteId, terminalId, code, subject } = alarm;
  hq.log.warn({ siteId, terminalId, code, subject }, 'alarm');
}

export interface AlarmSubject {
  readonly siteId: string;
  readonly code: AlarmCode;
  readonly subject: string;
}

/**
 * The trouble is over. Nothing happens when no such alarm is open.
 * @param by who says so; `null`: HQ found it out
 */
export async function settleAlarm(
  hq: Source,
  db: HqReader,
  { siteId, code, subject }: AlarmSubject,
  by: string | null,
): Promise<void> {
  await db
    .update(alarms)
    .set({ settledAt: hq.now(), settledBy: by })
    .where(
      and(
        eq(alarms.siteId, siteId),
        eq(alarms.code, code),
        eq(alarms.subject, subject),
        isNull(alarms.settledAt),
      ),
    );
}

/** The same for several subjects; HQ found out that they are right. */
export async function settleAlarms(
  hq: Source,
  db: HqReader,
  { siteId, code, subjects }: Omit<AlarmSubject, 'subject'> & { readonly subjects: string[] },
): Promise<void> {
  if (subjects.length === 0) return;
  await db
    .update(alarms)
    .set({ settledAt: hq.now(), settledBy: null })
    .where(
      and(
        eq(alarms.siteId, siteId),
        eq(alarms.code, code),
        inArray(alarms.subject, subjects),
        isNull(alarms.settledAt),
      ),
    );
}

/** Alarms of a site, newest first. */
export async function alarmsOf(
  db: HqDb,
  siteId: string,
  { open, limit = 200 }: { readonly open: boolean; readonly limit?: number },
): Promise<AlarmRow[]> {
  return db
    .select()
    .from(alarms)
    .where(and(eq(alarms.siteId, siteId), open ? isNull(alarms.settledAt) : undefined))
    .orderBy(desc(alarms.raisedAt), desc(alarms.id))
    .limit(limit);
}

/** Tells whoever listens that something of a site is new; it reaches them with the commit. */
export async function notifySite(db: HqReader, siteId: string): Promise<void> {
  await db.execute(sql`SELECT pg_notify('hq_site', ${siteId})`);
}
