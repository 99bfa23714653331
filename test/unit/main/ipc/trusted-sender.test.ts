import { isTrusted } from '@main/ipc/trusted-sender';
import { expect, test } from 'vitest';

const PAGE = 'coipo://app/renderer/index.html';
const mainFrame = { url: PAGE };
const webContents = { mainFrame };
const own = { webContents };
const from = (senderFrame: { url: string } | null, sender: unknown = webContents) =>
  isTrusted({ sender, senderFrame }, own, PAGE);

test('the top frame of our own window showing our own page may call', () => {
  expect(from(mainFrame)).toBe(true);
});

test.each(['#/charge', '?theme=dark', '?a#b'])('also with %s behind the address', (rest) => {
  const frame = { url: PAGE + rest };
  const window = { webContents: { mainFrame: frame } };
  expect(isTrusted({ sender: window.webContents, senderFrame: frame }, window, PAGE)).toBe(true);
});

test.each([
  'https://example.org/',
  'coipo://app/renderer/other.html',
  `${PAGE}.evil`,
  `https://example.org/#${PAGE}`,
  `https://example.org/?${PAGE}`,
  'about:blank',
  '',
])('our window showing %j may not', (url) => {
  const frame = { url };
  const window = { webContents: { mainFrame: frame } };
  expect(isTrusted({ sender: window.webContents, senderFrame: frame }, window, PAGE)).toBe(false);
});

test('a frame inside our page may not, even with our address', () => {
  expect(from({ url: PAGE })).toBe(false);
});

test('another window may not, even with our page in it', () => {
  expect(from(mainFrame, { mainFrame })).toBe(false);
});

test('a page that is already gone may not', () => {
  expect(from(null)).toBe(false);
});
