import type { AuditEntry, AuditFilter } from '@shared/contracts/audit';
import { styled } from '@mui/material/styles';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { call } from '@renderer/app/client';
import { Action } from '@ui/components/action';
import { AreaPage } from '@ui/components/area-page';
import { EmptyState } from '@ui/components/empty-state';
import { ErrorNotice } from '@renderer/components/error-notice';
import { Panel } from '@ui/components/panel';
import { zoomed } from '@ui/theme/tokens';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChainPill, ChainTrouble } from './chain-line';
import { EntryDetail } from './entry-detail';
import { EntryList } from './entry-list';
import { ExportButton, ExportLine } from './export-line';
import { FilterBar, NO_FILTER } from './filter-bar';

const Root = styled('div')({
  display: 'grid',
  gridTemplateRows: 'auto auto minmax(0, 1fr)',
  minHeight: 0,
  [zoomed.narrow]: { display: 'block' },
});

const Columns = styled('div')({
  display: 'grid',
  minHeight: 0,
  gridTemplateColumns: 'minmax(0, 1fr) 360px',
  gap: 20,
  marginTop: 12,
  '& > *': { minHeight: 0, overflowY: 'auto' },
  [zoomed.narrow]: {
    gridTemplateColumns: 'minmax(0, 1fr)',
    '& > *': { overflowY: 'visible' },
  },
});

const Detail = styled(Panel)({ padding: 20, alignSelf: 'start', maxHeight: '100%' });

function useEntries(filter: AuditFilter) {
  return useInfiniteQuery({
    queryKey: ['audit.list', filter],
    queryFn: ({ pageParam }) => call('audit.list', { filter, cursor: pageParam }),
    initialPageParam: null as number | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
    // Every action adds one: looked at anew whenever the filters change.
    staleTime: 0,
  });
}

/** Who did what, when, on which record; all that is known of the chosen one at the right. */
export default function AuditArea() {
  const { t } = useTranslation('audit');
  const [filter, setFilter] = useState(NO_FILTER);
  const [picked, setPicked] = useState<number | null>(null);
  const found = useEntries(filter);
  const entries: AuditEntry[] = found.data?.pages.flatMap((page) => page.entries) ?? [];
  const chosen = entries.find((entry) => entry.seq === picked) ?? entries[0];
  const more = () => {
    if (found.hasNextPage && !found.isFetching) void found.fetchNextPage();
  };
  const actions = (
    <>
      <ChainPill />
      <ExportButton filter={filter} />
    </>
  );
  return (
    <AreaPage title={t('title')} note={t('note')} actions={actions} filled>
      <Root>
        <div>
          <ChainTrouble />
          <ExportLine />
        </div>
        <FilterBar filter={filter} onChange={setFilter} />
        <Columns>
          <div>
            <ErrorNotice error={found.error} />
            {found.data && entries.length === 0 ? (
              <EmptyState title={t('none')}>{t('noneThen')}</EmptyState>
            ) : (
              <EntryList
                entries={entries}
                chosen={chosen?.seq ?? null}
                onChoose={setPicked}
                onEnd={more}
              />
            )}
            {found.hasNextPage && (
              <Action wide onClick={more}>
                {t('more')}
              </Action>
            )}
          </div>
          <Detail aria-live="polite">
            {chosen ? (
              <EntryDetail entry={chosen} />
            ) : (
              <EmptyState title={t('detail.pick')}>{t('detail.pickThen')}</EmptyState>
            )}
          </Detail>
        </Columns>
      </Root>
    </AreaPage>
  );
}
