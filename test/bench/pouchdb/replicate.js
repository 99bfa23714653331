// Replicates as many documents as lines of a file: node replicate.js DOCUMENTS SERVER FOLDER BATCH. Each line
// is one document. Says the milliseconds of the replication alone; the local database is filled before.
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import PouchDB from 'pouchdb';

const [file, server, folder, batch] = process.argv.slice(2);
const local = new PouchDB(join(folder, 'booth'));
let waiting = [];
for await (const line of createInterface({ input: createReadStream(file) })) {
  waiting.push(JSON.parse(line));
  if (waiting.length === 1000) await flush();
}
await flush();
const remote = new PouchDB(`${server}/hq`);
await remote.info();
const began = performance.now();
const { docs_written: written } = await local.replicate.to(remote, { batch_size: Number(batch) });
console.log(JSON.stringify({ ms: performance.now() - began, written }));

async function flush() {
  await local.bulkDocs(waiting);
  waiting = [];
}
