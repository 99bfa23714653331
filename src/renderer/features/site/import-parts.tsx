import { styled } from '@mui/material/styles';
import type { FilePart, ImportPreview } from '@shared/contracts/site';
import { formatDateTime } from '@shared/kernel/time';
import { useAction } from '@renderer/app/client';
import { useZone } from '@renderer/app/state';
import { Action } from '@ui/components/action';
import { ErrorNotice } from '@renderer/components/error-notice';
import { Panel } from '@ui/components/panel';
import { color, font, size } from '@ui/theme/tokens';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

const Box = styled(Panel)({
  padding: 20,
  display: 'grid',
  gap: 12,
  '& label': {
    display: 'flex',
    alignItems: 'center',
    gap: 12,
    minHeight: size.target,
    fontWeight: 600,
    cursor: 'pointer',
  },
  '& label > span': { marginLeft: 'auto', fontWeight: 400, color: color.inkSoft },
  '& input': { width: 20, height: 20, accentColor: color.accent },
  '& .part': { borderBottom: `1px solid ${color.line}` },
  '& summary': { minHeight: 32, cursor: 'pointer', fontSize: size.secondary, color: color.inkSoft },
  '& table': {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: size.secondary,
    marginBottom: 8,
  },
  '& th': { textAlign: 'left', fontWeight: 600, padding: '2px 8px 2px 0', color: color.inkSoft },
  '& td': { padding: '2px 8px 2px 0', overflowWrap: 'anywhere', verticalAlign: 'top' },
  '& td:first-of-type': { fontFamily: font.mono, width: '34%' },
});

/** Off until it is wanted: the printer is of the other booth. */
const NOT_BY_ITSELF: ReadonlySet<FilePart> = new Set(['printer']);

interface Props {
  readonly preview: ImportPreview;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** What the file would change, part by part; only what is marked is taken over, all of it or nothing. */
export function ImportParts({ preview, onDone, onCancel }: Props) {
  const { t } = useTranslation('site');
  const zone = useZone();
  const take = useAction('site.import');
  const changing = preview.parts.filter((it) => it.changes > 0);
  const [wanted, setWanted] = useState<ReadonlySet<FilePart>>(
    () => new Set(changing.map((it) => it.part).filter((part) => !NOT_BY_ITSELF.has(part))),
  );
  const { importId, fileName, siteName, exportedAt } = preview;
  const toggle = (part: FilePart): void => {
    const next = new Set(wanted);
    if (!next.delete(part)) next.add(part);
    setWanted(next);
  };
  return (
    <Box aria-label={t('transfer.file', { file: fileName })}>
      <div>
        <strong>{t('transfer.file', { file: fileName })}</strong>
        <p>{t('transfer.from', { site: siteName, date: formatDateTime(exportedAt, zone) })}</p>
      </div>
      {changing.length === 0 && <p>{t('transfer.same')}</p>}
      {changing.map(({ part, changes, differences }) => (
        <div className="part" key={part}>
          <label>
            <input type="checkbox" checked={wanted.has(part)} onChange={() => toggle(part)} />
            {t(`transfer.parts.${part}`)}
            <span>{t('transfer.changes', { count: changes })}</span>
          </label>
          {differences.length > 0 && (
            <details>
              <summary>{t('transfer.see')}</summary>
              <table>
                <thead>
                  <tr>
                    <th>{t('transfer.what')}</th>
                    <th>{t('transfer.now')}</th>
                    <th>{t('transfer.then')}</th>
                  </tr>
                </thead>
                <tbody>
                  {differences.map((it) => (
                    <tr key={it.path}>
                      <td>{it.path}</td>
                      <td>{it.before ?? '—'}</td>
                      <td>{it.after ?? '—'}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </details>
          )}
        </div>
      ))}
      <ErrorNotice error={take.error} />
      <div className="row">
        <Action
          tone="primary"
          disabled={wanted.size === 0 || take.isPending}
          onClick={() => take.mutate({ importId, parts: [...wanted] }, { onSuccess: onDone })}
        >
          {t('transfer.take', { count: wanted.size })}
        </Action>
        <Action onClick={onCancel}>{t('transfer.cancel')}</Action>
      </div>
    </Box>
  );
}
