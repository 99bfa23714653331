import { styled } from '@mui/material/styles';
import { useZone } from '@renderer/app/state';
import { signedClp } from '@ui/components/money';
import { SectionTitle } from '@ui/components/section-title';
import { color, font, size } from '@ui/theme/tokens';
import type { Simulation } from '@shared/contracts/simulation';
import { formatClp } from '@shared/kernel/money';
import { formatDateTime, formatDuration } from '@shared/kernel/time';
import { useTranslation } from 'react-i18next';

const Frame = styled('div')({
  maxHeight: 320,
  overflow: 'auto',
  border: `1px solid ${color.line}`,
  borderRadius: 9,
  '&:focus-visible': { outline: `3px solid ${color.focus}`, outlineOffset: 1 },
});

const Table = styled('table')({
  width: '100%',
  borderCollapse: 'collapse',
  fontSize: 14,
  fontVariantNumeric: 'tabular-nums',
  '& th': {
    position: 'sticky',
    top: 0,
    background: color.sunken,
    textAlign: 'left',
    fontSize: size.secondary,
    fontWeight: 600,
    color: color.inkSoft,
  },
  '& th, & td': { padding: '7px 10px', whiteSpace: 'nowrap' },
  '& td': { borderTop: `1px solid ${color.line}` },
  '& .number': { textAlign: 'right' },
  '& .ticket': { fontFamily: font.mono, fontSize: size.secondary },
  '& .soft': { color: color.inkSoft },
});

/** The stays whose price would differ most. */
export function Differences({ stays }: { stays: Simulation['differences'] }) {
  const { t } = useTranslation('tariffs');
  const zone = useZone();
  return (
    <>
      <SectionTitle>{t('simulator.differences')}</SectionTitle>
      <Frame tabIndex={0} role="region" aria-label={t('simulator.differences')}>
        <Table>
          <thead>
            <tr>
              <th scope="col">{t('simulator.ticket')}</th>
              <th scope="col">{t('simulator.stay')}</th>
              <th scope="col" className="number">
                {t('simulator.before')}
              </th>
              <th scope="col" className="number">
                {t('simulator.after')}
              </th>
              <th scope="col" className="number">
                {t('simulator.difference')}
              </th>
            </tr>
          </thead>
          <tbody>
            {stays.map((it, index) => (
              <tr key={it.ticketNumber ?? index}>
                <td className="ticket">{it.ticketNumber ?? '—'}</td>
                <td>
                  {formatDuration(it.minutes)}{' '}
                  <span className="soft">{formatDateTime(it.entry, zone)}</span>
                </td>
                <td className="number soft">{formatClp(it.before)}</td>
                <td className="number">{formatClp(it.after)}</td>
                <td className="number">
                  <strong>{signedClp(it.difference)}</strong>
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      </Frame>
    </>
  );
}
