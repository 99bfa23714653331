import { describe, expect, test } from 'vitest';
import {
  aptCommand,
  debianKind,
  missingLibraries,
  packagesFor,
} from '@scripts/setup/debian-packages.mjs';

const LDD = `
	linux-vdso.so.1 (0x00007ffd)
	libgtk-3.so.0 => not found
	libnss3.so => not found
	libnssutil3.so => not found
	libc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)
	libgtk-3.so.0 => not found
`;

describe('what ldd misses', () => {
  test('each library once', () => {
    expect(missingLibraries(LDD)).toEqual(['libgtk-3.so.0', 'libnss3.so', 'libnssutil3.so']);
  });

  test('nothing, when everything is found', () => {
    expect(missingLibraries('libc.so.6 => /lib/libc.so.6 (0x1)\n')).toEqual([]);
  });
});

describe('the system', () => {
  test.each([
    ['Debian 12', 'ID=debian\nVERSION_ID="12"\n', { t64: false, browser: 'chromium' }],
    ['Debian 13', 'ID=debian\nVERSION_ID="13"\n', { t64: true, browser: 'chromium' }],
    ['Debian testing, without a number', 'ID=debian\n', { t64: true, browser: 'chromium' }],
    [
      'Ubuntu 22.04',
      'ID=ubuntu\nID_LIKE=debian\nVERSION_ID="22.04"\n',
      { t64: false, browser: 'chromium-browser' },
    ],
    [
      'Ubuntu 24.04',
      'ID=ubuntu\nID_LIKE=debian\nVERSION_ID="24.04"\n',
      { t64: true, browser: 'chromium-browser' },
    ],
    ['Fedora', 'ID=fedora\nVERSION_ID=42\n', null],
    ['no os-release', '', null],
  ])('%s', (_name, osRelease, kind) => {
    expect(debianKind(osRelease)).toEqual(kind);
  });
});

describe('the packages', () => {
  const later = ['libnotify4', 'libsecret-1-0', 'libxss1', 'libxtst6'];

  test('one for several libraries, and those loaded while running', () => {
    const { packages, unknown } = packagesFor(missingLibraries(LDD), { t64: false });
    expect(packages).toEqual(['libgtk-3-0', ...later.slice(0, 1), 'libnss3', ...later.slice(1)]);
    expect(unknown).toEqual([]);
  });

  test('under the names of the 64-bit time', () => {
    expect(packagesFor(['libgtk-3.so.0'], { t64: true }).packages).toContain('libgtk-3-0t64');
  });

  test('none for a complete system, and what is unknown is said', () => {
    expect(packagesFor([], { t64: false })).toEqual({ packages: [], unknown: [] });
    expect(packagesFor(['libnew.so.9'], { t64: false })).toEqual({
      packages: [],
      unknown: ['libnew.so.9'],
    });
  });

  test('in a command one can paste', () => {
    expect(aptCommand(['libnss3', 'xvfb'])).toBe(
      'sudo apt-get update && sudo apt-get install -y --no-install-recommends libnss3 xvfb',
    );
  });
});
