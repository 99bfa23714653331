import { desktopEntry } from '@main/app/desktop-entry';
import { expect, test } from 'vitest';

const exec = (executable: string, ...args: string[]) =>
  /^Exec=(.*)$/m.exec(desktopEntry(executable, args))?.[1];

test('the program is started as it lies, blanks and signs of the shell included', () => {
  expect(exec('/opt/Coipo 2/coipo', '--no-sandbox')).toBe('"/opt/Coipo 2/coipo" "--no-sandbox"');
  expect(exec('/opt/a"b`c$d\\e')).toBe('"/opt/a\\"b\\`c\\$d\\\\e"');
  expect(exec('/opt/100%')).toBe('"/opt/100%%"');
});

test('it is an application of the session', () => {
  expect(desktopEntry('/opt/coipo', [])).toMatch(/^\[Desktop Entry\]\nType=Application\n/);
});
