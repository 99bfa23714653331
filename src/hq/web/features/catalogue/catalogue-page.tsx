import { useNavigation, useQueryFact } from '@hq/web/app/navigation';
import { useCall } from '@hq/web/app/queries';
import { useMe } from '@hq/web/app/use-me';
import { Answer } from '@hq/web/components/answer';
import { FilterSelect } from '@hq/web/components/filters';
import { Page } from '@hq/web/components/page';
import { TariffLines } from '@hq/web/features/tariffs/tariff-lines';
import { getCatalogue } from '@shared/hq/catalogue';
import type { Catalogue } from '@shared/hq/catalogue';
import { listSites } from '@shared/hq/sites';
import type { SiteToday } from '@shared/hq/sites';
import { Action } from '@ui/components/action';
import { Choice } from '@ui/components/choice';
import { EmptyState } from '@ui/components/empty-state';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { AgreementList } from './agreements/agreement-list';
import { ChangeHistory } from './change-history';
import { MessageList } from './messages/message-list';
import { NEW_SHEETS } from './new-sheets';
import { OperatorList } from './operators/operator-list';
import { OwnerBar } from './owner-bar';
import { Ownership } from './ownership';
import { VIEW_NAMES, VIEWS } from './parts';
import type { View } from './parts';
import { PolicyLines } from './policy/policy-lines';
import { RoleList } from './roles/role-list';
import { SpotList } from './spots/spot-list';

/** What the sites work with, and who says so; changes are made for many sites at once. */
export default function CataloguePage() {
  const { t } = useTranslation('hq');
  const sites = useCall(listSites, { query: { limit: 500 } });
  const known = sites.data?.items;
  if (known !== undefined && known[0] !== undefined) {
    return <OfSites sites={known} first={known[0]} />;
  }
  return (
    <Page title={t('managed.title')}>
      <Answer query={sites}>
        {() => <EmptyState title={t('compare.none')}>{t('tariffs.noneThen')}</EmptyState>}
      </Answer>
    </Page>
  );
}

/** What every part of one site shows. */
const LISTS: Readonly<Partial<Record<View, ComponentType<{ catalogue: Catalogue }>>>> = {
  tariffs: TariffLines,
  policy: PolicyLines,
  agreements: AgreementList,
  operators: OperatorList,
  roles: RoleList,
  spots: SpotList,
};

/** Parts that are told of all sites at once. */
const OF_ALL: readonly View[] = ['messages', 'owners'];

function OfSites({ sites, first }: { sites: readonly SiteToday[]; first: SiteToday }) {
  const { t } = useTranslation('hq');
  const me = useMe();
  const [asked, setSite] = useQueryFact('site');
  const [part] = useQueryFact('part');
  const [changing] = useQueryFact('new');
  const look = useNavigation((it) => it.look);
  const view: View = VIEW_NAMES.find((it) => it === part) ?? 'tariffs';
  const site = sites.find((it) => it.siteId === asked) ?? first;
  const catalogue = useCall(getCatalogue, { params: { siteId: site.siteId } }, { keep: true });
  const New = NEW_SHEETS[view];
  return (
    <Page
      title={t('managed.title')}
      note={t('managed.note')}
      actions={
        <>
          {!OF_ALL.includes(view) && (
            <FilterSelect
              label={t('today.site')}
              value={site.siteId}
              onChange={setSite}
              options={sites.map((it) => ({ value: it.siteId, label: it.name }))}
            />
          )}
          {me.role === 'admin' && New && (
            <Action tone="primary" onClick={() => look({ new: '1' }, true)}>
              {t(`managed.make.${view}` as 'managed.make.tariffs')}
            </Action>
          )}
        </>
      }
    >
      <Choice
        look="tabs"
        label={t('managed.views')}
        value={view}
        onChange={(value) => look({ part: value, new: '' })}
        options={VIEW_NAMES.map((value) => ({ value, label: t(`managed.view.${value}`) }))}
      />
      {view === 'messages' && <MessageList />}
      {view === 'owners' && <Ownership />}
      {view === 'history' && <ChangeHistory siteId={site.siteId} />}
      {!OF_ALL.includes(view) && view !== 'history' && (
        <Answer query={catalogue}>{(data) => <OfSite catalogue={data} view={view} />}</Answer>
      )}
      {me.role === 'admin' && New && changing === '1' && catalogue.data && (
        <New catalogue={catalogue.data} onClose={() => look({ new: '' })} />
      )}
    </Page>
  );
}

function OfSite({ catalogue, view }: { catalogue: Catalogue; view: View }) {
  const part = VIEWS[view];
  const List = LISTS[view];
  return (
    <>
      {part !== null && <OwnerBar catalogue={catalogue} part={part} />}
      {List && <List catalogue={catalogue} />}
    </>
  );
}
