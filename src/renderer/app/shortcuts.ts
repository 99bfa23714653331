import { createStore } from 'zustand/vanilla';
import type { Key } from '@ui/keys';

/**
 * The one list of what keys do. Bars, the help sheet and the palette are drawn from it, so a key
 * that is shown is a key that works.
 */
export interface Shortcut {
  readonly id: string;
  /** Words on the screen, already in the operator's language. */
  readonly label: string;
  /** A command without a key is found in the palette only. */
  readonly key?: Key;
  /** Position in the bottom bar, from the left; absent: not in the bar. */
  readonly bar?: number;
  /** More words the palette finds it by. */
  readonly hint?: string;
  /** Not in palette nor help: keys whose meaning stands beside the control (Esc, Enter). */
  readonly quiet?: boolean;
  /** Works while a sheet is open too (help, palette). */
  readonly everywhere?: boolean;
  readonly disabled?: boolean;
  run(): void;
}

export interface Registered extends Shortcut {
  /** 0: the screen; each sheet is higher than those before it. */
  readonly layer: number;
  /** Order of registration. */
  readonly order: number;
}

interface Registry {
  readonly shortcuts: readonly Registered[];
  /** Layers open now, the screen being 0; keys go to the highest. */
  readonly layers: readonly number[];
  /** The screen is locked: no key does anything but unlock. */
  readonly muted: boolean;
}

export const registry = createStore<Registry>()(() => ({
  shortcuts: [],
  layers: [0],
  muted: false,
}));

let order = 0;

/** Answers a function that takes it away again. */
export function register(shortcut: Shortcut, layer = 0): () => void {
  const entry: Registered = { ...shortcut, layer, order: ++order };
  registry.setState((state) => ({ shortcuts: [...state.shortcuts, entry] }));
  return () =>
    registry.setState((state) => ({ shortcuts: state.shortcuts.filter((it) => it !== entry) }));
}

let layers = 0;

/** The number of a layer above every one before it. */
export function newLayer(): number {
  return ++layers;
}

/** Opens a layer: keys of lower ones rest. Answers a function that closes it. */
export function openLayer(layer: number): () => void {
  registry.setState((state) => ({ layers: [...state.layers, layer] }));
  return () =>
    registry.setState((state) => ({ layers: state.layers.filter((it) => it !== layer) }));
}

export function mute(muted: boolean): void {
  registry.setState({ muted });
}

/** What a key does now: the newest of the top layer, else one that works everywhere. */
export function find(key: string, state: Registry = registry.getState()): Registered | null {
  if (state.muted) return null;
  const top = topLayer(state);
  const able = state.shortcuts
    .filter((it) => it.key === key && !it.disabled && (it.layer === top || it.everywhere))
    .toSorted((a, b) => b.layer - a.layer || b.order - a.order);
  return able[0] ?? null;
}

/** The bottom bar. */
export function barOf(shortcuts: readonly Registered[]): readonly Registered[] {
  return shortcuts
    .filter((it) => it.bar !== undefined)
    .toSorted((a, b) => (a.bar ?? 0) - (b.bar ?? 0));
}

/** What help and palette list: what the screen can do, keys first in their order. */
export function listed(shortcuts: readonly Registered[]): readonly Registered[] {
  const seen = new Set<string>();
  return shortcuts
    .filter((it) => !it.quiet && it.layer === 0)
    .toSorted((a, b) => rank(a) - rank(b) || a.order - b.order)
    .filter((it) => !seen.has(it.id) && seen.add(it.id));
}

function rank(shortcut: Shortcut): number {
  const number = /^F(\d+)$/.exec(shortcut.key ?? '')?.[1];
  if (number) return Number(number);
  return shortcut.key ? 50 : 100;
}

function topLayer(state: Registry): number {
  return Math.max(...state.layers);
}
