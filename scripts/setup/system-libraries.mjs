// @ts-check
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  aptArguments,
  aptCommand,
  debianKind,
  missingLibraries,
  packagesFor,
} from './debian-packages.mjs';
import { capture } from './run.mjs';
import { say, SetupError } from './say.mjs';

/** Programs, and the Debian package each comes from. */
const DISPLAY_PROGRAMS = { Xvfb: 'xvfb' };
const TEST_PROGRAMS = { cupsd: 'cups', lpadmin: 'cups-client', pdftotext: 'poppler-utils' };
const PDF_PRINTER = { file: '/usr/lib/cups/backend/cups-pdf', package: 'printer-driver-cups-pdf' };

/** The managers' pages are tested in any of these. */
const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome'];
/** A folder per version; only the client's programs are on the path. */
const POSTGRES = { folder: '/usr/lib/postgresql', program: 'bin/postgres', package: 'postgresql' };
/** What Debian does after the server's package came. */
const NEW_CLUSTERS = {
  package: 'postgresql-common',
  file: '/etc/postgresql-common/createcluster.conf',
};

/** @typedef {import('./electron-runtime.mjs').ElectronRuntime} ElectronRuntime */
/** @typedef {{ packages: string[], unknown: string[], t64: boolean | null }} Missing */

/** @param {string} program */
export function isOnPath(program) {
  const folders = [...(process.env['PATH'] ?? '').split(':'), '/usr/sbin', '/sbin'];
  return folders.some((folder) => folder !== '' && existsSync(join(folder, program)));
}

/**
 * The program of a browser for the tests, with its folder; null when there is none.
 * @returns {string | null}
 */
export function browserProgram() {
  const folders = (process.env['PATH'] ?? '').split(':').filter((folder) => folder !== '');
  const places = BROWSERS.flatMap((name) => folders.map((folder) => join(folder, name)));
  return places.find((place) => existsSync(place)) ?? null;
}

function hasPostgres() {
  const versions = existsSync(POSTGRES.folder) ? readdirSync(POSTGRES.folder) : [];
  return versions.some((it) => existsSync(join(POSTGRES.folder, it, POSTGRES.program)));
}

const osRelease = () =>
  existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';

/**
 * What this machine's system lacks to run (and, when asked, to test) Coipo.
 * @param {ElectronRuntime | null} runtime
 * @param {{ needsDisplay: boolean, forTests: boolean }} purpose
 * @returns {Missing}
 */
export function missingFromSystem(runtime, { needsDisplay, forTests }) {
  if (process.platform !== 'linux') return { packages: [], unknown: [], t64: null };
  const kind = debianKind(osRelease());
  const libraries =
    runtime === null ? [] : missingLibraries(capture('ldd', [runtime.executable]).stdout);
  const { packages, unknown } = packagesFor(libraries, kind ?? { t64: false });
  const browser = kind?.browser ?? 'chromium';
  const programs = {
    ...(needsDisplay ? DISPLAY_PROGRAMS : {}),
    ...(forTests ? TEST_PROGRAMS : {}),
  };
  for (const [program, name] of Object.entries(programs)) {
    if (!isOnPath(program)) packages.push(name);
  }
  if (forTests && !existsSync(PDF_PRINTER.file)) packages.push(PDF_PRINTER.package);
  if (forTests && !hasPostgres()) packages.push(POSTGRES.package);
  if (forTests && browserProgram() === null) packages.push(browser);
  return { packages, unknown, t64: kind?.t64 ?? null };
}

/**
 * Installs what the system lacks where that is ours to do (root on Debian's family); elsewhere
 * stops with the exact command.
 * @param {ElectronRuntime} runtime
 * @param {{ needsDisplay: boolean, forTests: boolean }} purpose
 */
export function ensureSystemLibraries(runtime, purpose) {
  const missing = missingFromSystem(runtime, purpose);
  if (missing.packages.length > 0) {
    if (missing.t64 === null || process.getuid?.() !== 0) throw new SetupError(advice(missing));
    install(missing.packages);
  }
  const left = missingFromSystem(runtime, purpose);
  if (left.packages.length + left.unknown.length > 0) throw new SetupError(advice(left));
  const sandbox = sandboxAdvice(runtime);
  if (sandbox !== null) throw new SetupError(sandbox);
}

/**
 * One sentence and the command that brings what is missing.
 * @param {Missing} missing
 */
export function advice({ packages, unknown, t64 }) {
  const lines = [];
  if (packages.length > 0 && t64 !== null) {
    lines.push(
      `Coipo needs some system packages. Run this, then try again:`,
      `  ${aptCommand(packages)}`,
    );
  } else if (packages.length > 0) {
    lines.push(
      'Coipo needs some system packages; install what your distribution calls these (Debian names): ' +
        packages.join(', '),
    );
  }
  if (unknown.length > 0)
    lines.push(`Libraries Electron needs and this system lacks: ${unknown.join(', ')}`);
  return lines.join('\n');
}

function install(/** @type {string[]} */ packages) {
  say(`Installing system packages: ${packages.join(', ')}…`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const update = capture('apt-get', ['update'], { env });
  const bring = (/** @type {string[]} */ names) => capture('apt-get', aptArguments(names), { env });
  const outcome = packages.includes(POSTGRES.package)
    ? withoutNewCluster(bring, packages)
    : bring(packages);
  if (outcome.code === 0) return;
  throw new SetupError(
    `The system packages could not be installed.\n${update.stderr}${outcome.stderr}`.trimEnd(),
  );
}

/**
 * The tests start a server of their own: the package shall not make one that runs for ever.
 * @param {(names: string[]) => ReturnType<typeof capture>} bring
 * @param {string[]} packages
 */
function withoutNewCluster(bring, packages) {
  const first = bring([NEW_CLUSTERS.package]);
  if (first.code !== 0) return first;
  const before = readFileSync(NEW_CLUSTERS.file, 'utf8');
  writeFileSync(NEW_CLUSTERS.file, `${before}\ncreate_main_cluster = false\n`);
  try {
    return bring(packages);
  } finally {
    writeFileSync(NEW_CLUSTERS.file, before);
  }
}

/**
 * Ubuntu from 23.10 on forbids the unprivileged namespaces of Chromium's sandbox unless its helper
 * belongs to root. We do not switch the sandbox off for that.
 * @param {ElectronRuntime} runtime
 * @returns {string | null}
 */
export function sandboxAdvice({ folder }) {
  if (process.platform !== 'linux' || process.getuid?.() === 0) return null;
  const restriction = '/proc/sys/kernel/apparmor_restrict_unprivileged_userns';
  if (!existsSync(restriction) || readFileSync(restriction, 'utf8').trim() !== '1') return null;
  const helper = join(folder, 'chrome-sandbox');
  const { uid, mode } = statSync(helper);
  if (uid === 0 && (mode & 0o4000) !== 0) return null;
  return (
    "This system allows Chromium's sandbox only when its helper belongs to root. Run this, then try again:\n" +
    `  sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`
  );
}
