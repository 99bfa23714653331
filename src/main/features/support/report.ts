import type { Core } from '@main/core/core';
import { findTerminal } from '@main/core/terminal';
import { readIfSound } from '@main/features/settings/index';
import type { PrintQueue } from '@main/features/receipts/index';
import { sql } from 'drizzle-orm';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { arch, cpus, freemem, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { redact } from './redact';

export interface SupportSources {
  readonly version: string;
  readonly diskLow: () => boolean;
  readonly queue: Pick<PrintQueue, 'status'>;
  readonly logsFolder: string;
}

const RECENT_ACTIONS = 60;

/** State of the booth and its log, without a secret. `logBytes`: how much of the newest log. */
export function supportReport(core: Core, sources: SupportSources, logBytes: number): string {
  const lines = [
    'Coipo · copia para soporte',
    new Date(core.clock.now()).toISOString(),
    '',
    ...section('Programa y equipo', machine(sources.version)),
    ...section('Puesto', booth(core, sources)),
    ...section('Filas', rowCounts(core)),
    ...section('Últimas acciones (sin nombres)', recentActions(core)),
    ...section('Registro', [newestLog(sources.logsFolder, logBytes)]),
  ];
  return redact(lines.join('\n'));
}

const section = (title: string, lines: readonly string[]): string[] => [
  `## ${title}`,
  ...lines,
  '',
];

function machine(version: string): string[] {
  const { electron = '—', node = '—', chrome = '—' } = process.versions;
  const mib = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MiB`;
  return [
    `versión ${version} · Electron ${electron} · Node ${node} · Chrome ${chrome}`,
    `${type()} ${release()} ${arch()} · ${cpus().length} CPU · ${mib(totalmem())} (${mib(freemem())} libres)`,
    `encendido hace ${Math.round(process.uptime())} s`,
  ];
}

function booth(core: Core, { queue, diskLow }: SupportSources): string[] {
  const terminal = findTerminal(core.db);
  const site = readIfSound(core.db, 'site');
  const { state, trouble, waiting, stale } = queue.status();
  return [
    terminal ? `caja ${terminal.code} · época ${terminal.epoch}` : 'sin configurar',
    site ? `zona ${site.zone}${site.demo ? ' · demostración' : ''}` : 'sitio ilegible',
    `reloj ${core.clock.state()} · disco ${diskLow() ? 'escaso' : 'suficiente'}`,
    `impresión ${state} ${trouble ?? ''} · en espera ${waiting} · antiguos ${stale}`,
  ];
}

function rowCounts(core: Core): string[] {
  const tables = core.db.all<{ name: string }>(sql`SELECT name FROM sqlite_schema
    WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_\\_%' ESCAPE '\\'
    ORDER BY name`);
  // max(rowid), not count(*): these tables only grow, and a count would read them whole.
  return tables.map(({ name }) => {
    const row = core.db.get<{ n: number | null }>(
      sql`SELECT max(rowid) AS n FROM ${sql.identifier(name)}`,
    );
    return `${name} ${row?.n ?? 0}`;
  });
}

function recentActions(core: Core): string[] {
  const rows = core.db.all<{ seq: number; at: number; action: string }>(
    sql`SELECT seq, at, action FROM audit_log ORDER BY seq DESC LIMIT ${RECENT_ACTIONS}`,
  );
  return rows.map(({ seq, at, action }) => `${seq} ${new Date(at).toISOString()} ${action}`);
}

/** The end of the newest log files, oldest line first. */
function newestLog(folder: string, bytes: number): string {
  let text = '';
  for (const path of logFiles(folder)) {
    if (text.length >= bytes) break;
    text = readFileSync(path, 'utf8') + text;
  }
  return text.slice(-bytes);
}

function logFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /^coipo\.log(\.\d+)?$/.test(name))
      .map((name) => join(folder, name))
      .toSorted((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  } catch {
    return [];
  }
}
