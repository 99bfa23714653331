import { useAnswer } from '@hq/web/app/queries';
import { CheckList } from '@hq/web/components/check-list';
import { ErrorNotice } from '@hq/web/components/error-notice';
import { FieldSet } from '@hq/web/components/field-set';
import { Sheet } from '@hq/web/components/sheet';
import type { SiteOwners } from '@shared/hq/catalogue';
import { TERMINALS_PATH, terminalsSchema } from '@shared/hq/terminals';
import { HQ_OWNER } from '@shared/sync/parts';
import { Action } from '@ui/components/action';
import { SelectField } from '@ui/components/field';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { TransferOutcome } from './transfer-outcome';
import { isOwnedByHq, ownerOf } from './parts';
import { useOwners } from './use-owners';
import { useTransfers } from './use-transfers';

interface Props {
  readonly siteId: string;
  readonly siteName: string;
  readonly standing: Pick<SiteOwners['parts'][number], 'part' | 'owner'>;
  readonly onClose: () => void;
}

/** Gives a part of the catalogue to headquarters, of several sites at once, or to a booth of the site. */
export function TransferSheet({ siteId, siteName, standing, onClose }: Props) {
  const { t } = useTranslation('hq');
  const { part } = standing;
  const terminals = useAnswer(terminalsSchema, TERMINALS_PATH);
  const here = (terminals.data ?? []).filter(
    (it) => it.site.siteId === siteId && it.status === 'active',
  );
  const [owner, setOwner] = useState<string | null>(null);
  // Taken over where a booth has it, given to a booth where headquarters does.
  const suggested = standing.owner === HQ_OWNER ? (here[0]?.terminalId ?? HQ_OWNER) : HQ_OWNER;
  const chosen = owner ?? suggested;
  const others = useOwners().filter(
    (it) => it.siteId !== siteId && ownerOf(it, part) !== null && !isOwnedByHq(it, part),
  );
  const [along, setAlong] = useState<string[]>([]);
  const names = [{ siteId, siteName }, ...others];
  const wanted = chosen === HQ_OWNER ? [siteId, ...along] : [siteId];
  const { transfer, outcome } = useTransfers(part, onClose);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    transfer.mutate({
      owner: chosen,
      sites: names.filter((it) => wanted.includes(it.siteId)),
    });
  };
  return (
    <Sheet title={t(`catalogue.${part}`)} subtitle={siteName} onClose={onClose}>
      {outcome ? (
        <TransferOutcome outcome={outcome} />
      ) : (
        <form onSubmit={submit} style={{ display: 'grid', gap: 16 }}>
          <SelectField
            label={t('tariffs.owner')}
            hint={t(chosen === HQ_OWNER ? 'tariffs.hqMeans' : 'tariffs.boothMeans')}
            autoFocus
            value={chosen}
            onChange={(event) => setOwner(event.target.value)}
          >
            <option value={HQ_OWNER}>{t('tariffs.hq')}</option>
            {here.map((it) => (
              <option key={it.terminalId} value={it.terminalId}>
                {it.code} · {it.name}
              </option>
            ))}
          </SelectField>
          {chosen === HQ_OWNER && others.length > 0 && (
            <FieldSet legend={t('managed.alsoAt')}>
              <CheckList
                label={t('managed.alsoAt')}
                options={others.map((it) => ({ value: it.siteId, label: it.siteName }))}
                value={along}
                onChange={setAlong}
              />
            </FieldSet>
          )}
          <ErrorNotice error={transfer.error ?? terminals.error} />
          <div>
            <Action
              type="submit"
              tone="primary"
              disabled={transfer.isPending || chosen === standing.owner}
            >
              {chosen === HQ_OWNER
                ? t('managed.takeOverAt', { count: wanted.length })
                : t('tariffs.transfer')}
            </Action>
          </div>
        </form>
      )}
    </Sheet>
  );
}
