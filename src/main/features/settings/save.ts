import type { SettingChange } from '@shared/contracts/settings';
import { eq } from 'drizzle-orm';
import type { Actor } from '@main/core/actor';
import { record, write } from '@main/core/core';
import type { Core } from '@main/core/core';
import { thisTerminal } from '@main/core/terminal';
import { terminals } from '@main/db/schema/index';
import type { Tx } from '@main/db/transaction';
import { requireVersion } from './history';
import { readSetting, writeSetting } from './service';

export interface SettingsToSave {
  readonly changes: readonly SettingChange[];
  readonly terminalName?: string | undefined;
}

/** Saves settings that belong together, all or none. Throws `CONFLICT {key}`. */
export function saveSettings(core: Core, actor: Actor, wanted: SettingsToSave): void {
  write(core, ['settings.changed', 'app.changed'], (tx) => {
    for (const { key, version } of wanted.changes) requireVersion(tx, key, version);
    for (const change of wanted.changes) applyChange(core, tx, actor, change);
    if (wanted.terminalName !== undefined) renameTerminal(core, tx, actor, wanted.terminalName);
  });
}

function applyChange(core: Core, tx: Tx, actor: Actor, change: SettingChange): void {
  const now = core.clock.now();
  if (change.key === 'site') {
    const site = { ...readSetting(tx, 'site'), ...change.value };
    writeSetting(core, tx, actor, 'site', site, now);
  } else {
    writeSetting(core, tx, actor, change.key, change.value, now);
  }
}

function renameTerminal(core: Core, tx: Tx, actor: Actor, name: string): void {
  const terminal = thisTerminal(tx);
  if (terminal.name === name) return;
  tx.update(terminals).set({ name }).where(eq(terminals.id, terminal.id)).run();
  const details = { before: terminal.name, after: name };
  record(
    core,
    tx,
    { actor, action: 'terminal.renamed', entity: 'terminals', entityId: terminal.id, details },
    core.clock.now(),
  );
}
