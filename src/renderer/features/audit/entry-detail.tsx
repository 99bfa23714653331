import type { AuditEntry } from '@shared/contracts/audit';
import { formatDateTime } from '@shared/kernel/time';
import { styled } from '@mui/material/styles';
import { useZone } from '@renderer/app/state';
import { color, font, size } from '@ui/theme/tokens';
import { useTranslation } from 'react-i18next';
import { useSentence, useShowing } from './use-words';
import { detailLines, subjectOf } from './values';
import type { DetailLine } from './values';

const Root = styled('div')({
  '& h3': { margin: 0, fontSize: 17, fontWeight: 700, letterSpacing: '-0.01em' },
  '& p': { margin: '4px 0 0', color: color.inkSoft, fontSize: size.secondary },
});

const Lines = styled('dl')({
  margin: '16px 0 0',
  display: 'grid',
  gridTemplateColumns: 'minmax(96px, auto) minmax(0, 1fr)',
  '& > *': { margin: 0, padding: '7px 0', borderBottom: `1px solid ${color.line}` },
  '& dt': { paddingRight: 16, color: color.inkSoft, fontSize: size.secondary },
  '& dd': { overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums' },
  '& del': { display: 'block', color: color.inkSoft },
  '& .mono': { fontFamily: font.mono, fontSize: 13 },
});

/** All that was written of one action, what it changed as old and new. */
export function EntryDetail({ entry }: { entry: AuditEntry }) {
  const { t } = useTranslation('audit');
  const zone = useZone();
  const sentence = useSentence();
  const showing = useShowing();
  const subject = subjectOf(entry);
  const lines = detailLines(entry.details, showing);
  const who = entry.who ?? t('program');
  const authorised =
    entry.authorisedBy && entry.authorisedBy !== entry.who
      ? ` · ${t('authorised', { name: entry.authorisedBy })}`
      : '';
  return (
    <Root>
      <h3>
        {who} {sentence(entry)}
      </h3>
      <p>
        {formatDateTime(entry.at, zone)}
        {authorised}
      </p>
      {subject && <p>{subject}</p>}
      {lines.length === 0 && <p>{t('detail.nothing')}</p>}
      <Lines>
        {lines.map((line) => (
          <Line key={line.path} line={line} />
        ))}
        <dt>{t('detail.link', { seq: '' })}</dt>
        <dd className="mono">
          {entry.seq} · {entry.action}
        </dd>
      </Lines>
    </Root>
  );
}

function Line({ line }: { line: DetailLine }) {
  const { t, i18n } = useTranslation('audit');
  const label = i18n.exists(`audit:fields.${line.name}`)
    ? t(`fields.${line.name as 'amount'}`)
    : line.path;
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {line.before !== null && (
          <del aria-label={`${t('detail.was')}: ${line.before}`}>{line.before}</del>
        )}
        {line.value}
      </dd>
    </>
  );
}
