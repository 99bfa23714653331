import { DataTable } from '@hq/web/components/data-table';
import { State } from '@hq/web/components/state';
import type { ChangeAtSite } from '@shared/hq/catalogue';
import type { CatalogueChange } from '@shared/hq/catalogue-changes';
import { styled } from '@mui/material/styles';
import { color, size } from '@ui/theme/tokens';
import { useTranslation } from 'react-i18next';
import { differences } from './differences';
import { useFieldWords } from './field-words';
import { useRefusedWords } from './refused-words';
import { useOwners } from './use-owners';

const Lines = styled('dl')({
  display: 'grid',
  gridTemplateColumns: 'minmax(110px, auto) minmax(0, 1fr)',
  gap: '2px 12px',
  margin: '6px 0',
  '& dt': { color: color.inkSoft, fontSize: size.secondary },
  '& dd': { margin: 0, overflowWrap: 'anywhere' },
  '& s': { color: color.inkSoft },
});

interface Props {
  readonly sites: readonly ChangeAtSite[];
  readonly change: CatalogueChange | null;
}

/** Site by site: what is now and what will be, or why it cannot be. */
export function ChangePreview({ sites, change }: Props) {
  const { t } = useTranslation('hq');
  const refusedWords = useRefusedWords();
  const refused = sites.filter((it) => it.refused !== null).length;
  return (
    <>
      <p style={{ margin: 0 }} role="status">
        {refused === 0
          ? t('tariffs.previewFine', { count: sites.length })
          : t('tariffs.previewRefused', { count: refused })}
      </p>
      <DataTable
        label={t('tariffs.previewTable')}
        rows={sites}
        rowKey={(it) => it.siteId}
        className={(it) => (it.refused === null ? undefined : 'trouble')}
        columns={[
          { key: 'site', label: t('today.site'), render: (it) => it.siteName },
          {
            key: 'what',
            label: t('tariffs.what'),
            render: (it) =>
              it.refused === null ? (
                <WhatChanges site={it} change={change} />
              ) : (
                <State tone="trouble">{refusedWords(it.refused)}</State>
              ),
          },
        ]}
      />
    </>
  );
}

function WhatChanges({ site, change }: { site: ChangeAtSite; change: Props['change'] }) {
  const { t } = useTranslation('hq');
  const zone = useOwners().find((it) => it.siteId === site.siteId)?.zone;
  const wordsOf = useFieldWords(zone);
  const newPin = change !== null && 'pin' in change && change.pin !== undefined;
  const lines = site.rows.flatMap((row) => differences(row, wordsOf));
  if (lines.length === 0 && !newPin) return <span className="soft">{t('managed.same')}</span>;
  return (
    <Lines>
      {lines.map(({ key, label, before, after }) => (
        <div key={key} style={{ display: 'contents' }}>
          <dt>{label}</dt>
          <dd>
            {before !== null && <s>{before}</s>}
            {before !== null && after !== null && ' → '}
            {after !== null && <strong>{after}</strong>}
            {after === null && ` · ${t('managed.gone')}`}
          </dd>
        </div>
      ))}
      {newPin && (
        <>
          <dt>{t('operators.pin')}</dt>
          <dd>
            <strong>{t('operators.pinNew')}</strong>
          </dd>
        </>
      )}
    </Lines>
  );
}
