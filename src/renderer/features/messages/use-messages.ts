import { useCall } from '@renderer/app/client';
import { useMinute } from '@renderer/app/state';
import { messagesAt } from './messages-now';

const NONE = [] as const;

/** Headquarters' messages by the clock: they appear and end without anybody asking. */
export function useMessages() {
  const list = useCall('messages.list', {});
  // What begins within this minute is told by main; what ends by the clock ends with a minute.
  const now = Math.max(useMinute(), list.dataUpdatedAt);
  return { ...messagesAt(list.data ?? NONE, now), error: list.error };
}
