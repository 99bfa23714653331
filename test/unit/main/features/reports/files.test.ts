import type { Report } from '@shared/contracts/reports';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { csvFile } from '@main/features/reports/files/csv';
import { fileNameOf, headingOf } from '@main/features/reports/files/heading';
import { reportPage } from '@main/features/reports/files/page';
import { xlsxFile } from '@main/features/reports/files/xlsx';
import { filesIn } from '@test/helpers/zip';

const REPORT: Report = {
  type: 'cash_differences',
  from: '2026-11-01',
  to: '2026-11-30',
  at: null,
  headlines: [{ key: 'difference', kind: 'clp', value: -1250 }],
  columns: [
    { key: 'operator', kind: 'text' },
    { key: 'openedAt', kind: 'instant' },
    { key: 'day', kind: 'date' },
    { key: 'difference', kind: 'clp' },
    { key: 'share', kind: 'percent' },
    { key: 'explanation', kind: 'text' },
  ],
  rows: [
    ['Soto; "Rodrigo" <x>', Date.parse('2026-11-20T19:42:00Z'), '2026-11-20', -1250, 12.5, '=1+1'],
    ['Ana', null, '2026-11-21', 12350, 0, ''],
  ],
  more: 0,
};

const PLACE = {
  language: 'es',
  zone: 'America/Santiago',
  site: 'Estacionamiento & Cía',
  company: 'Empresa SpA',
  rut: '76.123.456-0',
  demo: true,
  only: ['Automóvil'],
  now: Date.parse('2026-11-30T23:00:00Z'),
} as const;

const heading = headingOf(REPORT, PLACE);
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

describe('CSV', () => {
  test('opens in a Chilean Excel: BOM, semicolons, decimal comma, no formula that runs', () => {
    expect(text(csvFile(REPORT, PLACE))).toBe(
      [
        '\uFEFFPersona;Apertura;Día;Diferencia;Parte;Explicación',
        `"Soto; ""Rodrigo"" <x>";2026-11-20 16:42;2026-11-20;-1250;12,5;'=1+1`,
        'Ana;;2026-11-21;12350;0;',
        '',
      ].join('\r\n'),
    );
  });

  test('in English it is separated by commas', () => {
    const lines = text(csvFile(REPORT, { ...PLACE, language: 'en' })).split('\r\n');
    expect(lines[0]).toBe('\uFEFFPerson,Opened,Day,Difference,Share,Explanation');
    expect(lines[2]).toBe('Ana,,2026-11-21,12350,0,');
  });
});

test('XLSX holds real numbers and dates, by the clock of the site', async () => {
  const files = filesIn(await xlsxFile(REPORT, heading), inflateRawSync);
  const sheet = files.get('xl/worksheets/sheet1.xml') ?? '';
  const strings = files.get('xl/sharedStrings.xml') ?? '';
  expect(strings).toContain('Diferencias de caja');
  expect(sheet).toContain('<v>-1250</v>');
  expect(sheet).toContain('<v>0.125</v>');
  // 20-11-2026 as Excel counts days, and 16:42 as a part of one.
  expect(sheet).toContain('<v>46346</v>');
  expect(sheet).toMatch(/<v>46346\.695833\d*<\/v>/);
});

test('the page for the PDF says whose it is and holds nothing that could run', () => {
  const page = reportPage(REPORT, heading);
  for (const part of [
    'Empresa SpA',
    '76.123.456-0',
    '01-11-2026 – 30-11-2026',
    '−$1.250',
    'SITIO DE DEMOSTRACIÓN',
    'Solo: Automóvil',
    'Estacionamiento &amp; Cía',
    'Soto; &quot;Rodrigo&quot; &lt;x&gt;',
  ]) {
    expect(page).toContain(part);
  }
  expect(page).not.toMatch(/<script|http/);
  expect(reportPage({ ...REPORT, rows: [] }, heading)).toContain('No hubo movimiento');
});

test('a file is named by report and period', () => {
  expect(fileNameOf(REPORT, 'es', PLACE.zone)).toBe('diferencias-de-caja_2026-11-01_2026-11-30');
  const open = { type: 'open_stays', from: '2026-11-20', to: '2026-11-20' } as const;
  const at = Date.parse('2026-11-20T19:42:00Z');
  expect(fileNameOf({ ...open, at }, 'es', PLACE.zone)).toBe('quien-estaba-dentro_2026-11-20_1642');
});
