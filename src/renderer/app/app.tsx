import { QueryClientProvider } from '@tanstack/react-query';
import { SignInScreen } from '@renderer/features/sign-in/sign-in-screen';
import { CoipoTheme } from '@ui/theme/provider';
import { useEffect, useState } from 'react';
import { newQueryClient, useCall } from './client';
import { deferred } from './deferred';
import { useMainEvents } from './events';
import { Mishap, StartTrouble } from './mishap';
import { useKeyboard } from './use-shortcuts';

/** The work itself: on its way while the person signs in. */
const Shell = deferred(async () => ({ default: (await import('./shell')).Shell }));
const FirstRunScreen = deferred(() => import('@renderer/features/first-run/first-run-screen'));

export function App() {
  const [client] = useState(newQueryClient);
  return (
    <QueryClientProvider client={client}>
      <CoipoTheme>
        <Mishap>
          <Screen />
        </Mishap>
      </CoipoTheme>
    </QueryClientProvider>
  );
}

/** Which screen the state of the world asks for. */
function Screen() {
  useMainEvents();
  useKeyboard();
  useEffect(() => void Shell.preload(), []);
  const { data: state, error } = useCall('app.state', {});
  if (!state) return error ? <StartTrouble error={error} /> : null;
  if (state.phase === 'first_run') return <FirstRunScreen />;
  if (!state.signedIn) return <SignInScreen state={state} />;
  return <Shell state={state} signedIn={state.signedIn} />;
}
