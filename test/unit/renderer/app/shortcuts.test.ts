import {
  barOf,
  find,
  listed,
  mute,
  newLayer,
  openLayer,
  register,
  registry,
} from '@renderer/app/shortcuts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

const idle = () => undefined;

beforeEach(() => registry.setState({ shortcuts: [], layers: [0], muted: false }));
afterEach(() => mute(false));

describe('the registry of keys', () => {
  test('gives a key to whoever declared it, until he leaves', () => {
    const run = vi.fn<() => void>();
    const remove = register({ id: 'help', key: 'F1', label: 'Ayuda', run });
    find('F1')?.run();
    expect(run).toHaveBeenCalledOnce();
    remove();
    expect(find('F1')).toBeNull();
  });

  test('the newest declaration of a key wins', () => {
    register({ id: 'old', key: 'Esc', label: '', run: idle });
    register({ id: 'new', key: 'Esc', label: '', run: idle });
    expect(find('Esc')?.id).toBe('new');
  });

  test('a disabled key does nothing and hides nobody', () => {
    register({ id: 'other', key: 'F3', label: '', run: idle });
    register({ id: 'off', key: 'F3', label: '', disabled: true, run: idle });
    expect(find('F3')?.id).toBe('other');
  });

  test('an open sheet rests the keys of the screen, except those that work everywhere', () => {
    register({ id: 'pay', key: 'Enter', label: '', run: idle });
    register({ id: 'palette', key: 'Ctrl+K', label: '', everywhere: true, run: idle });
    const sheet = newLayer();
    const close = openLayer(sheet);
    expect(find('Enter')).toBeNull();
    expect(find('Ctrl+K')?.id).toBe('palette');
    register({ id: 'close', key: 'Esc', label: '', run: idle }, sheet);
    expect(find('Esc')?.id).toBe('close');
    close();
    expect(find('Enter')?.id).toBe('pay');
    expect(find('Esc')).toBeNull();
  });

  test('sheets stack: the top one has the keys, and gives them back', () => {
    const lower = newLayer();
    openLayer(lower);
    register({ id: 'lower', key: 'Esc', label: '', run: idle }, lower);
    const upper = newLayer();
    const close = openLayer(upper);
    register({ id: 'upper', key: 'Esc', label: '', run: idle }, upper);
    expect(find('Esc')?.id).toBe('upper');
    close();
    expect(find('Esc')?.id).toBe('lower');
  });

  test('a locked screen answers to no key', () => {
    register({ id: 'palette', key: 'Ctrl+K', label: '', everywhere: true, run: idle });
    mute(true);
    expect(find('Ctrl+K')).toBeNull();
  });

  test('the bar is what declares a place in it, in order', () => {
    register({ id: 'shift', key: 'F10', bar: 10, label: '', run: idle });
    register({ id: 'pay', key: 'F5', label: '', run: idle });
    register({ id: 'help', key: 'F1', bar: 1, label: '', run: idle });
    expect(barOf(registry.getState().shortcuts).map((it) => it.id)).toEqual(['help', 'shift']);
  });

  test('help and palette list function keys first, leave out the quiet ones and those of sheets', () => {
    register({ id: 'lock', label: '', run: idle });
    register({ id: 'palette', key: 'Ctrl+K', label: '', run: idle });
    register({ id: 'shift', key: 'F10', label: '', run: idle });
    register({ id: 'search', key: 'F2', label: '', run: idle });
    register({ id: 'clear', key: 'Esc', label: '', quiet: true, run: idle });
    register({ id: 'in-sheet', key: 'F4', label: '', run: idle }, 1);
    const ids = listed(registry.getState().shortcuts).map((it) => it.id);
    expect(ids).toEqual(['search', 'shift', 'palette', 'lock']);
  });
});
