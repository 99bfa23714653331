import { openDatabase } from '@main/db/connection';
import { outbox } from '@main/db/schema/index';
import { asc } from 'drizzle-orm';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, existsSync } from 'node:fs';
import { join } from 'node:path';

const BATCH = 500;

/** Its own packages, at the versions of its own lock: nothing else in the repository needs them. */
function install(folder: string): void {
  if (existsSync(join(folder, 'node_modules', 'pouchdb'))) return;
  const args = ['ci', '--no-audit', '--no-fund', '--ignore-scripts'];
  execFileSync('npm', args, { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' });
}

/** PouchDB replicates as many documents of the same payloads to a CouchDB-protocol server on LevelDB. */
export async function replicatePouchdb(
  programs: string,
  path: string,
  { folder, events }: { readonly folder: string; readonly events: number },
): Promise<number> {
  install(programs);
  const documents = join(folder, 'documents.jsonl');
  await writeDocuments(path, documents, events);
  const server = spawn(process.execPath, [join(programs, 'server.js'), folder], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [said] = (await once(server.stdout, 'data')) as [Buffer];
    const url = `http://127.0.0.1:${Number(String(said))}`;
    const args = [join(programs, 'replicate.js'), documents, url, folder, String(BATCH)];
    const out = execFileAsync(process.execPath, args);
    const { ms, written } = JSON.parse(await out) as { ms: number; written: number };
    if (written !== events) throw new Error(`PouchDB replicated ${written} of ${events}`);
    return ms;
  } finally {
    server.kill('SIGKILL');
  }
}

/** Beside the server, which answers meanwhile. */
async function execFileAsync(program: string, args: readonly string[]): Promise<string> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += String(chunk);
  });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`${args[0]} ended with ${code}`);
  return said;
}

async function writeDocuments(path: string, to: string, events: number): Promise<void> {
  const db = openDatabase(path, { readonly: true });
  const out = createWriteStream(to);
  const rows = db.select().from(outbox).orderBy(asc(outbox.epoch), asc(outbox.seq)).limit(events);
  for (const { eventId, payload, kind, version, hash, createdAt } of rows.all()) {
    const document = { _id: eventId, kind, version, hash, createdAt, payload };
    if (!out.write(`${JSON.stringify(document)}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  db.$client.close();
}
