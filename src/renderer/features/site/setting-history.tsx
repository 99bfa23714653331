import { styled } from '@mui/material/styles';
import { EDITABLE_SETTINGS } from '@shared/contracts/settings';
import type { EditableSetting, HistoryKey, SettingVersion } from '@shared/contracts/settings';
import { formatDateTime } from '@shared/kernel/time';
import { useAction, useCall } from '@renderer/app/client';
import { useZone } from '@renderer/app/state';
import { Action } from '@ui/components/action';
import { ErrorNotice } from '@renderer/components/error-notice';
import { SectionTitle } from '@ui/components/section-title';
import { color, radius, size } from '@ui/theme/tokens';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

const List = styled('ol')({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'grid',
  gap: 8,
  '& li': {
    display: 'grid',
    gap: 6,
    padding: '10px 14px',
    background: color.surface,
    border: `1px solid ${color.line}`,
    borderRadius: radius.control,
    fontSize: size.secondary,
  },
  '& .who': { display: 'flex', justifyContent: 'space-between', gap: 8, color: color.inkSoft },
  '& .who strong': { color: color.ink, fontWeight: 600 },
  '& .what': { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  '& .was': { color: color.inkSoft, textDecoration: 'line-through' },
});

/** A value in words, line by line: what it is called and what it says. */
export type InWords = (
  value: unknown,
) => readonly { readonly label: string; readonly text: string }[];

const Never = styled('p')({ margin: 0, color: color.inkSoft, fontSize: size.secondary });

const FIRST = 4;

interface Props {
  readonly settingKey: HistoryKey;
  readonly title: string;
  readonly inWords: InWords;
}

/** Who changed a setting, when, from what to what; an earlier value is taken back with one key. */
export function SettingHistory({ settingKey, title, inWords }: Props) {
  const { t } = useTranslation('site');
  const zone = useZone();
  const history = useCall('settings.history', { key: settingKey });
  const restore = useAction('settings.restore');
  const [all, setAll] = useState(false);
  const versions = history.data ?? [];
  const current = versions[0]?.seq ?? 0;
  const take = (version: SettingVersion): void => {
    if (!isEditable(settingKey)) return;
    restore.mutate({ key: settingKey, seq: version.seq, version: current });
  };
  return (
    <section>
      <SectionTitle>{title}</SectionTitle>
      <ErrorNotice error={history.error ?? restore.error} />
      {history.data && versions.length === 0 && <Never>{t('history.never')}</Never>}
      <List>
        {versions.slice(0, all ? undefined : FIRST).map((version) => (
          <li key={version.seq}>
            <span className="who">
              <strong>{version.by || t('history.program')}</strong>
              {formatDateTime(version.at, zone)}
            </span>
            <Changes version={version} inWords={inWords} />
            {version.restorable && (
              <Action edits disabled={restore.isPending} onClick={() => take(version)}>
                {t('history.restore')}
              </Action>
            )}
          </li>
        ))}
      </List>
      {versions.length > FIRST && !all && (
        <div style={{ marginTop: 8 }}>
          <Action onClick={() => setAll(true)}>
            {t('history.all', { count: versions.length })}
          </Action>
        </div>
      )}
    </section>
  );
}

const isEditable = (key: HistoryKey): key is EditableSetting =>
  (EDITABLE_SETTINGS as readonly string[]).includes(key);

function Changes({ version, inWords }: { version: SettingVersion; inWords: InWords }) {
  const { t } = useTranslation('site');
  if (version.before === null) return <p className="what">{t('history.first')}</p>;
  const before = new Map(inWords(version.before).map(({ label, text }) => [label, text]));
  const changed = inWords(version.after).filter(({ label, text }) => before.get(label) !== text);
  if (changed.length === 0) return <p className="what">{t('history.same')}</p>;
  return changed.map(({ label, text }) => (
    <p key={label} className="what">
      {label}: <span className="was">{before.get(label) || t('history.empty')}</span> →{' '}
      {text || t('history.empty')}
    </p>
  ));
}
