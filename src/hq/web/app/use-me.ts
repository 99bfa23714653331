import type { Me } from '@shared/hq/auth';
import { useSession } from './session';

/** Who is signed in. Only for what is drawn while somebody is. */
export function useMe(): Me {
  return useSession((it) => {
    if (it.phase !== 'in') throw new Error('nobody is signed in');
    return it.person;
  });
}
