import type { SignedIn } from '@shared/contracts/access';
import { styled } from '@mui/material/styles';
import { useShortcut } from '@renderer/app/use-shortcuts';
import { useView } from '@renderer/app/view';
import { Action } from '@ui/components/action';
import { Lock } from '@ui/components/lock';
import { EmptyState } from '@ui/components/empty-state';
import { color, size, zoomed } from '@ui/theme/tokens';
import { useTranslation } from 'react-i18next';
import { AreaList } from './area-list';
import { areasFor } from './areas';
import { ManagedNotice, useManaged } from './managed-notice';

const Root = styled('div')({
  minHeight: 0,
  display: 'grid',
  gridTemplateColumns: '248px minmax(0, 1fr)',
  [zoomed.narrow]: {
    gridTemplateColumns: 'minmax(0, 1fr)',
    gridAutoRows: 'max-content',
    alignContent: 'start',
    overflowY: 'auto',
  },
});

const Side = styled('div')({
  minHeight: 0,
  display: 'grid',
  // The areas scroll between the title and the way back.
  gridTemplateRows: 'auto minmax(0, 1fr) auto',
  gap: 12,
  padding: '16px 12px',
  borderRight: `1px solid ${color.line}`,
  background: color.surface,
  '& h2': { margin: '0 8px', fontSize: 20, fontWeight: 700, letterSpacing: '-0.01em' },
  [zoomed.narrow]: {
    // Title and way back share a line above the areas: what was opened begins sooner.
    gridTemplateRows: 'auto',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: 8,
    padding: '8px 12px',
    minWidth: 0,
    '& > button': { gridRow: 1, gridColumn: 2 },
    '& > nav': { gridRow: 2, gridColumn: '1 / -1', minWidth: 0 },
  },
});

const Place = styled('div')({
  minHeight: 0,
  minWidth: 0,
  display: 'grid',
  fontSize: size.text,
  // A notice above takes what it needs; the area has the rest.
  '&:has(> :nth-child(2))': { gridTemplateRows: 'auto minmax(0, 1fr)' },
});

/** A quiet list on the left, one thing on the right. */
export default function AdminScreen({ signedIn }: { signedIn: SignedIn }) {
  const { t } = useTranslation('admin');
  const chosen = useView((it) => it.area);
  const open = useView((it) => it.openArea);
  const leave = useView((it) => it.closeAdmin);
  useShortcut({ id: 'admin.back', key: 'Esc', label: t('back'), run: leave, bar: 0 });
  const areas = areasFor(signedIn.permissions);
  const area = areas.find((it) => it.id === chosen) ?? areas[0];
  const reason = useManaged(area?.id ?? null);
  return (
    <Root>
      <Side>
        <h2>{t('title')}</h2>
        <AreaList areas={areas} current={area?.id ?? null} onChoose={open} />
        <Action keys="Esc" onClick={leave}>
          {t('back')}
        </Action>
      </Side>
      <Place>
        {reason && <ManagedNotice reason={reason} />}
        <Lock reason={reason}>
          {area ? <area.Part key={area.id} /> : <EmptyState title={t('none')} />}
        </Lock>
      </Place>
    </Root>
  );
}
