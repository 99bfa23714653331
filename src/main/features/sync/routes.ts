import { AppError } from '@shared/kernel/errors';
import { requireActor } from '@main/core/actor';
import type { Core } from '@main/core/core';
import type { CallsOf, Handlers } from '@main/core/routes';
import { countAside } from '@main/features/parking/index';
import type { SyncEngine } from './engine';
import { readAddress } from './enrol/address';
import { checkHq } from './enrol/ask';
import { disconnect, enroller } from './enrol/enrol';
import type { SyncHome } from './ports';
import { enrolledAs } from './repo';

export function syncRoutes(
  core: Core,
  home: SyncHome,
  engine: SyncEngine,
): Handlers<CallsOf<'sync'>> {
  const { enrol, join } = enroller(core, home, () => engine.renew());
  return {
    'sync.status': () => {
      const enrolled = enrolledAs(core.db);
      return {
        ...engine.view(),
        aside: countAside(core.db),
        feedCursor: enrolled?.feedCursor ?? 0,
        keySealed: home.secrets.sealed(),
        enrolment: enrolled && {
          url: enrolled.hqUrl,
          insecure: enrolled.hqUrl.startsWith('http:'),
          siteId: enrolled.siteId,
          siteName: enrolled.siteName,
          role: enrolled.role,
          enrolledAt: enrolled.enrolledAt,
        },
      };
    },
    'sync.check': async ({ url }) => {
      const address = readAddress(url);
      await checkHq(home, address);
      return { url: address.url, insecure: address.insecure };
    },
    'sync.enrol': async (input, caller) => ({
      siteName: await enrol(requireActor(caller), input),
    }),
    'sync.join': async ({ terminal, ...invitation }) => ({
      siteName: await join(invitation, terminal),
    }),
    'sync.now': () => {
      if (!enrolledAs(core.db)) throw new AppError('NOT_ENROLLED');
      engine.now();
      return {};
    },
    'sync.disconnect': (_input, caller) => {
      disconnect(core, home, requireActor(caller));
      engine.renew();
      return {};
    },
  };
}
