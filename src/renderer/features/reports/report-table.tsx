import type { Report, ReportCell } from '@shared/contracts/reports';
import { cellText, isNumberKind } from '@shared/kernel/report-cells';
import ButtonBase from '@mui/material/ButtonBase';
import { styled } from '@mui/material/styles';
import { color, font, size } from '@ui/theme/tokens';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCellWords } from './use-cell-words';

const Scroll = styled('div')({ overflowX: 'auto' });

export const Table = styled('table')({
  width: '100%',
  borderCollapse: 'collapse',
  fontSize: size.text,
  fontVariantNumeric: 'tabular-nums',
  '& th': {
    padding: 0,
    textAlign: 'left',
    fontSize: size.secondary,
    fontWeight: 600,
    color: color.inkSoft,
    borderBottom: `1px solid ${color.lineStrong}`,
    whiteSpace: 'nowrap',
  },
  '& th > button, & th > span': {
    minHeight: size.target,
    padding: '0 12px',
    display: 'inline-flex',
    alignItems: 'center',
    font: 'inherit',
    color: 'inherit',
  },
  '& th > button:hover': { color: color.ink },
  '& td': { padding: '9px 12px', borderBottom: `1px solid ${color.line}` },
  '& .n': { textAlign: 'right', whiteSpace: 'nowrap' },
  '& .date': { whiteSpace: 'nowrap', fontSize: size.secondary },
  '& .plate': { fontFamily: font.mono, fontWeight: 600 },
  '& tbody tr:hover': { background: color.hover },
});

interface Order {
  readonly column: number;
  readonly down: boolean;
}

function compare(a: ReportCell, b: ReportCell): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a ?? '').localeCompare(String(b ?? ''), 'es');
}

function sorted(rows: Report['rows'], order: Order | null): Report['rows'] {
  if (order === null) return rows;
  const { column, down } = order;
  return rows.toSorted((a, b) => compare(a[column] ?? null, b[column] ?? null) * (down ? -1 : 1));
}

/** The table third: every value as text, ordered by any column. */
export function ReportTable({ report }: { report: Report }) {
  const { t } = useTranslation('reports');
  const cells = useCellWords();
  const [order, setOrder] = useState<Order | null>(null);
  const turn = (column: number) =>
    setOrder((it) => ({ column, down: it?.column === column ? !it.down : true }));
  const side = (kind: Report['columns'][number]['kind']) => {
    if (kind === 'plate') return 'plate';
    return isNumberKind(kind) ? 'n' : undefined;
  };
  return (
    <Scroll tabIndex={-1}>
      <Table aria-label={t('table', { title: cells.words.types[report.type] })}>
        <thead>
          <tr>
            {report.columns.map(({ key, kind }, index) => {
              const mine = order?.column === index ? order : null;
              return (
                <th
                  key={key}
                  scope="col"
                  className={isNumberKind(kind) ? 'n' : undefined}
                  aria-sort={mine ? (mine.down ? 'descending' : 'ascending') : undefined}
                >
                  <ButtonBase
                    aria-label={t('sortBy', { column: cells.words.columns[key] })}
                    onClick={() => turn(index)}
                  >
                    {cells.words.columns[key]}
                    {mine && (mine.down ? ' ↓' : ' ↑')}
                  </ButtonBase>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {sorted(report.rows, order).map((row, at) => (
            <tr key={at}>
              {report.columns.map(({ key, kind }, index) => (
                <td key={key} className={side(kind)}>
                  {cellText(kind, row[index] ?? null, cells)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </Scroll>
  );
}
