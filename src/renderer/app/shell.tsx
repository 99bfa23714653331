import type { SignedIn } from '@shared/contracts/access';
import type { AppState } from '@shared/contracts/app';
import { styled } from '@mui/material/styles';
import { OperatorScreen } from '@renderer/features/operator/operator-screen';
import { LockOverlay } from '@renderer/features/sign-in/lock-overlay';
import { useIdleLock } from '@renderer/features/sign-in/use-idle-lock';
import { SHEET_PLACE_ID } from '@renderer/components/side-sheet';
import { color, size } from '@ui/theme/tokens';
import { useEffect, useLayoutEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApprovalDialog } from '@renderer/features/approval/approval-dialog';
import { BottomBar } from './bottom-bar';
import { deferred } from './deferred';
import { Sheets, preloadSheets } from './sheets';
import { mute } from './shortcuts';
import { TopBar } from './top-bar';
import { useView } from './view';
import { useShellCommands } from './use-shell-commands';

const AdminScreen = deferred(() => import('@renderer/features/admin/admin-screen'));
const OpenShiftScreen = deferred(() => import('@renderer/features/shift/open-shift-screen'));

const Root = styled('div')({
  height: '100%',
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gridTemplateRows: `${size.topBar}px minmax(0, 1fr) ${size.bottomBar}px`,
  background: color.canvas,
  '&[inert]': { filter: 'blur(6px)' },
});

const Work = styled('main')({ minHeight: 0, overflow: 'hidden', display: 'grid' });

interface Props {
  readonly state: AppState;
  readonly signedIn: SignedIn;
}

/** What never moves: the state of the world above, the work, the keys below. */
export function Shell({ state, signedIn }: Props) {
  const { t } = useTranslation();
  useShellCommands(signedIn);
  useIdleLock(state.idleLockMinutes, state.locked);
  // While locked the work stays mounted behind, out of reach of keys, pointer and screen readers.
  useLayoutEffect(() => {
    mute(state.locked);
    return () => mute(false);
  }, [state.locked]);
  useEffect(() => whenIdle(preloadSheets), []);
  const [withoutShift, setWithoutShift] = useState(false);
  // Going on without a shift lasts until one is opened: after it is closed the question comes again.
  if (withoutShift && state.shift !== null) setWithoutShift(false);
  const administering = useView((it) => it.administering);
  const mayOpen = signedIn.permissions.includes('shifts:operate');
  const opening = state.shift === null && mayOpen && !withoutShift;
  return (
    <>
      <Root inert={state.locked}>
        <TopBar state={state} signedIn={signedIn} />
        <Work aria-label={t('regions.work')}>
          {administering ? (
            <AdminScreen signedIn={signedIn} />
          ) : opening ? (
            <OpenShiftScreen onSkip={() => setWithoutShift(true)} />
          ) : (
            <OperatorScreen />
          )}
        </Work>
        <BottomBar />
        <div id={SHEET_PLACE_ID} />
        <Sheets />
        <ApprovalDialog />
      </Root>
      {state.locked && <LockOverlay state={state} signedIn={signedIn} />}
    </>
  );
}

function whenIdle(task: () => void): () => void {
  const handle = requestIdleCallback(task, { timeout: 2000 });
  return () => cancelIdleCallback(handle);
}
