import { LEEWAY_MS, makeRefreshToken, readRefreshToken, rotate } from '@hq/auth/refresh-token';
import type { TokenFamily } from '@hq/auth/refresh-token';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const NOW = 1_000_000;
const fresh: TokenFamily = { liveHashes: ['t1'], usedHash: null, usedAt: null };

test('a token is read back as it was made, and only so', () => {
  const { token, hash } = makeRefreshToken('0195a0e2-0000-4000-8000-000000000001');
  expect(readRefreshToken(token)).toEqual({
    signInId: '0195a0e2-0000-4000-8000-000000000001',
    hash,
  });
  expect(readRefreshToken(`${token}x`)).toBeNull();
  expect(readRefreshToken(token.replace('.', ''))).toBeNull();
  expect(hash).not.toContain(token.split('.')[1]);
});

test('each token is good once; the next one takes its place', () => {
  const second = rotate(fresh, 't1', 't2', NOW);
  expect(second).toEqual({ liveHashes: ['t2'], usedHash: 't1', usedAt: NOW });
  expect(rotate(second ?? fresh, 't2', 't3', NOW + LEEWAY_MS + 1)?.liveHashes).toEqual(['t3']);
  expect(rotate(second ?? fresh, 't1', 'x', NOW + LEEWAY_MS + 1)).toBeNull();
  expect(rotate(fresh, 'from nowhere', 'x', NOW)).toBeNull();
});

test('an answer that was lost can be asked for again for a moment', () => {
  const second = rotate(fresh, 't1', 'lost', NOW) ?? fresh;
  const again = rotate(second, 't1', 't2', NOW + LEEWAY_MS) ?? fresh;
  expect(again.liveHashes).toEqual(['lost', 't2']);
  const third = rotate(again, 't2', 't3', NOW + 60_000) ?? fresh;
  expect(third.liveHashes).toEqual(['t3']);
  // Whoever shows the other successor now is a second holder.
  expect(rotate(third, 'lost', 'x', NOW + 60_000)).toBeNull();
});

test('whatever a thief and the owner do, both cannot go on beyond the leeway', () => {
  const turn = fc.record({ who: fc.constantFrom('owner', 'thief'), waits: fc.nat(30_000) });
  fc.assert(
    fc.property(fc.array(turn, { minLength: 2, maxLength: 30 }), (turns) => {
      const holds: Record<string, string> = { owner: 't1', thief: 't1' };
      let family: TokenFamily | null = fresh;
      let now = NOW;
      const uses: { who: string; at: number }[] = [];
      for (const [nth, { who, waits }] of turns.entries()) {
        now += waits;
        const next: TokenFamily | null = rotate(family, holds[who] ?? '', `n${nth}`, now);
        if (next === null) return;
        holds[who] = `n${nth}`;
        family = next;
        uses.push({ who, at: now });
      }
      // Nobody was found out: then they never took turns but within one leeway.
      const turnsTaken = uses.filter((it, nth) => nth > 0 && it.who !== uses[nth - 1]?.who);
      expect(turnsTaken.length).toBeLessThanOrEqual(2);
    }),
  );
});
