import { AppError } from '@shared/kernel/errors';
import { existsSync } from 'node:fs';
import { openDatabase } from '@main/db/connection';
import type { Db } from '@main/db/connection';

/** Works on an existing database without writing to it. Throws NOT_FOUND, DATABASE_CORRUPT, … */
export async function withReadOnly<T>(path: string, work: (db: Db) => Promise<T>): Promise<T> {
  if (!existsSync(path)) throw new AppError('NOT_FOUND', { path }, 'there is no such database');
  const db = openDatabase(path, { readonly: true });
  try {
    return await work(db);
  } finally {
    db.$client.close();
  }
}
