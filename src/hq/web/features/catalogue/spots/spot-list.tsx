import { useMe } from '@hq/web/app/use-me';
import { RowAction } from '@hq/web/components/row-action';
import { isOwnedByHq } from '@hq/web/features/catalogue/parts';
import ButtonBase from '@mui/material/ButtonBase';
import { styled } from '@mui/material/styles';
import type { Catalogue } from '@shared/hq/catalogue';
import type { FeedRow } from '@shared/sync/feed';
import { EmptyState } from '@ui/components/empty-state';
import { Panel } from '@ui/components/panel';
import { color, font, radius, size } from '@ui/theme/tokens';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RemoveSheet, SpotSheet, ZoneSheet } from './spot-sheets';

type Zone = Catalogue['zones'][number];
type Spot = FeedRow<'spot'>;

const Card = styled(Panel)({
  display: 'grid',
  gap: 12,
  padding: '14px 16px 16px',
  '& header': { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px 10px' },
  '& h3': { margin: 0, fontSize: size.text, fontWeight: 650 },
  '& header > span': { color: color.inkSoft, fontSize: size.secondary, flex: '1 1 auto' },
  '& ul': { display: 'flex', flexWrap: 'wrap', gap: 6, margin: 0, padding: 0, listStyle: 'none' },
});

const Code = styled(ButtonBase)({
  minWidth: 52,
  height: 32,
  padding: '0 10px',
  gap: 6,
  border: `1px solid ${color.line}`,
  borderRadius: radius.small,
  background: color.sunken,
  color: color.ink,
  fontFamily: font.mono,
  fontSize: size.secondary,
  fontWeight: 600,
  '& small': { fontFamily: font.sans, fontWeight: 400, color: color.inkSoft },
  '&:hover': { background: color.hover, borderColor: color.lineStrong },
  '&.Mui-disabled': { color: color.ink },
});

type Open =
  | { readonly what: 'spot'; readonly spot: Spot }
  | { readonly what: 'zone' | 'remove'; readonly zone: Zone };

/** The zones of a site with the codes painted on the ground. Where they stand is drawn at a booth. */
export function SpotList({ catalogue }: { catalogue: Catalogue }) {
  const { t } = useTranslation('hq');
  const me = useMe();
  const [open, setOpen] = useState<Open | null>(null);
  const mine = me.role === 'admin' && isOwnedByHq(catalogue, 'spots');
  const close = () => setOpen(null);
  if (catalogue.zones.length === 0) {
    return <EmptyState title={t('spots.none')}>{t('tariffs.noneYet')}</EmptyState>;
  }
  return (
    <>
      {catalogue.zones.map((zone) => (
        <ZoneCard key={zone.id} zone={zone} mine={mine} onOpen={setOpen} />
      ))}
      {open?.what === 'spot' && (
        <SpotSheet catalogue={catalogue} spot={open.spot} onClose={close} />
      )}
      {open?.what === 'zone' && (
        <ZoneSheet catalogue={catalogue} zone={open.zone} onClose={close} />
      )}
      {open?.what === 'remove' && (
        <RemoveSheet catalogue={catalogue} zone={open.zone} onClose={close} />
      )}
    </>
  );
}

interface ZoneCardProps {
  readonly zone: Zone;
  readonly mine: boolean;
  readonly onOpen: (open: Open) => void;
}

function ZoneCard({ zone, mine, onOpen }: ZoneCardProps) {
  const { t } = useTranslation('hq');
  const spots = zone.spots.filter(({ retiredAt }) => retiredAt === null);
  const retired = zone.spots.length - spots.length;
  return (
    <Card aria-label={zone.name}>
      <header>
        <h3>{zone.name}</h3>
        <span>
          {t('spots.count', { count: spots.length })}
          {retired > 0 && ` · ${t('spots.retiredCount', { count: retired })}`}
        </span>
        {mine && (
          <>
            <RowAction
              label={t('spots.renameOne', { zone: zone.name })}
              onClick={() => onOpen({ what: 'zone', zone })}
            >
              {t('spots.rename')}
            </RowAction>
            <RowAction
              label={t('spots.removeOf', { zone: zone.name })}
              disabled={spots.length === 0 && retired > 0}
              onClick={() => onOpen({ what: 'remove', zone })}
            >
              {t('managed.remove')}
            </RowAction>
          </>
        )}
      </header>
      {spots.length > 0 && (
        <ul>
          {spots.map((spot) => (
            <li key={spot.id}>
              <Code
                disabled={!mine}
                aria-label={t('spots.changeOne', { code: spotWords(spot, t) })}
                onClick={() => onOpen({ what: 'spot', spot })}
              >
                {spot.code} {spot.kind !== 'car' && <small>{t(`spots.kinds.${spot.kind}`)}</small>}
              </Code>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

/** As it is read on its button: `M1 Moto`; of a spot for cars its code alone. */
const spotWords = ({ code, kind }: Spot, t: TFunction<'hq'>): string =>
  kind === 'car' ? code : `${code} ${t(`spots.kinds.${kind}`)}`;
