/** Beginnings of actions, by what a person asks for. */
const BEGINNINGS: readonly (readonly [beginning: string, group: string])[] = [
  ['session.', 'stays'],
  ['ticket.', 'stays'],
  ['stay.', 'stays'],
  ['payment.', 'money'],
  ['receivable.', 'money'],
  ['promise.', 'money'],
  ['collection.', 'money'],
  ['shift.', 'cash'],
  ['cash.', 'cash'],
  ['drawer.', 'cash'],
  ['day.', 'days'],
  ['user.', 'people'],
  ['role.', 'people'],
  ['badge.', 'people'],
  ['approval.', 'people'],
  ['message.', 'people'],
  ['tariff.', 'tariffs'],
  ['policy.', 'tariffs'],
  ['agreement.', 'tariffs'],
  ['class.', 'tariffs'],
  ['spot', 'site'],
  ['zone', 'site'],
  ['setting', 'site'],
  ['hours.', 'site'],
  ['document.', 'papers'],
  ['print', 'papers'],
];

/** The group of an action; what no beginning names is the machine's. */
export function groupOf(action: string): string {
  return BEGINNINGS.find(([beginning]) => action.startsWith(beginning))?.[1] ?? 'machine';
}

/** The newest of several lists that are newest first, without repeats. */
export function newestOf(lists: readonly (readonly number[])[], limit: number): number[] {
  return [...new Set(lists.flat())].toSorted((a, b) => b - a).slice(0, limit);
}
