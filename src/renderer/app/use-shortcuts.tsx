import { createContext, useContext, useLayoutEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { keyOf } from '@ui/keys';
import { find, newLayer, openLayer, register, registry } from './shortcuts';
import type { Registered, Shortcut } from './shortcuts';

const LayerContext = createContext(0);

/**
 * Declares what a key does while the component is mounted; the handler may change at every render.
 * Inside a sheet it belongs to the sheet.
 */
export function useShortcut(shortcut: Shortcut): void {
  const layer = useContext(LayerContext);
  const run = useRef(shortcut.run);
  useLayoutEffect(() => {
    run.current = shortcut.run;
  });
  const { id, label, key, bar, hint, quiet, everywhere, disabled } = shortcut;
  // In the same commit as what the screen shows: no key is dead, or means what it did before, for a frame.
  useLayoutEffect(
    () =>
      register(
        {
          id,
          label,
          ...(key !== undefined && { key }),
          ...(bar !== undefined && { bar }),
          ...(hint !== undefined && { hint }),
          ...(quiet !== undefined && { quiet }),
          ...(everywhere !== undefined && { everywhere }),
          ...(disabled !== undefined && { disabled }),
          run: () => run.current(),
        },
        layer,
      ),
    [id, label, key, bar, hint, quiet, everywhere, disabled, layer],
  );
}

export function useShortcutList(): readonly Registered[] {
  return useStore(registry, (state) => state.shortcuts);
}

/** While mounted, keys of the screen behind rest and those declared inside work. */
export function ShortcutLayer({ children }: { children: ReactNode }) {
  const [layer] = useState(newLayer);
  useLayoutEffect(() => openLayer(layer), [layer]);
  return <LayerContext.Provider value={layer}>{children}</LayerContext.Provider>;
}

/** Does what a stroke means now. */
export function runKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const key = keyOf(event);
  const shortcut = key === null ? null : find(key);
  if (!shortcut) return;
  event.preventDefault();
  // A held key is one intent: a long press on Enter pays once.
  if (!event.repeat) shortcut.run();
}

/** The one listener of the program's keys. Mounted once, in the app. */
export function useKeyboard(): void {
  useLayoutEffect(() => {
    window.addEventListener('keydown', runKey);
    return () => window.removeEventListener('keydown', runKey);
  }, []);
}
