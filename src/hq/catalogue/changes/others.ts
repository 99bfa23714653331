import type { CatalogueChange } from '@shared/hq/catalogue-changes';
import { AppError } from '@shared/kernel/errors';
import { checkDiscount, refuseBackwards } from '@shared/kernel/policy';
import type { FeedRow } from '@shared/sync/feed';
import type { Making, NewRow, SitePart } from './site';

type Change<Kind extends CatalogueChange['kind']> = Extract<CatalogueChange, { kind: Kind }>;

/** Throws DISCOUNT_INVALID, INVALID_INPUT (ends before it begins), AGREEMENT_CODE_TAKEN {code}. */
export function addAgreement(
  part: SitePart,
  { kind: _kind, code, discount, merchant, ...terms }: Change<'agreement'>,
  making: Making,
): NewRow[] {
  checkDiscount(discount);
  refuseBackwards(terms);
  const others = part.rows('agreement');
  if (others.some((it) => it.code === code)) throw new AppError('AGREEMENT_CODE_TAKEN', { code });
  refuseScanTaken(others, terms.scanCode);
  const body: FeedRow<'agreement'> = {
    id: making.nextId(),
    code,
    ...discount,
    ...terms,
    merchant: merchant || null,
    active: true,
    createdAt: making.now,
  };
  return [{ kind: 'agreement', key: body.id, body }];
}

/** What it gives never changes. Throws NOT_FOUND, INVALID_INPUT, AGREEMENT_CODE_TAKEN {code}. */
export function changeAgreement(
  part: SitePart,
  { kind: _kind, code, merchant, ...terms }: Change<'change_agreement'>,
): NewRow[] {
  const rows = part.rows('agreement');
  const before = rows.find((it) => it.code === code);
  if (!before) throw new AppError('NOT_FOUND', { agreement: code });
  refuseBackwards(terms);
  refuseScanTaken(
    rows.filter(({ id }) => id !== before.id),
    terms.scanCode,
  );
  const body: FeedRow<'agreement'> = { ...before, ...terms, merchant: merchant || null };
  return [{ kind: 'agreement', key: body.id, body }];
}

function refuseScanTaken(others: readonly FeedRow<'agreement'>[], code: string | null): void {
  if (code !== null && others.some((it) => it.scanCode === code)) {
    throw new AppError('AGREEMENT_CODE_TAKEN', { code });
  }
}

/** Throws INVALID_INPUT {fields} when it would end before it begins. */
export function addMessage(_part: SitePart, change: Change<'message'>, making: Making): NewRow[] {
  const validFrom = change.validFrom ?? making.now;
  const { text, validTo } = change;
  refuseBackwards({ validFrom, validTo });
  const { now: createdAt, by: createdBy } = making;
  const body: FeedRow<'message'> = {
    // The same one at every site, so that it is told of as one.
    id: making.sharedId,
    text,
    validFrom,
    validTo,
    createdAt,
    createdBy,
  };
  return [{ kind: 'message', key: body.id, body }];
}

/** Throws NOT_FOUND. */
export function withdrawMessage(part: SitePart, { text }: Change<'withdraw_message'>): NewRow[] {
  const said = part.rows('message').filter((it) => it.text === text);
  if (said.length === 0) throw new AppError('NOT_FOUND', { message: text });
  return said.map(({ id }) => ({ kind: 'message', key: id, body: null }));
}

/** Texts, the company, the hours: as a whole. Of the site its name and address; its zone stays. Throws NOT_FOUND. */
export function changeSetting(
  part: SitePart,
  change: Change<'texts' | 'company' | 'hours' | 'site'>,
): NewRow[] {
  const { kind: key } = change;
  if (key !== 'site') return [{ kind: 'setting', key, body: { key, value: change.value } }];
  const before = part.rows('setting').find((it) => it.key === 'site');
  if (before?.key !== 'site') throw new AppError('NOT_FOUND', { setting: key });
  return [{ kind: 'setting', key, body: { key, value: { ...before.value, ...change.value } } }];
}
