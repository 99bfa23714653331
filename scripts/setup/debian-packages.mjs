// @ts-check

/** Debian's package for each shared library Electron is linked against. */
const LIBRARY_PACKAGES = {
  'libasound.so.2': 'libasound2',
  'libatk-1.0.so.0': 'libatk1.0-0',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libatspi.so.0': 'libatspi2.0-0',
  'libcairo.so.2': 'libcairo2',
  'libcups.so.2': 'libcups2',
  'libdbus-1.so.3': 'libdbus-1-3',
  'libdrm.so.2': 'libdrm2',
  'libexpat.so.1': 'libexpat1',
  'libgbm.so.1': 'libgbm1',
  'libgio-2.0.so.0': 'libglib2.0-0',
  'libglib-2.0.so.0': 'libglib2.0-0',
  'libgobject-2.0.so.0': 'libglib2.0-0',
  'libgtk-3.so.0': 'libgtk-3-0',
  'libnspr4.so': 'libnspr4',
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libpango-1.0.so.0': 'libpango-1.0-0',
  'libsmime3.so': 'libnss3',
  'libudev.so.1': 'libudev1',
  'libX11.so.6': 'libx11-6',
  'libXcomposite.so.1': 'libxcomposite1',
  'libXdamage.so.1': 'libxdamage1',
  'libXext.so.6': 'libxext6',
  'libXfixes.so.3': 'libxfixes3',
  'libXrandr.so.2': 'libxrandr2',
  'libxcb.so.1': 'libxcb1',
  'libxkbcommon.so.0': 'libxkbcommon0',
};

/** Renamed with the 64-bit time of Debian 13 and Ubuntu 24.04. */
const RENAMED_T64 = new Set([
  'libasound2',
  'libatk-bridge2.0-0',
  'libatk1.0-0',
  'libatspi2.0-0',
  'libcups2',
  'libglib2.0-0',
  'libgtk-3-0',
]);

/** Loaded while running, so `ldd` does not name them: key store, notices, idle and input. */
const LOADED_LATER = ['libnotify4', 'libsecret-1-0', 'libxss1', 'libxtst6'];

/**
 * The libraries `ldd` could not find.
 * @param {string} ldd its output
 */
export function missingLibraries(ldd) {
  const names = [...ldd.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '');
  return [...new Set(names)].toSorted();
}

/**
 * Whether /etc/os-release is one whose packages we know, whether it renamed them, and what it calls
 * the browser of the tests.
 * @param {string} osRelease
 * @returns {{ t64: boolean, browser: string } | null} null: not Debian, Ubuntu or one of their kin
 */
export function debianKind(osRelease) {
  const field = (/** @type {string} */ name) =>
    new RegExp(`^${name}="?([^"\n]*)"?$`, 'm').exec(osRelease)?.[1] ?? '';
  const kin = [field('ID'), ...field('ID_LIKE').split(' ')];
  const version = Number.parseFloat(field('VERSION_ID'));
  if (kin.includes('ubuntu')) return { t64: !(version < 24.04), browser: 'chromium-browser' };
  if (kin.includes('debian')) return { t64: !(version < 13), browser: 'chromium' };
  return null;
}

/**
 * The packages that bring the missing libraries.
 * @param {readonly string[]} libraries
 * @param {{ t64: boolean }} kind
 * @returns {{ packages: string[], unknown: string[] }} `unknown`: libraries no package is known for
 */
export function packagesFor(libraries, kind) {
  const known = libraries.filter((name) => name in LIBRARY_PACKAGES);
  const unknown = libraries.filter((name) => !(name in LIBRARY_PACKAGES));
  const linked = known.map(
    (name) => LIBRARY_PACKAGES[/** @type {keyof typeof LIBRARY_PACKAGES} */ (name)],
  );
  const wanted = new Set(linked.length > 0 ? [...linked, ...LOADED_LATER] : []);
  const packages = [...wanted].toSorted().map((name) => packageName(name, kind));
  return { packages, unknown };
}

/** A package under the name this release gives it. */
function packageName(/** @type {string} */ name, /** @type {{ t64: boolean }} */ { t64 }) {
  return t64 && RENAMED_T64.has(name) ? `${name}t64` : name;
}

/** @param {readonly string[]} packages */
export const aptArguments = (packages) => ['install', '-y', '--no-install-recommends', ...packages];

/**
 * The command a person without root pastes into a terminal.
 * @param {readonly string[]} packages
 */
export function aptCommand(packages) {
  return `sudo apt-get update && sudo apt-get ${aptArguments(packages).join(' ')}`;
}
