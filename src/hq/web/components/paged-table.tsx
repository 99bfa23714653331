import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { EmptyState } from '@ui/components/empty-state';
import type { Key } from 'react';
import { Answer } from './answer';
import { DataTable } from './data-table';
import type { Column } from './data-table';
import { More } from './more';

interface Props<T> {
  readonly label: string;
  readonly pages: UseInfiniteQueryResult<InfiniteData<{ readonly items: readonly T[] }>>;
  readonly rowKey: (row: T) => Key;
  readonly columns: readonly Column<T>[];
  /** What to do first where there is nothing. */
  readonly none: { readonly title: string; readonly hint: string };
}

/** A list that HQ tells page by page, in its own order, with the way on below it. */
export function PagedTable<T>({ label, pages, rowKey, columns, none }: Props<T>) {
  return (
    <>
      <Answer query={pages}>
        {(found) => {
          const rows = found.pages.flatMap((it) => it.items);
          if (rows.length === 0) return <EmptyState title={none.title}>{none.hint}</EmptyState>;
          return <DataTable label={label} rows={rows} rowKey={rowKey} columns={columns} />;
        }}
      </Answer>
      <More pages={pages} />
    </>
  );
}
