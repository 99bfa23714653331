import { boothLetter } from '@renderer/features/booths/booth-letter';
import { expect, test } from 'vitest';

test('a stay of another booth has the letter of its ticket, one of this booth none', () => {
  expect(boothLetter({ booth: 'Caja Norte', ticketNumber: 'C-000057' })).toBe('C');
  expect(boothLetter({ booth: 'Salida', ticketNumber: 'SUR-000001' })).toBe('SUR');
  expect(boothLetter({ booth: null, ticketNumber: 'B-000057' })).toBeNull();
});

test('a ticket without a letter is marked all the same', () => {
  expect(boothLetter({ booth: 'Caja Norte', ticketNumber: '000057' })).toBe('?');
});
