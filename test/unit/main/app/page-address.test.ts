import { expect, test } from 'vitest';
import { pageFile, pageUrl } from '@main/app/page-address';

test('the built pages and what they are made of have an address', () => {
  expect(pageFile(pageUrl('index'))?.path).toBe('index.html');
  expect(pageFile(pageUrl('customer'))?.path).toBe('customer.html');
  const script = pageFile('coipo://app/renderer/assets/plate--PFL98fp.js?x#y');
  expect(script).toEqual({
    path: 'assets/plate--PFL98fp.js',
    type: 'text/javascript; charset=utf-8',
  });
});

test.each([
  'coipo://app/renderer/../main/index.js',
  'coipo://app/renderer/..%2fmain/index.js',
  'coipo://app/renderer/assets/../../main/index.js',
  'coipo://app/renderer/assets/..\\main.js',
  'coipo://app/renderer/assets//etc/passwd.js',
  'coipo://app/renderer/.env.js',
  'coipo://app/renderer/',
  'coipo://app/renderer/assets/',
  'coipo://app/renderer/index.exe',
  'coipo://app/main/index.js',
  'coipo://other/renderer/index.html',
  'file:///etc/passwd',
])('%s is not handed out', (url) => {
  expect(pageFile(url)).toBeNull();
});
