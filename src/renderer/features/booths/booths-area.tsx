import { useCall } from '@renderer/app/client';
import { ErrorNotice } from '@renderer/components/error-notice';
import { Note } from '@renderer/features/operator/panel-parts';
import { AreaPage } from '@ui/components/area-page';
import { EmptyState } from '@ui/components/empty-state';
import type { CallOutput } from '@shared/contracts/index';
import { useTranslation } from 'react-i18next';
import { ClashCard } from './clash-card';
import { PaidTwiceCard } from './paid-twice-card';

/** What this booth and the others did without knowing of each other, and how each case ends. */
export default function BoothsArea() {
  const { t } = useTranslation('booths');
  const list = useCall('conflicts.list', {}, { staleTime: 0 });
  const found = list.data;
  return (
    <AreaPage title={t('title')} note={t('note')}>
      <div style={{ display: 'grid', gap: 16, maxWidth: 880 }}>
        <ErrorNotice error={list.error} />
        {found?.paidTwice.map((it) => (
          <PaidTwiceCard key={it.sessionId} conflict={it} />
        ))}
        {found?.clashes.map((it) => (
          <ClashCard key={`${it.kind} ${it.stays[0]?.sessionId}`} clash={it} />
        ))}
        {found && found.aside.length > 0 && <Aside aside={found.aside} />}
        {found && found.paidTwice.length + found.clashes.length + found.aside.length === 0 && (
          <EmptyState title={t('none')}>{t('noneThen')}</EmptyState>
        )}
      </div>
    </AreaPage>
  );
}

const MISSING = ['class', 'tariff', 'spot', 'user', 'booth', 'own', 'unreadable'] as const;

function Aside({ aside }: { aside: CallOutput<'conflicts.list'>['aside'] }) {
  const { t } = useTranslation('booths');
  const missing = MISSING.filter((it) => aside.some((stay) => stay.missing === it));
  return (
    <Note role="status">
      <strong>{t('aside', { count: aside.length })}</strong>{' '}
      {t('asideThen', { missing: missing.map((it) => t(`missing.${it}`)).join(', ') })}
    </Note>
  );
}
