import { API_SCOPES } from '@shared/hq/api-keys';
import { HQ_ACTIONS } from '@shared/hq/audit';
import { HQ_ROLES } from '@shared/hq/auth';
import { boolean, index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { id, instant } from './columns';

/** Whoever signs in at HQ. */
export const people = pgTable('people', {
  id: id('id').primaryKey(),
  username: text('username').notNull().unique(),
  displayName: text('display_name').notNull(),
  role: text('role', { enum: HQ_ROLES }).notNull(),
  /** Sites they may see; `null`: all. */
  siteIds: text('site_ids').array(),
  status: text('status', { enum: ['active', 'suspended'] }).notNull(),
  passwordHash: text('password_hash').notNull(),
  mustChangePassword: boolean('must_change_password').notNull(),
  createdAt: instant('created_at').notNull(),
  lastAccessAt: instant('last_access_at'),
});

/** One signing in and all that was refreshed from it. */
export const signIns = pgTable(
  'sign_ins',
  {
    /** Random: only who was given one of its tokens knows it. */
    id: id('id').primaryKey(),
    personId: id('person_id')
      .notNull()
      .references(() => people.id),
    /** SHA-256 of the refresh tokens that are good; more than one only while an answer may be lost. */
    liveHashes: text('live_hashes').array().notNull(),
    /** Of the one that was used last, and when. */
    usedHash: text('used_hash'),
    usedAt: instant('used_at'),
    createdAt: instant('created_at').notNull(),
    lastUsedAt: instant('last_used_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    address: text('address').notNull(),
    userAgent: text('user_agent').notNull(),
    endedAt: instant('ended_at'),
    /** A refresh token came twice: it was stolen, or copied. */
    reused: boolean('reused').notNull(),
  },
  (t) => [index('sign_ins_person').on(t.personId, t.createdAt)],
);

/** Partners' keys; only their hashes. */
export const apiKeys = pgTable('api_keys', {
  id: id('id').primaryKey(),
  name: text('name').notNull(),
  /** The part of the key that is no secret, by which its row is found. */
  prefix: text('prefix').notNull().unique(),
  secretHash: text('secret_hash').notNull(),
  scopes: text('scopes', { enum: API_SCOPES }).array().notNull(),
  siteIds: text('site_ids').array(),
  createdAt: instant('created_at').notNull(),
  createdBy: text('created_by').notNull(),
  expiresAt: instant('expires_at'),
  lastUsedAt: instant('last_used_at'),
  revokedAt: instant('revoked_at'),
});

/** How often something was tried in vain, and until when it waits. */
export const attempts = pgTable(
  'attempts',
  {
    /** SHA-256 of what is counted: whoever mistakes the field for another may have typed a password. */
    key: text('key').primaryKey(),
    failures: integer('failures').notNull(),
    lastAt: instant('last_at').notNull(),
    blockedUntil: instant('blocked_until').notNull(),
  },
  (t) => [index('attempts_last').on(t.lastAt)],
);

/** Keys that HQ made for itself. */
export const secrets = pgTable('secrets', {
  name: text('name').primaryKey(),
  value: text('value').notNull(),
});

/** What administrators did. Append-only. */
export const hqAudit = pgTable(
  'hq_audit',
  {
    id: id('id').primaryKey(),
    at: instant('at').notNull(),
    action: text('action', { enum: HQ_ACTIONS }).notNull(),
    personId: id('person_id'),
    personName: text('person_name').notNull(),
    subject: text('subject').notNull(),
    subjectName: text('subject_name').notNull(),
    details: jsonb('details').$type<Record<string, unknown>>().notNull(),
  },
  (t) => [index('hq_audit_person').on(t.personId, t.id)],
);
