import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import { usePreferences } from '@ui/preferences';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { App } from './app/app';
import { followBrowser } from './app/navigation';
import { resume } from './app/session';
import { startHqWords } from './app/words';

// The pages' policy forbids code made from text, which zod would otherwise try for speed.
z.config({ jitless: true });

/** Shows the pages. Styles carry the nonce of this document, for the policy allows no others. */
export async function start(root: HTMLElement): Promise<void> {
  await startHqWords(usePreferences.getState().language);
  followBrowser();
  void resume();
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;
  const cache = createCache({ key: 'css', ...(nonce && { nonce }) });
  createRoot(root).render(
    <StrictMode>
      <CacheProvider value={cache}>
        <App />
      </CacheProvider>
    </StrictMode>,
  );
}
