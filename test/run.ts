import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Of a whole run of tests: a folder for what its workers share. Nothing is started before it is needed. */
export default function beginRun(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'coipo-run-'));
  process.env['COIPO_TEST_RUN'] = folder;
  process.env['COIPO_TEST_RUN_PID'] = String(process.pid);
  return () => rmSync(folder, { recursive: true, force: true });
}
