import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { Action } from '@ui/components/action';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from './error-notice';

type Pages = Pick<
  UseInfiniteQueryResult,
  'hasNextPage' | 'isFetchingNextPage' | 'isFetchNextPageError' | 'fetchNextPage' | 'error'
>;

/** The way on below a list that has more. */
export function More({ pages }: { pages: Pages }) {
  const { t } = useTranslation('hq');
  if (!pages.hasNextPage) return null;
  return (
    <div style={{ display: 'grid', gap: 8, justifyItems: 'start' }}>
      {pages.isFetchNextPageError && <ErrorNotice error={pages.error} />}
      <Action disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
        {t(pages.isFetchingNextPage ? 'loading' : 'actions.more')}
      </Action>
    </div>
  );
}
