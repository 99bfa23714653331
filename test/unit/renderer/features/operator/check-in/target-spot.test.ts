import { targetSpot } from '@renderer/features/operator/check-in/target-spot';
import {
  boardOf,
  outsideOf,
  spotNumber,
  stayOf,
} from '@test/unit/renderer/features/operator/stays';
import { expect, test } from 'vitest';

const lookup = outsideOf('GDDB51');
const board = boardOf([
  spotNumber(5),
  spotNumber(9),
  spotNumber(2, { state: 'occupied', stay: stayOf('KRTV62', 2) }),
]);
const id = (number: number) => spotNumber(number).spotId;

test('the proposal, unless the operator chose another free spot', () => {
  expect(targetSpot(lookup, null, board)).toEqual({ spotId: id(5), code: 'A5', chosen: false });
  expect(targetSpot(lookup, id(9), board)).toEqual({ spotId: id(9), code: 'A9', chosen: true });
});

test('a chosen spot that was taken meanwhile falls back to the proposal', () => {
  expect(targetSpot(lookup, id(2), board)).toMatchObject({ code: 'A5', chosen: false });
});

test('a full site has none', () => {
  const full = outsideOf('GDDB51', { proposedSpotId: null, proposedSpotCode: null });
  expect(targetSpot(full, null, board)).toBeNull();
});
