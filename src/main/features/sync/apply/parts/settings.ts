import { canonicalJson } from '@shared/kernel/canonical-json';
import type { FeedRow } from '@shared/sync/feed';
import type { CataloguePart } from '@shared/sync/parts';
import { SHARED_SETTINGS } from '@shared/sync/parts';
import { keepSetting, readIfSound } from '@main/features/settings/index';
import type { Part } from '@main/features/sync/apply/part';

/** The settings that the booths of a site share, of one part. Those of this PC alone are never told. */
export function applySettings(part: Part, of: CataloguePart): void {
  for (const row of part.rows('setting')) {
    if (SHARED_SETTINGS[row.key] === of) applySetting(part, row);
  }
}

function applySetting(part: Part, { key, value }: FeedRow<'setting'>): void {
  const { core, tx, now, managedBy } = part;
  if (canonicalJson(readIfSound(tx, key)) === canonicalJson(value)) return;
  keepSetting(core, tx, null, key, value, now, { managedBy });
  part.changed.add('settings.changed').add('app.changed');
}
