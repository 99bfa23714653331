import { addressFor } from '@hq/web/app/ask';
import { useAnswer, useChange } from '@hq/web/app/queries';
import { ErrorNotice } from '@hq/web/components/error-notice';
import { Sheet } from '@hq/web/components/sheet';
import { useQueryClient } from '@tanstack/react-query';
import { partStandingSchema, transferCatalogue } from '@shared/hq/catalogue';
import type { Catalogue, PartStanding } from '@shared/hq/catalogue';
import { TERMINALS_PATH, terminalsSchema } from '@shared/hq/terminals';
import { HQ_OWNER } from '@shared/sync/parts';
import { Action } from '@ui/components/action';
import { SelectField } from '@ui/components/field';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { catalogueChanged } from './ask-change';

interface Props {
  readonly catalogue: Catalogue;
  readonly standing: PartStanding;
  readonly onClose: () => void;
}

/** Gives a part of the catalogue to headquarters, or to a booth of the site. */
export function TransferSheet({ catalogue, standing, onClose }: Props) {
  const { t } = useTranslation('hq');
  const client = useQueryClient();
  const { siteId, siteName } = catalogue;
  const terminals = useAnswer(terminalsSchema, TERMINALS_PATH);
  const [owner, setOwner] = useState(standing.owner);
  const transfer = useChange({
    schema: partStandingSchema,
    question: () => ({
      address: addressFor(transferCatalogue, { params: { siteId } }),
      method: 'POST',
      body: { part: standing.part, owner },
    }),
    onDone: () => {
      catalogueChanged(client);
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    transfer.mutate();
  };
  const here = (terminals.data ?? []).filter(
    (it) => it.site.siteId === siteId && it.status === 'active',
  );
  return (
    <Sheet title={t(`catalogue.${standing.part}`)} subtitle={siteName} onClose={onClose}>
      <form onSubmit={submit} style={{ display: 'grid', gap: 14 }}>
        <SelectField
          label={t('tariffs.owner')}
          hint={t(owner === HQ_OWNER ? 'tariffs.hqMeans' : 'tariffs.boothMeans')}
          autoFocus
          value={owner}
          onChange={(event) => setOwner(event.target.value)}
        >
          <option value={HQ_OWNER}>{t('tariffs.hq')}</option>
          {here.map((it) => (
            <option key={it.terminalId} value={it.terminalId}>
              {it.code} · {it.name}
            </option>
          ))}
        </SelectField>
        <ErrorNotice error={transfer.error ?? terminals.error} />
        <div>
          <Action
            type="submit"
            tone="primary"
            disabled={transfer.isPending || owner === standing.owner}
          >
            {t('tariffs.transfer')}
          </Action>
        </div>
      </form>
    </Sheet>
  );
}
