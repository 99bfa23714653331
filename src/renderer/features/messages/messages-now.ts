import type { Message } from '@shared/contracts/messages';

/** What holds at an instant (UTC ms): begun and not ended, newest first; and what of it was not read. */
export function messagesAt(
  messages: readonly Message[],
  now: number,
): { readonly shown: readonly Message[]; readonly unread: readonly Message[] } {
  const shown = messages.filter(
    ({ validFrom, validTo }) => validFrom <= now && (validTo === null || validTo > now),
  );
  return { shown, unread: shown.filter(({ readAt }) => readAt === null) };
}
