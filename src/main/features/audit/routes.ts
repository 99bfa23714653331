import type { Core } from '@main/core/core';
import type { FileDialogs } from '@main/core/file-dialogs';
import type { CallsOf, Handlers } from '@main/core/routes';
import { wallDate } from '@main/features/settings/index';
import type { ChainWatch } from './chain-watch';
import type { AuditExporter } from './export';
import { findEntries } from './find';
import { peopleOf, presentEntries } from './present';

export interface AuditParts {
  readonly dialogs: FileDialogs;
  readonly watch: ChainWatch;
  readonly exporter: AuditExporter;
}

export function auditRoutes(core: Core, parts: AuditParts): Handlers<CallsOf<'audit'>> {
  const { dialogs, watch, exporter } = parts;
  return {
    'audit.list': ({ filter, cursor, limit }) => {
      const rows = findEntries(core.db, filter, cursor, limit);
      const last = rows.length === limit ? rows.at(-1) : undefined;
      return { entries: presentEntries(core.db, rows), next: last?.seq ?? null };
    },
    'audit.people': () => peopleOf(core.db),
    'audit.chain': () => watch.state(),
    'audit.recheck': () => {
      watch.recheck();
      return {};
    },
    'audit.export': async ({ filter }) => {
      const name = `auditoria-${wallDate(core.db, core.clock.now())}.csv`;
      const file = await dialogs.save(name, { name: 'CSV', extensions: ['csv'] });
      if (file === null) return { started: false };
      exporter.start(file, filter);
      return { started: true };
    },
    'audit.exportState': () => exporter.state(),
    'audit.cancelExport': () => {
      exporter.cancel();
      return {};
    },
  };
}
