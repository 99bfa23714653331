import type { UseQueryResult } from '@tanstack/react-query';
import { styled } from '@mui/material/styles';
import { Action } from '@ui/components/action';
import { color, motion, radius } from '@ui/theme/tokens';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from './error-notice';

const Waiting = styled('div')({
  padding: 20,
  borderRadius: radius.panel,
  border: `1px solid ${color.line}`,
  background: color.surface,
  color: color.inkSoft,
  transition: `opacity ${motion.sheet}ms`,
});

const Refused = styled('div')({ display: 'grid', gap: 8, justifyItems: 'start' });

interface Props<T> {
  readonly query: UseQueryResult<T>;
  readonly children: (data: T) => ReactNode;
}

/** What was asked of HQ: on its way, refused (and asked again by a button), or there. */
export function Answer<T>({ query, children }: Props<T>) {
  const { t } = useTranslation('hq');
  const { data, error, isFetching } = query;
  if (data !== undefined && error === null) return children(data);
  if (error === null) return <Waiting role="status">{t('loading')}</Waiting>;
  return (
    <>
      <Refused>
        <ErrorNotice error={error} />
        <Action disabled={isFetching} onClick={() => void query.refetch()}>
          {t('actions.retry')}
        </Action>
      </Refused>
      {data !== undefined && children(data)}
    </>
  );
}
