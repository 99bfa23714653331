import { codeFromName } from '@shared/kernel/vehicle-class';
import { proposedUsername } from '@renderer/features/first-run/draft';
import { describe, expect, test } from 'vitest';

describe('names made from names', () => {
  test.each([
    ['Camión 3/4', 'camion_3_4'],
    ['  Moto ', 'moto'],
    ['4x4', 'x4'],
    ['車', 'class'],
  ])('class %o is %s', (name, code) => expect(codeFromName(name)).toBe(code));

  test.each([
    ['María José Fuentes', 'mfuentes'],
    ['Iván Ñancupil', 'inancupil'],
    ['Rosa', 'rosa'],
    ['', ''],
  ])('user %o is %o', (name, username) => expect(proposedUsername(name)).toBe(username));
});
