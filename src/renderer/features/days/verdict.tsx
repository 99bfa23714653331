import { styled } from '@mui/material/styles';
import { useZone } from '@renderer/app/state';
import { Done } from '@ui/components/done';
import { NoticeBox } from '@ui/components/notice-box';
import { color, size } from '@ui/theme/tokens';
import type { HqVerdict } from '@shared/contracts/closings';
import { formatDateTime } from '@shared/kernel/time';
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { totalText } from './difference-words';

const Table = styled('table')({
  width: '100%',
  borderCollapse: 'collapse',
  fontSize: size.text,
  fontVariantNumeric: 'tabular-nums',
  '& th, & td': { padding: '8px 0', textAlign: 'left', borderBottom: `1px solid ${color.line}` },
  '& th:not(:first-of-type), & td': { textAlign: 'right', paddingLeft: 16 },
  '& thead th': { fontSize: size.secondary, fontWeight: 600, color: color.inkSoft },
  '& tbody th': { fontWeight: 500 },
  '& caption': { textAlign: 'left', fontSize: size.secondary, fontWeight: 650, padding: '4px 0' },
});

/** Whether headquarters came to the same when it counted the day, and else to what. */
export function Verdict({ verdict }: { verdict: HqVerdict }) {
  const { t } = useTranslation('days');
  const zone = useZone();
  const { state, checkedAt, differences } = verdict;
  const at = checkedAt === null ? '' : formatDateTime(checkedAt, zone);
  if (state === 'waiting') {
    return <p style={{ margin: 0 }}>{`${t('hq.waiting')}. ${t('hq.waitingThen')}`}</p>;
  }
  if (state === 'confirmed') {
    return <Done title={t('hq.confirmed')}>{t('hq.confirmedThen', { at })}</Done>;
  }
  return (
    <section style={{ display: 'grid', gap: 12 }}>
      <NoticeBox grave what={t('hq.differs')} next={t('hq.differsThen', { at })} />
      <Table>
        <caption>{t('hq.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('hq.field')}</th>
            <th scope="col">{t('hq.booth')}</th>
            <th scope="col">{t('hq.there')}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ field, booth, hq }) => (
            <tr key={field}>
              <th scope="row">{field.split('.').map(partWord).join(' · ')}</th>
              <td>{totalText(field, booth)}</td>
              <td>{totalText(field, hq)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );

  /** A part without a name is shown as it is called inside. */
  function partWord(part: string): string {
    return i18next.exists(`days:hq.parts.${part}`) ? t(`hq.parts.${part}` as 'hq.parts.net') : part;
  }
}
