import { styled } from '@mui/material/styles';
import { useZone } from '@renderer/app/state';
import { Money } from '@ui/components/money';
import { PlateText } from '@ui/components/plate-text';
import { BoothMark } from '@renderer/features/booths/booth-mark';
import { field, pickPlate } from '@renderer/features/operator/operator-model';
import { OptionRow } from '@renderer/features/operator/option-row';
import { useField, useShownAnswer } from '@renderer/features/operator/use-subject';
import { color, radius } from '@ui/theme/tokens';
import type { OpenStay } from '@shared/contracts/parking';
import { formatTime } from '@shared/kernel/time';
import { useTranslation } from 'react-i18next';
import { focusField } from './field-focus';

export const MATCH_LIST_ID = 'plate-matches';
export const matchId = (index: number): string => `plate-match-${index}`;

const COLUMNS = '130px minmax(0, 1fr) auto';

const List = styled('div')({
  position: 'absolute',
  zIndex: 3,
  top: 'calc(100% + 6px)',
  left: -2,
  width: 'min(100%, 560px)',
  maxHeight: 404,
  overflowY: 'auto',
  padding: 6,
  borderRadius: radius.panel,
  border: `1px solid ${color.lineStrong}`,
  background: color.surface,
  boxShadow: '0 8px 28px rgba(0, 0, 0, 0.16)',
});

/** Stays that fit what was typed so far, and last the text itself; arrows mark, Enter takes. */
export function MatchList() {
  const { t } = useTranslation('operator');
  const zone = useZone();
  const answer = useShownAnswer();
  const marked = useField((it) => it.marked);
  if (answer?.kind !== 'several') return null;
  const { stays, asNew } = answer;
  return (
    <List id={MATCH_LIST_ID} role="listbox" aria-label={t('list.label')}>
      {stays.map((stay, index) => (
        <OptionRow
          key={stay.sessionId}
          id={matchId(index)}
          marked={index === marked}
          columns={COLUMNS}
          onTake={() => take(stay)}
        >
          <PlateText size={18}>{stay.plate.display}</PlateText>
          <span className="soft">
            {t('list.stay', { spot: stay.spotCode, time: formatTime(stay.startTime, zone) })}{' '}
            <BoothMark stay={stay} />
          </span>
          <Money value={stay.amount} />
        </OptionRow>
      ))}
      <OptionRow
        id={matchId(stays.length)}
        marked={marked === stays.length}
        columns={COLUMNS}
        onTake={() => field.moveMark(stays.length - marked)}
      >
        <PlateText size={18}>{asNew.plate.display}</PlateText>
        <span className="soft">{t('list.asNew')}</span>
        <strong>{asNew.proposedSpotCode}</strong>
      </OptionRow>
    </List>
  );
}

function take(stay: OpenStay): void {
  pickPlate(stay.plate.normalised);
  focusField(true);
}
