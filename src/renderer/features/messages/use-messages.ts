import { useCall } from '@renderer/app/client';
import { useNow } from '@renderer/app/state';
import { messagesAt } from './messages-now';

const NONE = [] as const;

/** Headquarters' messages by the clock: they appear and end without anybody asking. */
export function useMessages() {
  const list = useCall('messages.list', {});
  return { ...messagesAt(list.data ?? NONE, useNow()), error: list.error };
}
