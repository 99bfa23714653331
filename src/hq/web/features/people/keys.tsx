import { useAnswer, useChange } from '@hq/web/app/queries';
import { Answer } from '@hq/web/components/answer';
import { DataTable } from '@hq/web/components/data-table';
import { ErrorNotice } from '@hq/web/components/error-notice';
import { instantHere } from '@hq/web/components/instant';
import type { PickedSite } from '@hq/web/components/site-picker';
import { useSitesSaid } from '@hq/web/components/sites-said';
import { State } from '@hq/web/components/state';
import { emptySchema } from '@shared/contracts/common';
import { API_KEYS_PATH, apiKeyPath, apiKeysSchema } from '@shared/hq/api-keys';
import { useQueryClient } from '@tanstack/react-query';
import { RowAction } from '@hq/web/components/row-action';
import { EmptyState } from '@ui/components/empty-state';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keyState } from './key-state';
import { wordKey } from './word-keys';

const TONES = { active: 'good', expired: 'attention', revoked: 'attention' } as const;

/** Keys of partners' programs; a key that is out is taken back at once. */
export function Keys({ sites }: { sites: readonly PickedSite[] }) {
  const { t } = useTranslation('hq');
  const client = useQueryClient();
  const said = useSitesSaid(sites);
  const keys = useAnswer(apiKeysSchema, API_KEYS_PATH);
  const revoke = useChange({
    schema: emptySchema,
    question: (keyId: string) => ({ address: apiKeyPath(keyId), method: 'DELETE' }),
    onDone: () => void client.invalidateQueries({ queryKey: [API_KEYS_PATH] }),
  });
  const [now] = useState(() => Date.now());
  return (
    <>
      <ErrorNotice error={revoke.error} />
      <Answer query={keys}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title={t('keys.none')}>{t('keys.noneThen')}</EmptyState>
          ) : (
            <DataTable
              label={t('keys.title')}
              rows={rows}
              rowKey={(it) => it.id}
              columns={[
                {
                  key: 'name',
                  label: t('keys.name'),
                  by: (it) => it.name,
                  render: (it) => it.name,
                },
                {
                  key: 'prefix',
                  label: t('keys.prefix'),
                  render: (it) => <span className="mono">{it.prefix}…</span>,
                },
                {
                  key: 'scopes',
                  label: t('keys.scopes'),
                  render: (it) =>
                    it.scopes.map((one) => t(`keys.scope.${wordKey(one)}`)).join(', '),
                },
                { key: 'sites', label: t('sites.title'), render: (it) => said(it.siteIds) },
                {
                  key: 'used',
                  label: t('keys.lastUsed'),
                  by: (it) => it.lastUsedAt,
                  render: (it) =>
                    it.lastUsedAt === null ? t('age.never') : instantHere(it.lastUsedAt),
                },
                {
                  key: 'expires',
                  label: t('keys.expires'),
                  by: (it) => it.expiresAt,
                  render: (it) =>
                    it.expiresAt === null ? t('keys.noEnd') : instantHere(it.expiresAt),
                },
                {
                  key: 'state',
                  label: t('people.status'),
                  render: (it) => (
                    <State tone={TONES[keyState(it, now)]}>
                      {t(`keys.states.${keyState(it, now)}`)}
                    </State>
                  ),
                },
                {
                  key: 'do',
                  label: t('keys.revoke'),
                  quiet: true,
                  number: true,
                  render: (it) =>
                    it.revokedAt === null && (
                      <RowAction
                        disabled={revoke.isPending}
                        label={t('keys.revokeOne', { name: it.name })}
                        onClick={() => revoke.mutate(it.id)}
                      >
                        {t('keys.revoke')}
                      </RowAction>
                    ),
                },
              ]}
            />
          )
        }
      </Answer>
    </>
  );
}
