import { expect, test } from 'vitest';
import { paperText } from '@main/features/receipts/render/paper-text';

const SPANISH = 'á é í ó ú Á É Í Ó Ú ñ Ñ ü Ü ¿ ¡ ° · $ ª º';

test.each(['cp858', 'cp850', 'windows1252'] as const)(
  '%s keeps all Spanish letters',
  (codepage) => {
    expect(paperText(SPANISH, codepage)).toBe(SPANISH);
  },
);

test('cp437 has no Á Í Ó Ú: they lose their accent, the rest stays', () => {
  expect(paperText(SPANISH, 'cp437')).toBe('á é í ó ú A É I O U ñ Ñ ü Ü ¿ ¡ ° · $ ª º');
});

test('typographic signs become plain ones', () => {
  expect(paperText('−$402 – “hola”… 14:28 → 16:42', 'cp858')).toBe(
    '-$402 - "hola"... 14:28 -> 16:42',
  );
});

test('a letter typed as letter and accent is one letter', () => {
  expect(paperText('Nun\u0303oa', 'cp858')).toBe('Nuñoa');
});

test('what a code page cannot show is a question mark, and a foreign accent is dropped', () => {
  expect(paperText('Łódź 漢 🚗 Dvořák', 'cp858')).toBe('?ódz ? ? Dvorák');
});

test('commands and invisible characters never reach the printer', () => {
  expect(paperText('AB\u001b\u0070\u0000CD\u001dV\u0000\r\nE\u202eF\u200b', 'cp858')).toBe(
    'ABpCDV EF',
  );
});
