import type { CollectionTender } from '@shared/contracts/receivables';
import { AppError } from '@shared/kernel/errors';
import { formatNumber } from '@shared/kernel/ids';
import type { Actor } from '@main/core/actor';
import { record, write } from '@main/core/core';
import type { Core } from '@main/core/core';
import { paperSeal } from '@main/core/paper-seal';
import { nextNumber } from '@main/core/sequences';
import { thisTerminal } from '@main/core/terminal';
import type { Db } from '@main/db/connection';
import { receivableCollections } from '@main/db/schema/index';
import { businessDateAt } from '@main/features/settings/index';
import { requireOpenShift } from '@main/features/shifts/index';
import type { ReceiptPapers } from './ports';
import { settleCollection } from './promise-rules';
import { collectionByRequest, receivableById } from './receivables-repo';
import type { CollectionRow } from './receivables-repo';

export interface CollectRequest {
  readonly requestId: string;
  readonly receivableId: string;
  /** Of the debt, in pesos. */
  readonly amount: number;
  readonly tender: CollectionTender;
}

export interface Collected {
  readonly collectionId: string;
  readonly number: string;
  readonly amount: number;
  readonly rounding: number;
  readonly change: number;
  /** What is still owed after it. */
  readonly owed: number;
  readonly documentId: string;
}

/**
 * Takes all or part of a promise into the open shift's drawer. It was revenue when it was promised and
 * is none again. Throws NOT_FOUND, SHIFT_NOT_OPEN, MORE_THAN_OWED {owed}, TENDERS_DO_NOT_ADD_UP {missing},
 * REFERENCE_REQUIRED, CONFLICT (the request was another promise's).
 */
export function collect(
  core: Core,
  papers: ReceiptPapers,
  actor: Actor,
  request: CollectRequest,
): Collected {
  return write(core, ['payments.changed'], (tx) => {
    const { requestId, receivableId, amount, tender } = request;
    const again = collectionByRequest(tx, requestId);
    if (again && again.receivableId !== receivableId) {
      throw new AppError('CONFLICT', { receivable: again.receivableId });
    }
    if (again) return answer(tx, papers, again);
    const receivable = receivableById(tx, receivableId);
    if (!receivable) throw new AppError('NOT_FOUND', { receivable: receivableId });
    const shift = requireOpenShift(tx);
    if (amount > receivable.owed) throw new AppError('MORE_THAN_OWED', { owed: receivable.owed });
    const now = core.clock.now();
    const terminal = thisTerminal(tx);
    const collection = {
      id: core.ids.next(now),
      requestId,
      receivableId,
      amount,
      ...settleCollection(amount, tender),
      number: formatNumber(terminal.code, nextNumber(tx, terminal.id, 'collection')),
      shiftId: shift.id,
      businessDate: businessDateAt(tx, now),
      collectedBy: actor.userId,
      at: now,
    };
    tx.insert(receivableCollections).values(collection).run();
    const paper = paperSeal(tx, papers.issueCollection(tx, collection.id, now));
    const { id: entityId, ...row } = collection;
    const details = { ...row, receiptNumber: receivable.receiptNumber, paper };
    const entity = 'receivable_collections';
    record(core, tx, { actor, action: 'receivable.collected', entity, entityId, details }, now);
    return answer(tx, papers, collection);
  });
}

function answer(
  db: Db,
  papers: ReceiptPapers,
  { id, number, amount, rounding, change, receivableId }: CollectionRow,
): Collected {
  const owed = receivableById(db, receivableId)?.owed ?? 0;
  const documentId = papers.collectionOf(db, id);
  return { collectionId: id, number, amount, rounding, change, owed, documentId };
}
