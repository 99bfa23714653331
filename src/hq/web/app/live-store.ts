import { create } from 'zustand';

type Live =
  | { readonly state: 'connecting' }
  | { readonly state: 'on' }
  /** Tried again at that instant (ms, this browser's clock). */
  | { readonly state: 'off'; readonly retryAt: number };

/** Whether the pages hear of events as they arrive. */
export const useLiveState = create<Live>()(() => ({ state: 'connecting' }) as Live);
export const setLive = (live: Live): void => useLiveState.setState(live, true);
