import type { CallOutput } from '@shared/contracts/index';
import { AppError } from '@shared/kernel/errors';
import type { Db } from '@main/db/connection';
import { collectionsOf, listReceivables, receivableById, totalOwed } from './receivables-repo';
import type { ReceivableFilter } from './receivables-repo';

/** Promises as the list shows them, with what is owed in all. */
export function receivableList(db: Db, filter: ReceivableFilter): CallOutput<'receivables.list'> {
  return { receivables: listReceivables(db, filter), ...totalOwed(db) };
}

/** A promise with what was paid of it. Throws NOT_FOUND. */
export function receivableDetail(db: Db, receivableId: string): CallOutput<'receivables.get'> {
  const receivable = receivableById(db, receivableId);
  if (!receivable) throw new AppError('NOT_FOUND', { receivable: receivableId });
  const collections = collectionsOf(db, receivableId).map(({ collection, collectedBy }) => {
    const { id: collectionId, number, method, amount, rounding, at } = collection;
    return { collectionId, number, method, amount, rounding, at, collectedBy };
  });
  return { ...receivable, collections };
}
