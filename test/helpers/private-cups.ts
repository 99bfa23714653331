import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const CUPSD = '/usr/sbin/cupsd';

/** Why the machine cannot run these tests, or null when it can. */
export function whyNoCups(): string | null {
  if (process.platform !== 'linux') return 'CUPS is tested on Linux only';
  return existsSync(CUPSD) ? null : 'cupsd is not installed (Debian package cups)';
}

const PDF_DRIVER = '/usr/share/ppd/cups-pdf/CUPS-PDF_noopt.ppd';
const PDF_BACKEND = '/usr/lib/cups/backend/cups-pdf';

/** Whose papers go to `PDF_FOLDER`: the system knows nobody of this name, so he has no home. */
export const PDF_USER = 'coipo-nobody';
export const PDF_FOLDER = '/var/spool/cups-pdf/ANONYMOUS';

/** Why the machine cannot print to a PDF printer of its own, or null when it can. */
export function whyNoPdfPrinter(): string | null {
  const cups = whyNoCups();
  if (cups !== null) return cups;
  if (!existsSync(PDF_BACKEND)) return 'no CUPS-PDF (Debian package printer-driver-cups-pdf)';
  return process.getuid?.() === 0 ? null : 'CUPS-PDF works only for a cupsd started by root';
}

const FOLDERS = ['root', 'cache', 'state', 'spool', 'tmp'] as const;
const PATIENCE_MS = 15_000;

/** A real CUPS server of the test's own, in its own folder: the machine's printers stay untouched. */
export class PrivateCups {
  readonly #folder: string;
  readonly #process: ChildProcess;

  private constructor(folder: string, child: ChildProcess) {
    this.#folder = folder;
    this.#process = child;
  }

  static async start(): Promise<PrivateCups> {
    const folder = await mkdtemp(join(tmpdir(), 'coipo-cups-'));
    await chmod(folder, 0o755); // Started as root, cupsd runs what prints as another user.
    for (const name of FOLDERS) await mkdir(join(folder, name));
    await chmod(join(folder, 'tmp'), 0o1777); // Drivers work there as yet another user.
    const at = (name: string): string => join(folder, name);
    await writeFile(
      at('files.conf'),
      [
        `ServerRoot ${at('root')}`,
        `CacheDir ${at('cache')}`,
        `StateDir ${at('state')}`,
        `RequestRoot ${at('spool')}`,
        `TempDir ${at('tmp')}`,
        `ErrorLog ${at('error.log')}`,
        `AccessLog ${at('access.log')}`,
        `PageLog ${at('page.log')}`,
        '',
      ].join('\n'),
    );
    await writeFile(
      at('cupsd.conf'),
      [
        `Listen ${at('sock')}`,
        'Browsing No',
        'DefaultAuthType None',
        'JobRetryInterval 1',
        '<Location />\n  Order allow,deny\n  Allow all\n</Location>',
        '<Policy default>\n  <Limit All>\n    Order allow,deny\n    Allow all\n  </Limit>\n</Policy>',
        '',
      ].join('\n'),
    );
    const args = ['-f', '-c', at('cupsd.conf'), '-s', at('files.conf')];
    const child = spawn(CUPSD, args, { stdio: 'ignore' });
    const cups = new PrivateCups(folder, child);
    await cups.#ready();
    return cups;
  }

  /** What `CUPS_SERVER` must be to talk to it. */
  get server(): string {
    return join(this.#folder, 'sock');
  }

  /** Runs a CUPS command such as `lpadmin` against this server. */
  run(program: string, ...args: string[]): string {
    const env = { ...process.env, CUPS_SERVER: this.server, LC_ALL: 'C' };
    return execFileSync(program, args, { env, encoding: 'utf8', stdio: 'pipe' });
  }

  /** A raw queue in front of a TCP printer on the loopback. */
  addRawQueue(queue: string, port: number): void {
    this.run('lpadmin', '-p', queue, '-E', '-v', `socket://127.0.0.1:${port}`, '-m', 'raw');
  }

  /** A printer with a driver, which keeps what `PDF_USER` prints as PDF in `PDF_FOLDER`. */
  addPdfPrinter(queue: string): void {
    this.run('lpadmin', '-p', queue, '-E', '-v', 'cups-pdf:/', '-P', PDF_DRIVER);
  }

  /** Files as programs handed them in, oldest first: the server keeps them for a day. */
  submitted(): string[] {
    const spool = join(this.#folder, 'spool');
    return readdirSync(spool)
      .filter((file) => /^d\d+-\d+$/.test(file))
      .toSorted()
      .map((file) => join(spool, file));
  }

  async stop(): Promise<void> {
    if (this.#process.exitCode === null) {
      const exit = once(this.#process, 'exit');
      this.#process.kill();
      await exit;
    }
    await rm(this.#folder, { recursive: true, force: true });
  }

  async #ready(): Promise<void> {
    for (let waited = 0; waited < PATIENCE_MS; waited += 100) {
      if (this.#process.exitCode !== null) break;
      try {
        if (this.run('lpstat', '-r').includes('is running')) return;
      } catch {
        // Not listening yet.
      }
      await delay(100);
    }
    const log = join(this.#folder, 'error.log');
    const said = existsSync(log) ? readFileSync(log, 'utf8') : 'no log';
    await this.stop();
    throw new Error(`cupsd did not start: ${said}`);
  }
}
