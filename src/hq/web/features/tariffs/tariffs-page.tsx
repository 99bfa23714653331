import { useNavigation, useQueryFact } from '@hq/web/app/navigation';
import { useCall } from '@hq/web/app/queries';
import { useMe } from '@hq/web/app/use-me';
import { Answer } from '@hq/web/components/answer';
import { FilterSelect } from '@hq/web/components/filters';
import { Page } from '@hq/web/components/page';
import { getCatalogue } from '@shared/hq/catalogue';
import type { Catalogue } from '@shared/hq/catalogue';
import { listSites } from '@shared/hq/sites';
import type { SiteToday } from '@shared/hq/sites';
import { Action } from '@ui/components/action';
import { Choice } from '@ui/components/choice';
import { EmptyState } from '@ui/components/empty-state';
import { useTranslation } from 'react-i18next';
import { ChangeSheet } from './change-sheet';
import { ChangeHistory } from './change-history';
import { Ownership } from './ownership';
import { TariffLines } from './tariff-lines';

const PARTS = ['tariffs', 'owners', 'history'] as const;
type Part = (typeof PARTS)[number];

/** What the sites charge, and who says so; changes are made for many sites at once. */
export default function TariffsPage() {
  const { t } = useTranslation('hq');
  const sites = useCall(listSites, { query: { limit: 500 } });
  const known = sites.data?.items;
  if (known !== undefined && known[0] !== undefined)
    return <OfSite sites={known} first={known[0]} />;
  return (
    <Page title={t('tariffs.title')}>
      <Answer query={sites}>
        {() => <EmptyState title={t('compare.none')}>{t('tariffs.noneThen')}</EmptyState>}
      </Answer>
    </Page>
  );
}

function OfSite({ sites, first }: { sites: readonly SiteToday[]; first: SiteToday }) {
  const { t } = useTranslation('hq');
  const me = useMe();
  const [asked, setSite] = useQueryFact('site');
  const [changing] = useQueryFact('new');
  const look = useNavigation((it) => it.look);
  const site = sites.find((it) => it.siteId === asked) ?? first;
  const catalogue = useCall(getCatalogue, { params: { siteId: site.siteId } });
  return (
    <Page
      title={t('tariffs.title')}
      note={t('tariffs.note')}
      actions={
        <>
          <FilterSelect
            label={t('today.site')}
            value={site.siteId}
            onChange={setSite}
            options={sites.map((it) => ({ value: it.siteId, label: it.name }))}
          />
          {me.role === 'admin' && (
            <Action tone="primary" onClick={() => look({ new: '1' }, true)}>
              {t('tariffs.change')}
            </Action>
          )}
        </>
      }
    >
      <Answer query={catalogue}>
        {(data) => (
          <>
            <Parts catalogue={data} />
            {me.role === 'admin' && changing === '1' && (
              <ChangeSheet catalogue={data} sites={sites} onClose={() => look({ new: '' })} />
            )}
          </>
        )}
      </Answer>
    </Page>
  );
}

function Parts({ catalogue }: { catalogue: Catalogue }) {
  const { t } = useTranslation('hq');
  const [asked, setPart] = useQueryFact('part');
  const part: Part = PARTS.find((it) => it === asked) ?? 'tariffs';
  return (
    <>
      <Choice
        look="tabs"
        label={t('tariffs.parts')}
        value={part}
        onChange={setPart}
        options={PARTS.map((value) => ({ value, label: t(`tariffs.part.${value}`) }))}
      />
      {part === 'tariffs' && <TariffLines catalogue={catalogue} />}
      {part === 'owners' && <Ownership catalogue={catalogue} />}
      {part === 'history' && <ChangeHistory siteId={catalogue.siteId} />}
    </>
  );
}
