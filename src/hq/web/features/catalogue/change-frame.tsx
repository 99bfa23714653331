import { CheckList } from '@hq/web/components/check-list';
import { ErrorNotice } from '@hq/web/components/error-notice';
import { FieldSet } from '@hq/web/components/field-set';
import { Sheet } from '@hq/web/components/sheet';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { CatalogueChange } from '@shared/hq/catalogue-changes';
import type { CataloguePart } from '@shared/sync/parts';
import { Action } from '@ui/components/action';
import { EmptyState } from '@ui/components/empty-state';
import { color, size } from '@ui/theme/tokens';
import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { askChange, catalogueChanged } from './ask-change';
import { ChangePreview } from './change-preview';
import { isOwnedByHq } from './parts';
import { useOwners } from './use-owners';

interface Props {
  readonly title: string;
  readonly part: CataloguePart;
  /** The sites it begins with; those that headquarters does not manage are left out. */
  readonly at: readonly string[];
  /** `null` while something is missing. */
  readonly change: CatalogueChange | null;
  /** What is typed or chosen. */
  readonly children?: ReactNode;
  /** Sites that may be chosen at all; without it, every one that headquarters manages. */
  readonly among?: readonly string[];
  readonly onClose: () => void;
}

/** One change at several sites: written, chosen where, seen beforehand, confirmed at all of them or none. */
export function ChangeFrame({ title, part, at, change, children, among, onClose }: Props) {
  const { t } = useTranslation('hq');
  const client = useQueryClient();
  const mayBe = useOwners().filter((it) => among === undefined || among.includes(it.siteId));
  const sites = mayBe.filter((it) => isOwnedByHq(it, part));
  const elsewhere = mayBe.length - sites.length;
  const [chosen, setChosen] = useState<readonly string[]>(at);
  const siteIds = sites.map(({ siteId }) => siteId).filter((it) => chosen.includes(it));
  const asked = (dryRun: boolean) => (wanted: CatalogueChange) =>
    askChange({ siteIds, change: wanted, dryRun });
  const preview = useMutation({ mutationFn: asked(true) });
  const confirm = useMutation({
    mutationFn: asked(false),
    onSuccess: () => {
      catalogueChanged(client);
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (change !== null && siteIds.length > 0) preview.mutate(change);
  };
  const shown = preview.data?.sites;
  const refused = shown?.some((it) => it.refused !== null) ?? false;
  const back = () => {
    preview.reset();
    confirm.reset();
  };
  return (
    <Sheet
      title={title}
      subtitle={t('tariffs.changeNote')}
      width={680}
      onClose={onClose}
      footer={
        shown ? (
          <>
            <Action
              tone="primary"
              disabled={refused || change === null || confirm.isPending}
              onClick={() => change !== null && confirm.mutate(change)}
            >
              {t('tariffs.confirm', { count: siteIds.length })}
            </Action>
            <Action onClick={back}>{t('tariffs.edit')}</Action>
          </>
        ) : (
          <Action
            type="submit"
            form="change"
            tone="primary"
            disabled={change === null || siteIds.length === 0 || preview.isPending}
          >
            {t('tariffs.preview')}
          </Action>
        )
      }
    >
      {shown ? (
        <ChangePreview sites={shown} change={change} />
      ) : (
        <form id="change" onSubmit={submit} style={{ display: 'grid', gap: 16 }}>
          {children}
          {sites.length === 0 ? (
            <EmptyState title={t('managed.nowhere')}>{t('managed.nowhereThen')}</EmptyState>
          ) : (
            <FieldSet legend={t('tariffs.atSites', { count: siteIds.length })}>
              <CheckList
                label={t('sites.which')}
                options={sites.map((it) => ({ value: it.siteId, label: it.siteName }))}
                value={siteIds}
                onChange={setChosen}
              />
              {sites.length > 1 && (
                <div>
                  <Action
                    onClick={() =>
                      setChosen(siteIds.length === sites.length ? [] : sites.map((it) => it.siteId))
                    }
                  >
                    {t(siteIds.length === sites.length ? 'sites.noneOfThem' : 'sites.all')}
                  </Action>
                </div>
              )}
            </FieldSet>
          )}
          {elsewhere > 0 && (
            <p style={{ margin: 0, color: color.inkSoft, fontSize: size.secondary }}>
              {t('managed.elsewhere', { count: elsewhere })}
            </p>
          )}
          <ErrorNotice error={preview.error} />
        </form>
      )}
      <ErrorNotice error={confirm.error} />
    </Sheet>
  );
}
