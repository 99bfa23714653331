import { useMe } from '@hq/web/app/use-me';
import { styled } from '@mui/material/styles';
import type { Catalogue } from '@shared/hq/catalogue';
import { formatDateTime } from '@shared/kernel/time';
import { HQ_OWNER } from '@shared/sync/parts';
import type { CataloguePart } from '@shared/sync/parts';
import { Action } from '@ui/components/action';
import { color, radius, size } from '@ui/theme/tokens';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TransferSheet } from './transfer-sheet';

const Root = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '6px 16px',
  padding: '8px 8px 8px 14px',
  border: `1px solid ${color.line}`,
  borderLeft: `5px solid ${color.accent}`,
  borderRadius: radius.small,
  background: color.surface,
  fontSize: size.secondary,
  '&.elsewhere': { borderLeftColor: color.amber },
  '& strong': { fontWeight: 650 },
  '& > span': { flex: '1 1 320px' },
  '& .soft': { color: color.inkSoft },
});

interface Props {
  readonly catalogue: Catalogue;
  readonly part: CataloguePart;
}

/** Who says what this part of the site's catalogue is, what that means here, and handing it over. */
export function OwnerBar({ catalogue, part }: Props) {
  const { t } = useTranslation('hq');
  const me = useMe();
  const [moving, setMoving] = useState(false);
  const standing = catalogue.parts.find((it) => it.part === part);
  if (!standing) return null;
  const mine = standing.owner === HQ_OWNER;
  const facts = {
    name: standing.ownerName,
    since: formatDateTime(standing.since, catalogue.zone),
  };
  return (
    <Root className={mine ? undefined : 'elsewhere'}>
      <span>
        <strong>{t(mine ? 'managed.byHq' : 'managed.byBooth', facts)}</strong>{' '}
        <span className="soft">
          {t(mine ? 'managed.byHqMeans' : 'managed.byBoothMeans', facts)}
        </span>
      </span>
      {me.role === 'admin' && (
        <Action onClick={() => setMoving(true)}>
          {t(mine ? 'managed.giveBack' : 'managed.takeOver')}
        </Action>
      )}
      {moving && (
        <TransferSheet
          siteId={catalogue.siteId}
          siteName={catalogue.siteName}
          standing={standing}
          onClose={() => setMoving(false)}
        />
      )}
    </Root>
  );
}
