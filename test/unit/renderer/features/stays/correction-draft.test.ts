import { correctionOf, correctionTexts } from '@renderer/features/stays/correction-draft';
import type { CorrectionTexts } from '@renderer/features/stays/correction-draft';
import { parsePlate } from '@shared/kernel/plate';
import { describe, expect, test } from 'vitest';

const ZONE = 'America/Santiago';
/** 2026-11-20 14:28:37 in Santiago. */
const ENTRY = Date.parse('2026-11-20T17:28:37Z');
const MINUTE = 60_000;

const stay = {
  sessionId: 's',
  ticketNumber: 'B-000001',
  plate: parsePlate('KRTV62'),
  vehicleClass: 'car',
  spotId: 'a7',
  spotCode: 'A7',
  startTime: ENTRY,
  booth: null,
};
const spots = new Map([
  ['A7', { spotId: 'a7', state: 'occupied', stay: { sessionId: 's' } }],
  ['A8', { spotId: 'a8', state: 'free', stay: null }],
  ['A9', { spotId: 'a9', state: 'occupied', stay: { sessionId: 'other' } }],
]);
const draft = (change: Partial<CorrectionTexts>) =>
  correctionOf(stay, correctionTexts(stay, ZONE, change), ZONE, (code) => spots.get(code));

describe('a correction as it is written', () => {
  test('is none while nothing differs, however the plate is written', () => {
    expect(draft({})).toEqual({ fields: null, problems: {} });
    expect(draft({ plate: 'krtv-62', time: ' 14:28 ' }).fields).toBeNull();
  });

  test('sends only what differs', () => {
    expect(draft({ plate: 'krtv63' }).fields).toEqual({ plate: 'KRTV63' });
    expect(draft({ vehicleClass: 'truck' }).fields).toEqual({ vehicleClass: 'truck' });
    expect(draft({ spot: 'A8' }).fields).toEqual({ spotId: 'a8' });
    const at = Date.parse('2026-11-20T17:12:00Z');
    expect(draft({ time: '14:12' }).fields).toEqual({ startTime: at });
    expect(draft({ date: '19/11/2026', time: '14:12' }).fields).toEqual({
      startTime: at - 24 * 60 * MINUTE,
    });
  });

  test('does not put back what became of the stay while it was written', () => {
    const moved = { ...stay, spotId: 'a8', spotCode: 'A8', startTime: ENTRY + MINUTE };
    const texts = correctionTexts(moved, ZONE, { plate: 'krtv63' });
    expect(texts).toMatchObject({ spot: 'A8', date: '20-11-2026', time: '14:29' });
    const { fields } = correctionOf(moved, texts, ZONE, (code) => spots.get(code));
    expect(fields).toEqual({ plate: 'KRTV63' });
  });

  test.each([
    ['no plate', { plate: ' · ' }, { plate: 'plateEmpty' }],
    ['a spot there is not', { spot: 'Z1' }, { spot: 'spotUnknown' }],
    ['a spot with another car', { spot: 'A9' }, { spot: 'spotTaken' }],
    ['a day there is not', { date: '31-02-2026' }, { date: 'date' }],
    ['half a date', { date: '20-11' }, { date: 'date' }],
    ['an hour there is not', { time: '25:00' }, { time: 'time' }],
  ] as const)('%s is said beside its field', (_what, change, problems) => {
    expect(draft(change)).toEqual({ fields: null, problems });
  });
});
