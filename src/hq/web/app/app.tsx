import { QueryClientProvider } from '@tanstack/react-query';
import { FirstPassword } from '@hq/web/features/account/first-password';
import { SignInPage } from '@hq/web/features/sign-in/sign-in-page';
import { CoipoTheme } from '@ui/theme/provider';
import { useState } from 'react';
import { Mishap } from './mishap';
import { newQueryClient } from './queries';
import { useSession } from './session';
import { Shell } from './shell';

export function App() {
  return (
    <CoipoTheme browser>
      <Mishap>
        <Screen />
      </Mishap>
    </CoipoTheme>
  );
}

function Screen() {
  const session = useSession();
  if (session.phase === 'starting') return null;
  if (session.phase === 'out') return <SignInPage ended={session.ended} />;
  return <SignedInPages key={session.person.id} mustChange={session.person.mustChangePassword} />;
}

/** What one person was told is gone from memory when another signs in. */
function SignedInPages({ mustChange }: { mustChange: boolean }) {
  const [client] = useState(newQueryClient);
  return (
    <QueryClientProvider client={client}>
      {mustChange ? <FirstPassword /> : <Shell />}
    </QueryClientProvider>
  );
}
