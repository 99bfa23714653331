import type { KioskSettings } from '@shared/contracts/kiosk';
import { AppError } from '@shared/kernel/errors';
import type { Actor } from '@main/core/actor';
import { record, write } from '@main/core/core';
import type { Core } from '@main/core/core';
import { findTerminal, thisTerminal } from '@main/core/terminal';
import { readIfSound, writeSetting } from '@main/features/settings/index';
import type { KioskPort } from './ports';

/** Brings the PC into the state that the settings say: at the start, and after the first run. */
export function applyKiosk(core: Core, port: KioskPort): void {
  const settings = findTerminal(core.db) ? readIfSound(core.db, 'kiosk') : null;
  if (settings) port.apply(settings);
}

export function configureKiosk(
  core: Core,
  port: KioskPort,
  actor: Actor,
  settings: KioskSettings,
): void {
  write(core, ['settings.changed', 'app.changed'], (tx) =>
    writeSetting(core, tx, actor, 'kiosk', settings, core.clock.now()),
  );
  port.apply(settings);
}

export interface Leaving {
  readonly to: 'desktop' | 'quit';
  readonly reason: string;
}

/** Lets somebody out, with both names in the audit. Throws `CONFLICT` where nothing is locked down. */
export function leaveKiosk(
  core: Core,
  port: KioskPort,
  actor: Actor,
  authorisedBy: string,
  { to, reason }: Leaving,
): void {
  if (!port.locked()) throw new AppError('CONFLICT');
  write(core, ['app.changed'], (tx) => {
    const entityId = thisTerminal(tx).id;
    const details = { to, reason };
    const action = 'kiosk.left';
    const recorded = { actor, action, entity: 'terminals', entityId, details, authorisedBy };
    record(core, tx, recorded, core.clock.now());
  });
  port.leave(to);
}
