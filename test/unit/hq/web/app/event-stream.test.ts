import { EventStreamReader, retryDelay } from '@hq/web/app/event-stream';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const STREAM = [
  ': hello\n\n',
  'event: sites\ndata: {"sites":["a"]}\n\n',
  'id: 7\r\nevent: hello\r\ndata: {"now":1}\r\n\r\n',
  'data: one\ndata:two\n\n',
  'event: nothing\n\n',
].join('');

const EVENTS = [
  { id: '', event: 'sites', data: '{"sites":["a"]}' },
  { id: '7', event: 'hello', data: '{"now":1}' },
  { id: '7', event: 'message', data: 'one\ntwo' },
];

describe('a stream of events', () => {
  test('is the same however it is cut into pieces', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: STREAM.length })), (cuts) => {
        const reader = new EventStreamReader();
        const places = [0, ...cuts.toSorted((a, b) => a - b), STREAM.length];
        const read = places
          .slice(1)
          .flatMap((end, index) => reader.read(STREAM.slice(places[index], end)));
        expect(read).toEqual(EVENTS);
      }),
    );
  });

  test('keeps back an event that has not ended', () => {
    const reader = new EventStreamReader();
    expect(reader.read('data: half')).toEqual([]);
    expect(reader.read('\n')).toEqual([]);
    expect(reader.read('\n')).toEqual([{ id: '', event: 'message', data: 'half' }]);
  });
});

describe('the wait before the next try', () => {
  test('doubles up to a minute and is spread over its upper half', () => {
    expect(retryDelay(0, 1)).toBe(1000);
    expect(retryDelay(3, 1)).toBe(8000);
    expect(retryDelay(3, 0)).toBe(4000);
    expect(retryDelay(50, 1)).toBe(60_000);
  });
});
