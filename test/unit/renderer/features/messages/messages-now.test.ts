import { messagesAt } from '@renderer/features/messages/messages-now';
import type { Message } from '@shared/contracts/messages';
import { expect, test } from 'vitest';

const said = (messageId: string, change: Partial<Message> = {}): Message => ({
  messageId,
  text: messageId,
  from: null,
  validFrom: 100,
  validTo: null,
  readAt: null,
  ...change,
});

test('a message is shown from its first instant until just before its last', () => {
  const list = [said('a', { validTo: 200 })];
  const shown = (now: number) => messagesAt(list, now).shown.length;
  expect([99, 100, 199, 200].map(shown)).toEqual([0, 1, 1, 0]);
});

test('what was read is still shown, and no longer waits', () => {
  const { shown, unread } = messagesAt([said('a', { readAt: 150 }), said('b')], 160);
  expect(shown.map((it) => it.messageId)).toEqual(['a', 'b']);
  expect(unread.map((it) => it.messageId)).toEqual(['b']);
});
