import ButtonBase from '@mui/material/ButtonBase';
import { styled } from '@mui/material/styles';
import { useCall } from '@renderer/app/client';
import { useShortcut } from '@renderer/app/use-shortcuts';
import { KeyHint } from '@ui/components/key-hint';
import { color, radius } from '@ui/theme/tokens';
import type { Board } from '@shared/contracts/parking';
import { formatClp } from '@shared/kernel/money';
import { useTranslation } from 'react-i18next';
import { nextChoice, STATE_FILTERS, type StateFilter } from './map-filter';
import { setMapFilter, useMapView } from './map-store';

const Line = styled('div')({
  display: 'flex',
  alignItems: 'center',
  gap: 2,
  minHeight: 32,
  fontSize: 14,
  color: color.inkSoft,
  whiteSpace: 'nowrap',
  '@media (max-width: 1300px)': { fontSize: 13 },
  '& strong': { color: color.ink, fontWeight: 700 },
  '& > .today': {
    marginLeft: 'auto',
    paddingLeft: 12,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
});

const Count = styled(ButtonBase)({
  height: 30,
  padding: '0 7px',
  gap: 5,
  '@media (max-width: 1300px)': { padding: '0 4px', gap: 4 },
  borderRadius: radius.small,
  font: 'inherit',
  color: 'inherit',
  position: 'relative',
  '&::after': { content: '""', position: 'absolute', inset: '-9px 0' },
  '&:first-of-type': { marginLeft: -2 },
  '&:hover': { background: color.hover },
  '&[aria-pressed="true"]': {
    background: color.accentSoft,
    color: color.accentInk,
    boxShadow: `inset 0 0 0 1px ${color.accent}`,
  },
  '& .swatch': { width: 10, height: 10, borderRadius: 3, border: '1px solid' },
  '& .free': { background: color.free, borderColor: color.onFree },
  '& .occupied': { background: color.occupied, borderColor: color.occupied },
  '& .reserved': { background: color.violetSoft, border: `1px dashed ${color.violetLine}` },
  '& .overnight': { background: color.amberSoft, borderColor: color.amberLine },
  '& .out_of_service': {
    borderColor: color.onHatch,
    background: `repeating-linear-gradient(45deg, ${color.hatchA} 0 2px, ${color.onHatch} 2px 3px)`,
  },
});

/** The map in figures; each figure shows its spots alone. At the right, the day so far. */
export function CountsLine({ board }: { board: Board | undefined }) {
  const { t } = useTranslation('operator');
  const state = useMapView((it) => it.filter.state);
  const today = useCall('payments.today', {}).data;
  useShortcut({
    id: 'map.state',
    key: 'Ctrl+E',
    label: t('commands.states'),
    run: () => setMapFilter({ state: nextChoice(STATE_FILTERS, state) }),
  });
  return (
    <Line>
      {board && (
        <div role="group" aria-label={t('counts.label')} style={{ display: 'flex', gap: 2 }}>
          {STATE_FILTERS.map((it) => (
            <Count
              key={it}
              aria-pressed={it === state}
              onClick={() => setMapFilter({ state: it === state ? null : it })}
            >
              <i className={`swatch ${it}`} aria-hidden="true" />
              <strong>{countOf(board, it)}</strong> {t(`counts.${it}`)}
            </Count>
          ))}
        </div>
      )}
      <KeyHint keys="Ctrl+E" />
      {today && (
        <span className="today">
          {t('counts.today')} <strong>{formatClp(today.revenue)}</strong> ·{' '}
          {t('counts.exits', { count: today.exits })}
        </span>
      )}
    </Line>
  );
}

function countOf({ counts }: Board, state: StateFilter): number {
  return state === 'out_of_service' ? counts.outOfService : counts[state];
}
