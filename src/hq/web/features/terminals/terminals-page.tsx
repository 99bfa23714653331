import { useNavigation, useQueryFact } from '@hq/web/app/navigation';
import { useAnswer, useCall } from '@hq/web/app/queries';
import { useMe } from '@hq/web/app/use-me';
import { Answer } from '@hq/web/components/answer';
import { Page } from '@hq/web/components/page';
import { SearchField } from '@hq/web/components/search-field';
import { listSites } from '@shared/hq/sites';
import { TERMINALS_PATH, terminalsSchema } from '@shared/hq/terminals';
import type { Terminal } from '@shared/hq/terminals';
import { Action } from '@ui/components/action';
import { EmptyState } from '@ui/components/empty-state';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EnrolmentSheet } from './enrolment-sheet';
import { RevokeSheet } from './revoke-sheet';
import { TerminalTable } from './terminal-table';
import { WaitingCodes } from './waiting-codes';

/** Every booth and how it is; new ones begin here. */
export default function TerminalsPage() {
  const { t } = useTranslation('hq');
  const me = useMe();
  const look = useNavigation((it) => it.look);
  const [text, setText] = useQueryFact('find');
  const [enrolling] = useQueryFact('new');
  const [revoking, setRevoking] = useState<Terminal | null>(null);
  const terminals = useAnswer(terminalsSchema, TERMINALS_PATH);
  const sites = useCall(listSites, { query: { limit: 500 } });
  const admin = me.role === 'admin';
  const wanted = text.trim().toLocaleLowerCase();
  const named = (it: Terminal) => `${it.site.name} ${it.code} ${it.name}`.toLocaleLowerCase();
  return (
    <Page
      title={t('terminals.title')}
      note={t('terminals.note')}
      actions={
        <>
          <SearchField label={t('terminals.find')} value={text} onChange={setText} />
          {admin && (
            <Action tone="primary" onClick={() => look({ new: '1' }, true)}>
              {t('terminals.enrol')}
            </Action>
          )}
        </>
      }
    >
      {admin && <WaitingCodes sites={sites.data?.items ?? []} />}
      <Answer query={terminals}>
        {(all) => {
          const rows = all.filter((it) => named(it).includes(wanted));
          if (all.length === 0) {
            return <EmptyState title={t('terminals.none')}>{t('terminals.noneThen')}</EmptyState>;
          }
          if (rows.length === 0) {
            return <EmptyState title={t('today.noneFound')}>{t('today.noneFoundThen')}</EmptyState>;
          }
          return (
            <TerminalTable
              terminals={rows}
              now={sites.data?.now ?? terminals.dataUpdatedAt}
              readAt={sites.data ? sites.dataUpdatedAt : terminals.dataUpdatedAt}
              onRevoke={admin ? setRevoking : null}
            />
          );
        }}
      </Answer>
      {admin && enrolling === '1' && (
        <EnrolmentSheet sites={sites.data?.items ?? []} onClose={() => look({ new: '' })} />
      )}
      {revoking && <RevokeSheet terminal={revoking} onClose={() => setRevoking(null)} />}
    </Page>
  );
}
