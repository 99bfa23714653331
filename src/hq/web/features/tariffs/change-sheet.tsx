import { CheckList } from '@hq/web/components/check-list';
import { ErrorNotice } from '@hq/web/components/error-notice';
import { FieldSet } from '@hq/web/components/field-set';
import { Sheet } from '@hq/web/components/sheet';
import type { PickedSite } from '@hq/web/components/site-picker';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Catalogue } from '@shared/hq/catalogue';
import type { CatalogueChange } from '@shared/hq/catalogue-changes';
import { Action } from '@ui/components/action';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { askChange, catalogueChanged } from './ask-change';
import { ChangePreview } from './change-preview';
import { RateFields } from './rate-fields';
import { changeOf, ratesNow } from './tariff-draft';
import type { TariffDraft } from './tariff-draft';

interface Props {
  /** Of the site that is looked at: its classes and clock are offered. */
  readonly catalogue: Catalogue;
  readonly sites: readonly PickedSite[];
  readonly onClose: () => void;
}

/** New rates of a class at several sites: chosen, shown, confirmed. */
export function ChangeSheet({ catalogue, sites, onClose }: Props) {
  const { t } = useTranslation('hq');
  const client = useQueryClient();
  const [siteIds, setSiteIds] = useState<string[]>([catalogue.siteId]);
  const [draft, setDraft] = useState<TariffDraft>(() => startOf(catalogue));
  const preview = useMutation({
    mutationFn: (change: CatalogueChange) => askChange({ siteIds, change, dryRun: true }),
  });
  const confirm = useMutation({
    mutationFn: (change: CatalogueChange) => askChange({ siteIds, change, dryRun: false }),
    onSuccess: () => {
      catalogueChanged(client);
      onClose();
    },
  });
  const change = changeOf(draft, catalogue.zone);
  const edit = (next: Partial<TariffDraft>) => {
    setDraft({ ...draft, ...next });
    preview.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (change !== null) preview.mutate(change);
  };
  const shown = preview.data?.sites;
  const refused = shown?.some((it) => it.refused !== null) ?? false;
  return (
    <Sheet
      title={t('tariffs.change')}
      subtitle={t('tariffs.changeNote')}
      width={680}
      onClose={onClose}
      footer={
        shown && (
          <>
            <Action
              tone="primary"
              disabled={refused || change === null || confirm.isPending}
              onClick={() => change !== null && confirm.mutate(change)}
            >
              {t('tariffs.confirm', { count: siteIds.length })}
            </Action>
            <Action onClick={() => preview.reset()}>{t('tariffs.edit')}</Action>
          </>
        )
      }
    >
      {shown ? (
        <ChangePreview sites={shown} />
      ) : (
        <form onSubmit={submit} style={{ display: 'grid', gap: 16 }}>
          <FieldSet legend={t('tariffs.atSites', { count: siteIds.length })}>
            <CheckList
              label={t('sites.which')}
              options={sites.map((it) => ({ value: it.siteId, label: it.name }))}
              value={siteIds}
              onChange={setSiteIds}
            />
            <div>
              <Action
                onClick={() =>
                  setSiteIds(siteIds.length === sites.length ? [] : sites.map((it) => it.siteId))
                }
              >
                {t(siteIds.length === sites.length ? 'sites.noneOfThem' : 'sites.all')}
              </Action>
            </div>
          </FieldSet>
          <RateFields catalogue={catalogue} draft={draft} onChange={edit} />
          <ErrorNotice error={preview.error} />
          <div>
            <Action
              type="submit"
              tone="primary"
              disabled={change === null || siteIds.length === 0 || preview.isPending}
            >
              {t('tariffs.preview')}
            </Action>
          </div>
        </form>
      )}
      <ErrorNotice error={confirm.error} />
    </Sheet>
  );
}

/** Begins with what holds now, so that only what changes is typed. */
function startOf({ classes }: Catalogue): TariffDraft {
  const first = classes.toSorted((a, b) => a.position - b.position)[0];
  return { ...ratesNow(first), vehicleClass: first?.code ?? '', when: 'later', local: '' };
}
