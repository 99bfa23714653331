import type { OccupancyBucket } from '@shared/hq/occupancy';
import type { RevenueBucket } from '@shared/hq/revenue';
import { clp, date, number, text } from './table';
import type { ExportTable } from './table';

export const REVENUE: ExportTable<RevenueBucket> = {
  name: { es: 'ingresos', en: 'revenue' },
  columns: ['bucket', 'from', 'to', 'payments', 'sales', 'reversed', 'revenue', 'discounts'],
  row: (it) => [
    text(it.key),
    date(it.from),
    date(it.to),
    number(it.payments),
    clp(it.sales),
    clp(it.reversed),
    clp(it.revenue),
    clp(it.discounts),
  ],
};

export const OCCUPANCY: ExportTable<OccupancyBucket> = {
  name: { es: 'ocupacion', en: 'occupancy' },
  columns: ['bucket', 'entries', 'exits', 'inside', 'average', 'percent'],
  row: (it) => [
    text(it.key.replace(/T(\d\d)$/, ' $1:00')),
    number(it.entries),
    number(it.exits),
    number(it.inside),
    number(it.average),
    number(it.percent),
  ],
};
