import { useMay } from '@renderer/app/state';
import { PlateText } from '@ui/components/plate-text';
import { field } from '@renderer/features/operator/operator-model';
import { OutcomeStrip } from '@renderer/features/operator/outcome/outcome-strip';
import {
  BigLine,
  Note,
  PanelBody,
  PanelHead,
  SidePanel,
} from '@renderer/features/operator/panel-parts';
import { PrimaryButton } from '@renderer/features/operator/primary-button';
import { useTarget } from '@renderer/features/operator/use-subject';
import { KeyHint } from '@ui/components/key-hint';
import type { Board, Lookup } from '@shared/contracts/parking';
import { useTranslation } from 'react-i18next';
import { ClassChoice } from './class-choice';
import { useSelection } from './selection-store';
import { SimilarStays } from './similar-stays';
import { spotOf, type TargetSpot } from './target-spot';
import { VehicleNotes } from './vehicle-notes';

export type Outside = Extract<Lookup, { kind: 'outside' }>;

/** A vehicle that is not inside: where it would stand, what is known of it, and Enter. */
export function CheckInPanel({ lookup, board }: { lookup: Outside; board: Board | undefined }) {
  const { t } = useTranslation('operator');
  const target = useTarget(board);
  const sending = useSelection((it) => it.sending);
  const may = useMay('sessions:open');
  const isKnown = lookup.plate.format !== 'unknown';
  return (
    <SidePanel aria-label={t('checkIn.label')}>
      <OutcomeStrip />
      <PanelHead>
        <h2>
          <PlateText>{lookup.plate.display}</PlateText>
        </h2>
        <div>{isKnown && t(`formats.${lookup.plate.format}`)}</div>
      </PanelHead>
      <TargetLine target={target} board={board} />
      <PanelBody>
        {!isKnown && <Note>{t('formats.unknown')}</Note>}
        <SimilarStays stays={lookup.similar} />
        <ClassChoice lookup={lookup} />
        <VehicleNotes lookup={lookup} />
      </PanelBody>
      {may ? (
        <PrimaryButton
          keys="Enter"
          disabled={!target || sending}
          detail={target && `${lookup.plate.display} → ${target.code}`}
          onClick={() => field.enter()}
        >
          {t(sending ? 'checkIn.entering' : 'checkIn.enter')}
        </PrimaryButton>
      ) : (
        <Note className="attention">{t('checkIn.mayNot')}</Note>
      )}
    </SidePanel>
  );
}

function TargetLine({ target, board }: { target: TargetSpot | null; board: Board | undefined }) {
  const { t } = useTranslation('operator');
  if (!target) {
    return (
      <Note className="attention">
        <strong>{t('checkIn.noSpot')}</strong>
        <br />
        {t('checkIn.noSpotThen')}
      </Note>
    );
  }
  const kind = spotOf(board, target.spotId)?.kind;
  const zone = board?.zones.find((it) => it.spots.some((spot) => spot.spotId === target.spotId));
  return (
    <BigLine>
      <div className="big" data-testid="target-spot">
        {target.code}
      </div>
      <div className="aside">
        {t(target.chosen ? 'checkIn.spotChosen' : 'checkIn.spot')}
        {zone &&
          kind &&
          ` · ${t('checkIn.spotMeta', { zone: zone.name, kind: t(`kinds.${kind}`) })}`}
        <br />
        <KeyHint keys="← → ↑ ↓" /> {t('checkIn.otherSpot')}
      </div>
    </BigLine>
  );
}
