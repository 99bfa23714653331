import {
  beginCheckIn,
  checkInRefused,
  chooseClass,
  chooseSpot,
  resetSelection,
  useSelection,
} from '@renderer/features/operator/check-in/selection-store';
import { beforeEach, expect, test } from 'vitest';

let made = 0;
const newId = () => `id-${++made}`;

beforeEach(() => {
  made = 0;
  resetSelection();
});

test('a double Enter enters once', () => {
  expect(beginCheckIn('GDDB51', newId)).toBe('id-1');
  expect(beginCheckIn('GDDB51', newId)).toBeNull();
});

test('tried again after a refusal it is the same intent; another plate is another', () => {
  beginCheckIn('GDDB51', newId);
  checkInRefused();
  expect(beginCheckIn('GDDB51', newId)).toBe('id-1');
  checkInRefused();
  expect(beginCheckIn('KRTV62', newId)).toBe('id-2');
});

test('a spot chosen for one class is not kept for another', () => {
  chooseSpot('spot');
  chooseClass('motorcycle');
  expect(useSelection.getState()).toMatchObject({ vehicleClass: 'motorcycle', spotId: null });
});
