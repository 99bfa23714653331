import { DEMO_PIN } from '@shared/kernel/demo';
import type { FirstRun } from '@shared/contracts/setup';
import { DEFAULT_CHARGING_POLICY } from '@shared/kernel/policy';
import type { BuiltInRole } from '@shared/contracts/permissions';

export const DEMO_PEOPLE: readonly {
  readonly username: string;
  readonly displayName: string;
  readonly role: BuiltInRole;
}[] = [
  { username: 'mfuentes', displayName: 'Marcela Fuentes', role: 'operator' },
  { username: 'rsoto', displayName: 'Rodrigo Soto', role: 'supervisor' },
  { username: 'arivas', displayName: 'Ana Rivas', role: 'admin' },
];

export const DEMO_AGREEMENTS = [
  { code: 'FARMSUR', name: 'Farmacia Sur', discount: { kind: 'percent', value: 10 } },
  { code: 'CINE', name: 'Cine Bellavista', discount: { kind: 'minutes', value: 60 } },
  { code: 'CAFE', name: 'Café Central', discount: { kind: 'amount', value: 500 } },
] as const;

/** A believable car park of 40 spots. `papersFolder`: where its papers are kept as PDF. */
export function demoSite(papersFolder: string): FirstRun {
  return {
    company: {
      name: 'Estacionamientos Bellavista SpA',
      rut: '76086428-5',
      activity: 'Explotación de estacionamientos',
      address: 'Av. Bellavista 0120, Providencia',
    },
    site: {
      name: 'Sede Bellavista',
      address: 'Av. Bellavista 0120, Providencia',
      zone: 'America/Santiago',
      demo: true,
    },
    terminal: { code: 'B', name: 'Caja 2' },
    admin: { displayName: 'Ana Rivas', username: 'arivas', pin: DEMO_PIN },
    classes: [
      { code: 'car', name: 'Auto', spotKind: 'car', dayRate: 1800, nightRate: 1200 },
      { code: 'motorcycle', name: 'Moto', spotKind: 'motorcycle', dayRate: 900, nightRate: 600 },
      { code: 'ev', name: 'Auto eléctrico', spotKind: 'ev', dayRate: 1800, nightRate: 1200 },
      {
        code: 'truck',
        name: 'Camioneta de carga',
        spotKind: 'truck',
        dayRate: 2400,
        nightRate: 1500,
      },
    ],
    policy: { ...DEFAULT_CHARGING_POLICY, zone: 'America/Santiago', dailyCap: 18_000 },
    spots: [
      { zone: 'Patio A', prefix: 'A', from: 1, to: 16, kind: 'car' },
      { zone: 'Patio A', prefix: 'A', from: 17, to: 18, kind: 'accessible' },
      { zone: 'Techado B', prefix: 'B', from: 1, to: 12, kind: 'car' },
      { zone: 'Techado B', prefix: 'B', from: 13, to: 14, kind: 'ev' },
      { zone: 'Techado B', prefix: 'B', from: 15, to: 16, kind: 'truck' },
      { zone: 'Motos M', prefix: 'M', from: 1, to: 6, kind: 'motorcycle' },
    ],
    printer: {
      kind: 'pdf',
      folder: papersFolder,
      columns: 48,
      codepage: 'cp858',
      cut: 'partial',
      drawer: 'pin2',
    },
  };
}
