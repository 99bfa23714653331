import type { AppState } from '@shared/contracts/app';
import type { Core } from '@main/core/core';
import type { CallsOf, Handlers } from '@main/core/routes';
import type { ScreenSession } from '@main/core/screen-session';
import { findTerminal } from '@main/core/terminal';
import type { PrintQueue } from '@main/features/receipts/index';
import {
  DEFAULT_IDLE_LOCK_MINUTES,
  isSetUp,
  malformedSettings,
  readIfSound,
} from '@main/features/settings/index';
import { isPolicySound } from '@main/features/tariffs/index';
import { currentShift } from '@main/features/shifts/index';

export interface StatusSources {
  readonly screen: ScreenSession;
  readonly queue: PrintQueue;
  readonly version: string;
  readonly diskLow: () => boolean;
  readonly chainBroken: () => boolean;
  readonly care: () => AppState['care'];
  readonly sync: () => AppState['sync'];
}

/** The state of the world, for the top bar. One broken setting is named; it does not hide the rest. */
function appState(core: Core, sources: StatusSources): AppState {
  const { screen, queue, version, diskLow, chainBroken, care, sync } = sources;
  const ready = isSetUp(core.db);
  const terminal = findTerminal(core.db);
  return {
    phase: ready ? 'ready' : 'first_run',
    version,
    now: core.clock.now(),
    site: ready ? siteOf(core) : null,
    terminal: terminal ? { code: terminal.code, name: terminal.name } : null,
    signedIn: screen.person(),
    locked: screen.locked(),
    idleLockMinutes: ready ? idleLockMinutes(core) : 0,
    shift: currentShift(core.db),
    printing: queue.status(),
    sync: sync(),
    clock: core.clock.state(),
    chainBroken: chainBroken(),
    diskLow: diskLow(),
    care: care(),
    malformedSettings: ready ? malformed(core) : [],
  };
}

/** The policy is asked at now: a scheduled one that cannot be read is noticed when it begins. */
function malformed(core: Core): string[] {
  const policy = isPolicySound(core.db, core.clock.now()) ? [] : ['policy'];
  return [...malformedSettings(core.db), ...policy];
}

function siteOf(core: Core): AppState['site'] {
  const site = readIfSound(core.db, 'site');
  return site && { name: site.name, zone: site.zone, demo: site.demo };
}

function idleLockMinutes(core: Core): number {
  return readIfSound(core.db, 'screen')?.idleLockMinutes ?? DEFAULT_IDLE_LOCK_MINUTES;
}

export function statusRoutes(core: Core, sources: StatusSources): Handlers<CallsOf<'app'>> {
  return { 'app.state': () => appState(core, sources) };
}
