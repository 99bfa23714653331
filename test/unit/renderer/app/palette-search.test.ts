import { matching } from '@renderer/app/palette-search';
import { expect, test } from 'vitest';

const commands = [
  { label: 'Caso especial', key: 'F4' },
  { label: 'Turno y caja', key: 'F10' },
  { label: 'Bloquear la pantalla' },
  { label: 'Impresión', hint: 'papel' },
];
const found = (text: string) => matching(commands, text).map((it) => it.label);

test('nothing typed lists everything', () => expect(found(' ')).toHaveLength(4));
test('accents and capitals do not matter', () => expect(found('IMPRESION')).toEqual(['Impresión']));
test('every word must be there, in any order', () => {
  expect(found('caja turno')).toEqual(['Turno y caja']);
  expect(found('caja especial')).toEqual([]);
});
test('keys and hints are found too', () => {
  expect(found('f10')).toEqual(['Turno y caja']);
  expect(found('papel')).toEqual(['Impresión']);
});
test('what begins with the word comes first', () => {
  expect(found('ca')).toEqual(['Caso especial', 'Turno y caja']);
});
