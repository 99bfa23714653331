import { Streams } from '@hq/live/streams';
import type { Pipe } from '@hq/live/streams';
import type { LiveEvent } from '@shared/hq/live';
import { beforeEach, describe, expect, it } from 'vitest';

let now = 0;
let streams: Streams;
beforeEach(() => {
  now = 1000;
  streams = new Streams({ perPerson: 2, all: 3, slowMs: 100 }, () => now);
});

/** A reader that takes an event only when told to. */
function reader() {
  const heard: LiveEvent[] = [];
  const said: string[] = [];
  let take: (() => void) | null = null;
  const pipe: Pipe = {
    send: (event) => {
      heard.push(event);
      return new Promise<void>((resolve) => {
        take = resolve;
      });
    },
    beat: () => void said.push('beat'),
    end: () => void said.push('end'),
    cut: () => void said.push('cut'),
  };
  return {
    pipe,
    heard,
    said,
    takes: async () => {
      take?.();
      await Promise.resolve();
      await Promise.resolve();
    },
  };
}

const join = (personId: string, siteIds: readonly string[] | null = null, until = 10_000) => {
  const one = reader();
  const leave = streams.add({ personId, siteIds, until, pipe: one.pipe });
  return { ...one, leave };
};

describe('a stream', () => {
  it('begins with hello and hears only of the sites its person sees', async () => {
    const one = join('ana', ['a']);
    expect(one.heard).toEqual([{ event: 'hello', data: { now: 1000 } }]);
    await one.takes();
    streams.tell(new Set(['b']));
    expect(one.heard).toHaveLength(1);
    streams.tell(new Set(['a', 'b']));
    expect(one.heard.at(-1)).toEqual({ event: 'sites', data: { sites: ['a'] } });
  });

  it('is sent one thing at a time: what comes meanwhile is told together', async () => {
    const one = join('ana');
    streams.tell(new Set(['a']));
    streams.tell(new Set(['a', 'b']));
    expect(one.heard).toHaveLength(1);
    await one.takes();
    expect(one.heard.at(-1)).toEqual({ event: 'sites', data: { sites: ['a', 'b'] } });
  });

  it('that takes nothing for long is cut off; others get a sign of life', async () => {
    const slow = join('ana');
    const quick = join('luis');
    await quick.takes();
    now += 99;
    streams.tick();
    expect(slow.said).toEqual([]);
    expect(quick.said).toEqual(['beat']);
    now += 1;
    streams.tick();
    expect(slow.said).toEqual(['cut']);
    expect(streams.size).toBe(1);
  });

  it('ends when what was shown for it runs out', async () => {
    const one = join('ana', null, 2000);
    await one.takes();
    now = 1999;
    streams.tick();
    expect(one.said).toEqual(['beat']);
    now = 2000;
    streams.tick();
    expect(one.heard.at(-1)).toEqual({ event: 'bye', data: { why: 'expired' } });
    expect(one.said.at(-1)).toBe('end');
    streams.tell(new Set(['a']));
    expect(one.heard.at(-1)?.event).toBe('bye');
  });

  it('asks for everything again when something may have been missed', async () => {
    const one = join('ana');
    await one.takes();
    streams.tell(new Set(['a']));
    streams.tellAnew();
    await one.takes();
    expect(one.heard.map(({ event }) => event)).toEqual(['hello', 'sites', 'hello']);
  });
});

describe('streams together', () => {
  it('are bounded for one person: the oldest gives way', () => {
    const first = join('ana');
    join('ana');
    expect(first.said).toEqual([]);
    join('ana');
    expect(first.heard.at(-1)).toEqual({ event: 'bye', data: { why: 'too_many' } });
    expect(first.said).toEqual(['end']);
    expect(streams.size).toBe(2);
  });

  it('are bounded in all, and make room when a reader leaves', () => {
    const [one] = [join('a'), join('b'), join('c')];
    expect(streams.full).toBe(true);
    one.leave();
    expect(streams.full).toBe(false);
  });

  it('end with a word when HQ stops', () => {
    const one = join('ana');
    streams.stop();
    expect(one.heard.at(-1)).toEqual({ event: 'bye', data: { why: 'stopping' } });
    expect(streams.size).toBe(0);
  });
});
