import { BACKUP_KINDS } from '@shared/kernel/backup-kinds';
import { z } from 'zod';
import { contract } from './call';
import { clpSchema, emptySchema, instantSchema, lineSchema, reasonSchema } from './common';

/** A backup's name in its folder: `coipo-20261120T194200000Z-auto.db`, or `.sealed` when encrypted. */
export const backupIdSchema = z
  .string()
  .max(80)
  .regex(/^coipo-\d{8}T\d{9}Z-[a-z_]+\.(db|sealed)$/);

/** What a backup holds, told without opening it. */
export const backupHoldsSchema = z.object({
  siteName: z.string(),
  terminalId: z.string(),
  terminalCode: z.string(),
  /** First and last recorded instant; `null` in an empty one. */
  from: instantSchema.nullable(),
  to: instantSchema.nullable(),
  shifts: z.int(),
  stays: z.int(),
  payments: z.int(),
  lastPaymentAt: instantSchema.nullable(),
});
export type BackupHolds = z.infer<typeof backupHoldsSchema>;

export const backupSchema = z.object({
  id: backupIdSchema,
  kind: z.enum(BACKUP_KINDS),
  createdAt: instantSchema,
  bytes: z.int(),
  encrypted: z.boolean(),
  /** The copy passed its checks when it was made; `false`: the data it was made from are damaged. */
  sound: z.boolean(),
  /** On this PC's disk, in the second folder, or both. */
  places: z.array(z.enum(['here', 'second'])),
  holds: backupHoldsSchema,
});
export type Backup = z.infer<typeof backupSchema>;

/** How passphrases become keys: the public half is kept, the passphrase never is. */
export const backupKeySchema = z.strictObject({
  /** X25519, base64url. */
  publicKey: z.string().regex(/^[\w-]{43}$/),
  salt: z.string().regex(/^[\w-]{22}$/),
  /** scrypt's N, a power of two; r = 8, p = 1. */
  cost: z
    .int()
    .min(1024)
    .max(1_048_576)
    .refine((cost) => Number.isInteger(Math.log2(cost))),
});
export type BackupKey = z.infer<typeof backupKeySchema>;

export const backupSettingsSchema = z.strictObject({
  everyMinutes: z.int().min(5).max(240),
  /** This booth's own folder on a second disk; `null`: only beside the data. */
  secondFolder: z.string().max(1000).nullable(),
  /** Backups are encrypted for this key. */
  key: backupKeySchema.nullable(),
});
export type BackupSettings = z.infer<typeof backupSettingsSchema>;

export const DEFAULT_BACKUP_SETTINGS: BackupSettings = {
  everyMinutes: 15,
  secondFolder: null,
  key: null,
};

/** Long enough that nobody finds it by trying; a lost one cannot be replaced. */
const newPassphraseSchema = z.string().min(10).max(200);

export const backupsContracts = {
  'backups.status': contract({
    access: 'backups:manage',
    input: emptySchema,
    output: z.object({
      folder: z.string(),
      /** Bytes left where the backups are; `null` when the disk cannot be asked. */
      freeBytes: z.number().nullable(),
      everyMinutes: z.int(),
      encrypted: z.boolean(),
      lastAt: instantSchema.nullable(),
      /** Code of what kept the last one from being made. */
      trouble: z.string().nullable(),
      running: z
        .object({
          kind: z.enum(BACKUP_KINDS),
          phase: z.enum(['copying', 'checking', 'sealing']),
          /** 0–100 of this phase. */
          percent: z.int(),
        })
        .nullable(),
      second: z
        .object({
          folder: z.string(),
          state: z.enum(['ok', 'copying', 'missing', 'trouble']),
          /** Backups that are not there yet. */
          behind: z.int(),
        })
        .nullable(),
      /** How the restoration ended that this start of the program began with. */
      restored: z
        .object({ backupId: z.string(), at: instantSchema, trouble: z.string().nullable() })
        .nullable(),
    }),
  }),
  /** Newest first; also those that only the second folder has. */
  'backups.list': contract({
    access: 'backups:manage',
    input: emptySchema,
    output: z.array(backupSchema),
  }),
  /** Answers when it is made and checked. DISK_FULL, BACKUP_INVALID {reason}, DATABASE_READ_ONLY. */
  'backups.make': contract({
    access: 'backups:manage',
    input: emptySchema,
    output: backupSchema,
  }),
  /** What restoring would bring back and what would be lost. NOT_FOUND. */
  'backups.preview': contract({
    access: 'backups:manage',
    input: z.strictObject({ id: backupIdSchema }),
    output: z.object({
      backup: backupSchema,
      /** Recorded since, and not in the backup. */
      lost: z.object({
        operations: z.int(),
        entries: z.int(),
        payments: z.int(),
        paid: clpSchema,
        shiftsClosed: z.int(),
        lastAt: instantSchema.nullable(),
      }),
    }),
  }),
  /**
   * Checks the backup, then starts the program again with it in place of today's data, which are kept
   * as a backup of their own. Refused with nothing changed: BACKUP_INVALID {reason}, BACKUP_FOREIGN,
   * BACKUP_PASSPHRASE_REQUIRED, BACKUP_PASSPHRASE_WRONG, DATABASE_NEWER, DISK_FULL, NOT_FOUND.
   */
  'backups.restore': contract({
    access: 'backups:manage',
    input: z.strictObject({
      id: backupIdSchema,
      passphrase: z.string().max(200).nullable(),
      reason: reasonSchema,
    }),
    output: emptySchema,
  }),
  'backups.setInterval': contract({
    access: 'backups:manage',
    input: z.strictObject({ everyMinutes: backupSettingsSchema.shape.everyMinutes }),
    output: emptySchema,
  }),
  /** Asks with the system's dialog. `null`: thought better of. BACKUP_FOLDER_UNUSABLE {reason}. */
  'backups.chooseSecondFolder': contract({
    access: 'backups:manage',
    input: emptySchema,
    output: z.object({ folder: lineSchema.max(1000).nullable() }),
  }),
  /** What is there stays there. */
  'backups.forgetSecondFolder': contract({
    access: 'backups:manage',
    input: emptySchema,
    output: emptySchema,
  }),
  /** Backups from now on; the ones there are stay as they are. */
  'backups.encrypt': contract({
    access: 'backups:manage',
    input: z.strictObject({ passphrase: newPassphraseSchema }),
    output: emptySchema,
  }),
  'backups.stopEncrypting': contract({
    access: 'backups:manage',
    input: emptySchema,
    output: emptySchema,
  }),
};
