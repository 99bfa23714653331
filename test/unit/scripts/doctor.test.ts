import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dataFolder } from '@scripts/doctor/data-folder.mjs';
import { printable } from '@scripts/doctor/report.mjs';

describe('the data folder', () => {
  test.each([
    ['asked for', { COIPO_DATA_DIR: '/data', XDG_CONFIG_HOME: '/x' }, 'linux', '/data'],
    ['on Linux', {}, 'linux', join('/home/ana', '.config', 'coipo')],
    ['with XDG', { XDG_CONFIG_HOME: '/x' }, 'linux', join('/x', 'coipo')],
    ['on Windows', { APPDATA: 'C:/R' }, 'win32', join('C:/R', 'coipo')],
  ] as const)('%s', (_name, env, platform, folder) => {
    expect(dataFolder(env, platform, '/home/ana')).toBe(folder);
  });
});

describe('the report', () => {
  const here = { label: 'npm', value: '11.0.0' };

  test('says so when nothing is missing', () => {
    const text = printable([{ title: 'Runtimes', lines: [here] }]);
    expect(text).toContain('npm                    11.0.0');
    expect(text.endsWith('Nothing is missing.')).toBe(true);
  });

  test('ends with what is missing and its fix', () => {
    const gone = { label: 'Electron', value: 'not installed', fix: 'npm start installs it' };
    const text = printable([{ title: 'Runtimes', lines: [here, gone] }]);
    expect(text).toContain('! Electron               not installed');
    expect(text.endsWith('Missing\n  Electron: npm start installs it')).toBe(true);
  });
});
