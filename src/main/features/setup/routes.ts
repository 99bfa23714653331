import { checkPolicy } from '@shared/kernel/policy';
import type { Core } from '@main/core/core';
import type { CallsOf, Handlers } from '@main/core/routes';
import { completeFirstRun, loadDemoSite } from './service';

export function setupRoutes(core: Core, papersFolder: string): Handlers<CallsOf<'setup'>> {
  return {
    'setup.complete': async (input) => {
      await completeFirstRun(core, input);
      return {};
    },
    'setup.checkPolicy': ({ policy }) => {
      checkPolicy(policy);
      return {};
    },
    'setup.loadDemo': async () => {
      await loadDemoSite(core, papersFolder);
      return {};
    },
  };
}
