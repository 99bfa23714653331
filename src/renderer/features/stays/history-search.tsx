import { styled } from '@mui/material/styles';
import { call } from '@renderer/app/client';
import { Action } from '@ui/components/action';
import { EmptyState } from '@ui/components/empty-state';
import { ErrorNotice } from '@renderer/components/error-notice';
import { Field, SelectField } from '@ui/components/field';
import { STAY_STATUSES } from '@shared/contracts/stays';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { HistoryRows } from './history-rows';
import { useStaysView } from './stays-view';

const Filters = styled('form')({
  display: 'grid',
  gridTemplateColumns: 'minmax(220px, 2fr) minmax(140px, 1fr) 170px 170px',
  gap: 12,
  alignItems: 'start',
  '@media (max-width: 900px)': { gridTemplateColumns: '1fr 1fr' },
});

type Next = { readonly startTime: number; readonly sessionId: string } | null;

/** Stays of any time by what is known of them; more come with the last line's button. */
export function HistorySearch({ onOpen }: { onOpen: (sessionId: string) => void }) {
  const { t } = useTranslation('stays');
  const { query, ask } = useStaysView();
  const input = {
    text: query.text,
    status: query.status,
    from: query.from || null,
    to: query.to || null,
  };
  const pages = useInfiniteQuery({
    queryKey: ['sessions.history', input],
    queryFn: ({ pageParam }) => call('sessions.history', { ...input, after: pageParam }),
    initialPageParam: null as Next,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
  const stays = pages.data?.pages.flatMap((page) => page.stays) ?? [];
  return (
    <>
      <Filters role="search" onSubmit={(event) => event.preventDefault()}>
        <Field
          label={t('history.text')}
          placeholder={t('history.placeholder')}
          mono
          maxLength={64}
          value={query.text}
          onChange={(event) => ask({ text: event.target.value })}
        />
        <SelectField
          label={t('history.status')}
          value={query.status ?? ''}
          onChange={(event) =>
            ask({ status: STAY_STATUSES.find((it) => it === event.target.value) ?? null })
          }
        >
          <option value="">{t('history.anyStatus')}</option>
          {STAY_STATUSES.map((it) => (
            <option key={it} value={it}>
              {t(`status.${it}`)}
            </option>
          ))}
        </SelectField>
        <Field
          type="date"
          label={t('history.from')}
          max="9999-12-31"
          value={query.from}
          onChange={(event) => ask({ from: event.target.value })}
        />
        <Field
          type="date"
          label={t('history.to')}
          max="9999-12-31"
          value={query.to}
          onChange={(event) => ask({ to: event.target.value })}
        />
      </Filters>
      <ErrorNotice error={pages.error} />
      <HistoryRows stays={stays} onOpen={onOpen} />
      {pages.data && stays.length === 0 && (
        <EmptyState title={t('history.none')}>{t('history.noneThen')}</EmptyState>
      )}
      {pages.hasNextPage && (
        <Action disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('history.more')}
        </Action>
      )}
    </>
  );
}
