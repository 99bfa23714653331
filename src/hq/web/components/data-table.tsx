import ButtonBase from '@mui/material/ButtonBase';
import { usePreferences } from '@ui/preferences';
import { useState } from 'react';
import type { Key, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TableFrame } from './table-frame';
import { nextOrder, ordered } from './table-order';
import type { Order, Sortable } from './table-order';

export interface Column<T> {
  readonly key: string;
  readonly label: string;
  readonly render: (row: T) => ReactNode;
  /** Numbers stand at the right. */
  readonly number?: boolean;
  /** What it is sorted by; without it the column has no order. */
  readonly by?: (row: T) => Sortable;
  /** Only for screen readers: the column explains itself. */
  readonly quiet?: boolean;
  readonly width?: number;
}

interface Props<T> {
  readonly label: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly rowKey: (row: T) => Key;
  /** The order it begins with; without one, as the rows come. */
  readonly order?: Order;
  readonly className?: (row: T) => string | undefined;
  /** Sums below the rows, by the column's key. */
  readonly footer?: Readonly<Record<string, ReactNode>>;
}

/** Rows and columns; the first column names its row. */
export function DataTable<T>(props: Props<T>) {
  const { label, columns, rows, rowKey, order: first = null, className, footer } = props;
  const [order, setOrder] = useState<Order | null>(first);
  const language = usePreferences((it) => it.language);
  const by = columns.find((it) => it.key === order?.key)?.by;
  const shown = order && by ? ordered(rows, by, order.down, language) : rows;
  const turn = (column: Column<T>) =>
    setOrder((it) => nextOrder(it, column.key, column.number !== true));
  return (
    <TableFrame label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <Heading
              key={column.key}
              column={column}
              order={order?.key === column.key ? order : null}
              onTurn={() => turn(column)}
            />
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map((row) => (
          <tr key={rowKey(row)} className={className?.(row)}>
            {columns.map((column, index) => {
              const Cell = index === 0 ? 'th' : 'td';
              return (
                <Cell
                  key={column.key}
                  className={column.number ? 'n' : undefined}
                  {...(index === 0 && { scope: 'row' })}
                >
                  {column.render(row)}
                </Cell>
              );
            })}
          </tr>
        ))}
      </tbody>
      {footer && (
        <tfoot>
          <tr>
            {columns.map((column, index) => {
              const Cell = index === 0 ? 'th' : 'td';
              return (
                <Cell
                  key={column.key}
                  className={column.number ? 'n' : undefined}
                  {...(index === 0 && { scope: 'row' })}
                >
                  {footer[column.key]}
                </Cell>
              );
            })}
          </tr>
        </tfoot>
      )}
    </TableFrame>
  );
}

interface HeadingProps<T> {
  readonly column: Column<T>;
  readonly order: Order | null;
  readonly onTurn: () => void;
}

function Heading<T>({ column, order, onTurn }: HeadingProps<T>) {
  const { t } = useTranslation('hq');
  const { label, number, by, quiet, width } = column;
  const style = width === undefined ? undefined : { width };
  if (quiet) return <th scope="col" aria-label={label} style={style} />;
  return (
    <th
      scope="col"
      className={number ? 'n' : undefined}
      style={style}
      aria-sort={order ? (order.down ? 'descending' : 'ascending') : undefined}
    >
      {by ? (
        <ButtonBase aria-label={t('table.sortBy', { column: label })} onClick={onTurn}>
          {label}
          <i aria-hidden="true">{order ? (order.down ? '↓' : '↑') : ''}</i>
        </ButtonBase>
      ) : (
        <span>{label}</span>
      )}
    </th>
  );
}
