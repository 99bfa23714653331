import type { AppState } from '@shared/contracts/app';
import type { Permission } from '@shared/contracts/permissions';
import { useSyncExternalStore } from 'react';
import { useCall } from './client';

/** The state of the world; `undefined` only before main's first answer. */
export function useAppState(): AppState | undefined {
  return useCall('app.state', {}).data;
}

export function useZone(): string {
  return useAppState()?.site?.zone ?? 'America/Santiago';
}

export function useMay(permission: Permission): boolean {
  return useAppState()?.signedIn?.permissions.includes(permission) ?? false;
}

const clock = {
  subscribe(listener: () => void) {
    const timer = setInterval(listener, 1000);
    return () => clearInterval(timer);
  },
  /** Whole seconds, so that a render in between sees the same instant. */
  now: () => Math.floor(Date.now() / 1000) * 1000,
};

/** This PC's time in epoch milliseconds, every second. */
export function useNow(): number {
  return useSyncExternalStore(clock.subscribe, clock.now);
}

/** The current minute: for what only changes with it. */
export function useMinute(): number {
  return useSyncExternalStore(clock.subscribe, () => Math.floor(Date.now() / 60_000) * 60_000);
}
