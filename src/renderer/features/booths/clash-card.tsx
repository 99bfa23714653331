import { useZone } from '@renderer/app/state';
import { useView } from '@renderer/app/view';
import { useStaysView } from '@renderer/features/stays/stays-view';
import { Action } from '@ui/components/action';
import { PlateText } from '@ui/components/plate-text';
import type { Clash } from '@shared/contracts/conflicts';
import { formatDateTime } from '@shared/kernel/time';
import { useTranslation } from 'react-i18next';
import { Card, Side, Sides } from './card';

/** Two open stays of which one cannot be true; each leads to its page, where it is moved or voided. */
export function ClashCard({ clash: { kind, stays } }: { clash: Clash }) {
  const { t } = useTranslation('booths');
  const zone = useZone();
  const openArea = useView((it) => it.openArea);
  const openStay = useStaysView((it) => it.open);
  const title = t(`clash.${kind}`, { spot: stays[0]?.spotCode ?? '' });
  return (
    <Card aria-label={title}>
      <header>
        <h3>{title}</h3>
      </header>
      <p className="soft">{t(`clash.${kind}Then`)}</p>
      <Sides>
        {stays.map((stay) => (
          <Side key={stay.sessionId}>
            <span className="line">
              <PlateText>{stay.plate.display}</PlateText>
              <strong>{stay.booth ?? t('clash.thisBooth')}</strong>
            </span>
            <span className="soft">
              {t('clash.stay', {
                ticket: stay.ticketNumber,
                spot: stay.spotCode,
                time: formatDateTime(stay.startTime, zone),
              })}
            </span>
            <div style={{ marginTop: 6 }}>
              <Action
                onClick={() => {
                  openStay(stay.sessionId);
                  openArea('stays');
                }}
              >
                {t('clash.open')}
              </Action>
            </div>
          </Side>
        ))}
      </Sides>
    </Card>
  );
}
