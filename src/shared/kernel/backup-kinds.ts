/** Why a backup was made: by the clock, by a person, around a closing, before a risk. */
export const BACKUP_KINDS = [
  'auto',
  'manual',
  'shift',
  'day',
  'migration',
  'before_restore',
  'before_update',
] as const;

export type BackupKind = (typeof BACKUP_KINDS)[number];
