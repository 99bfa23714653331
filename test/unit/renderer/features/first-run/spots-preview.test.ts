import { previewSpots } from '@renderer/features/first-run/spots-preview';
import { followingRow } from '@renderer/features/first-run/spots-step';
import { describe, expect, test } from 'vitest';

describe('the preview of spots', () => {
  const row = { id: 1, zone: 'Patio', prefix: 'a', from: '1', to: '3', kind: 'car' } as const;

  test('numbers a row', () => {
    const preview = previewSpots([row]);
    expect(preview.zones[0]?.spots.map((it) => it.code)).toEqual(['A1', 'A2', 'A3']);
    expect(preview.total).toBe(3);
  });

  test('finds spots that two rows make', () => {
    const preview = previewSpots([row, { ...row, from: '3', to: '4', zone: 'Otro' }]);
    expect(preview.repeated).toEqual(['A3']);
    expect(preview.total).toBe(4);
  });

  test('a row that is being typed makes nothing', () => {
    for (const part of [{ to: '' }, { from: '' }, { to: '99999' }, { from: '9' }]) {
      expect(previewSpots([{ ...row, ...part }]).total).toBe(0);
    }
  });

  test('the following row repeats nothing', () => {
    const next = followingRow([{ ...row, prefix: 'A' }]);
    expect(next).toMatchObject({ prefix: 'B', zone: 'Patio' });
    expect(previewSpots([{ ...row, prefix: 'A' }, next]).repeated).toEqual([]);
  });
});
