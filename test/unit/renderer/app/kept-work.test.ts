import { forgetKept, keepThroughReload } from '@renderer/app/kept-work';
import { beforeEach, expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';

const newPage = () => createStore(() => ({ sheet: null as string | null, count: 0 }));

beforeEach(() => sessionStorage.clear());

test('a page that is loaded again finds what the one before held', () => {
  const before = newPage();
  keepThroughReload('view', before);
  before.setState({ sheet: 'help' });
  const after = newPage();
  keepThroughReload('view', after, (kept) => ({ ...kept, count: 7 }));
  expect(after.getState()).toEqual({ sheet: 'help', count: 7 });
});

test('what was forgotten before a part of the screen was loaded does not come back with it', () => {
  const before = newPage();
  keepThroughReload('view', before);
  before.setState({ sheet: 'help' });
  sessionStorage.setItem('something.else', 'stays');
  forgetKept();
  const late = newPage();
  keepThroughReload('view', late);
  expect(late.getState().sheet).toBeNull();
  expect(sessionStorage.getItem('something.else')).toBe('stays');
});

test('kept text that cannot be read is no work', () => {
  sessionStorage.setItem('coipo.work.view', '{');
  const page = newPage();
  keepThroughReload('view', page);
  expect(page.getState()).toEqual({ sheet: null, count: 0 });
});
