import ButtonBase from '@mui/material/ButtonBase';
import { styled } from '@mui/material/styles';
import { useShortcut } from '@renderer/app/use-shortcuts';
import { KeyHint } from '@ui/components/key-hint';
import { color, radius, size } from '@ui/theme/tokens';
import type { SpotKind } from '@shared/contracts/common';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { nextChoice, type BoardZone } from './map-filter';
import { setMapFilter, useMapView } from './map-store';

const Bar = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  justifyContent: 'flex-end',
  gap: '4px 16px',
  '&.overlaid': { position: 'absolute', top: 7, right: 12, zIndex: 1 },
  '&.own': { padding: '6px 12px 2px', borderBottom: `1px solid ${color.line}` },
});

const Group = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 2,
  fontSize: size.secondary,
  color: color.inkSoft,
  '&.first': { marginRight: 'auto' },
});

const Chip = styled(ButtonBase)({
  height: 26,
  padding: '0 9px',
  borderRadius: radius.small,
  font: 'inherit',
  color: 'inherit',
  position: 'relative',
  // The chip looks small; the place to touch does not.
  '&::after': { content: '""', position: 'absolute', inset: '-11px 0' },
  '&:hover': { background: color.hover, color: color.ink },
  '&[aria-pressed="true"]': {
    background: color.accentSoft,
    color: color.accentInk,
    fontWeight: 650,
    boxShadow: `inset 0 0 0 1px ${color.accent}`,
  },
  // "All" is no filter: it does not call for attention.
  '&.all[aria-pressed="true"]': { background: 'none', boxShadow: 'none', color: color.ink },
});

interface Props {
  readonly zones: readonly BoardZone[];
  readonly kinds: readonly SpotKind[];
  /** Everything fits: it lies on the first zone's line instead of taking one of its own. */
  readonly overlaid: boolean;
}

/** Filters by kind and zone. One key walks through each. */
export function MapToolbar({ zones, kinds, overlaid }: Props) {
  const { t } = useTranslation('operator');
  const { kind, zoneId } = useMapView((it) => it.filter);
  const nextKind = () => setMapFilter({ kind: nextChoice(kinds, kind) });
  const zoneIds = zones.map((zone) => zone.zoneId);
  const nextZone = () => setMapFilter({ zoneId: nextChoice(zoneIds, zoneId) });
  useShortcut({ id: 'map.kind', key: 'Ctrl+T', label: t('commands.kinds'), run: nextKind });
  useShortcut({ id: 'map.zone', key: 'Ctrl+M', label: t('commands.zones'), run: nextZone });

  const showsZones = zones.length > 1 && !overlaid;
  if (kinds.length < 2 && !showsZones) return null;
  return (
    <Bar className={overlaid ? 'overlaid' : 'own'}>
      {showsZones && (
        <Group className="first" role="group" aria-label={t('map.zone')}>
          <KeyHint keys="Ctrl+M" />
          <Toggle all on={zoneId === null} run={() => setMapFilter({ zoneId: null })}>
            {t('map.allZones')}
          </Toggle>
          {zones.map((zone) => (
            <Toggle
              key={zone.zoneId}
              on={zone.zoneId === zoneId}
              run={() => setMapFilter({ zoneId: zone.zoneId === zoneId ? null : zone.zoneId })}
            >
              {zone.name}
            </Toggle>
          ))}
        </Group>
      )}
      {kinds.length > 1 && (
        <Group role="group" aria-label={t('map.kind')}>
          <KeyHint keys="Ctrl+T" />
          <Toggle all on={kind === null} run={() => setMapFilter({ kind: null })}>
            {t('map.allKinds')}
          </Toggle>
          {kinds.map((it) => (
            <Toggle
              key={it}
              on={it === kind}
              run={() => setMapFilter({ kind: it === kind ? null : it })}
            >
              {t(`kinds.${it}`)}
            </Toggle>
          ))}
        </Group>
      )}
    </Bar>
  );
}

interface ToggleProps {
  readonly on: boolean;
  readonly run: () => void;
  readonly children: ReactNode;
  readonly all?: boolean;
}

function Toggle({ on, run, children, all = false }: ToggleProps) {
  return (
    <Chip className={all ? 'all' : ''} aria-pressed={on} onClick={run}>
      {children}
    </Chip>
  );
}
