import { CallError } from '@renderer/app/call-error';
import { waitUntil } from '@renderer/features/sign-in/use-pin';
import { expect, test } from 'vitest';

test('too many attempts wait as long as main says, from the wrong PIN on that begins the wait', () => {
  expect(waitUntil(new CallError('PIN_DELAYED', { seconds: 30 }), 1000)).toBe(31_000);
  expect(waitUntil(new CallError('PIN_WRONG', { seconds: 5 }), 1000)).toBe(6000);
});

test('anything else can be tried again at once', () => {
  expect(waitUntil(new CallError('PIN_WRONG', { seconds: 0 }), 1000)).toBe(0);
  expect(waitUntil(new CallError('PIN_DELAYED'), 1000)).toBe(0);
  expect(waitUntil(new CallError('USER_SUSPENDED', { seconds: 30 }), 1000)).toBe(0);
});
