import { requireActor } from '@main/core/actor';
import type { Core } from '@main/core/core';
import type { CallsOf, Handlers } from '@main/core/routes';
import { issueBadge, withdrawBadge } from './badges';
import { addPerson, changePerson, reactivatePerson, resetPin, suspendPerson } from './people';
import type { BadgePapers } from './ports';
import { allUsers } from './repo';
import { createRole, grant, listRoles, removeRole, renameRole } from './roles';

/** People and their roles: everything behind `users:manage`. */
export function peopleRoutes(
  core: Core,
  papers: BadgePapers,
): Handlers<CallsOf<'users' | 'roles'>> {
  return {
    'users.list': () => allUsers(core.db),
    'users.create': async (person, caller) => ({
      userId: await addPerson(core, requireActor(caller), person),
    }),
    'users.change': (person, caller) => {
      changePerson(core, requireActor(caller), person);
      return {};
    },
    'users.suspend': ({ userId }, caller) => {
      suspendPerson(core, requireActor(caller), userId);
      return {};
    },
    'users.reactivate': ({ userId }, caller) => {
      reactivatePerson(core, requireActor(caller), userId);
      return {};
    },
    'users.resetPin': async ({ userId, pin }, caller) => {
      await resetPin(core, requireActor(caller), userId, pin);
      return {};
    },
    'users.issueBadge': ({ userId }, caller) => ({
      number: issueBadge(core, papers, requireActor(caller), userId),
    }),
    'users.withdrawBadge': ({ userId }, caller) => {
      withdrawBadge(core, requireActor(caller), userId);
      return {};
    },
    'roles.list': () => listRoles(core.db),
    'roles.create': (role, caller) => ({ roleId: createRole(core, requireActor(caller), role) }),
    'roles.rename': ({ roleId, name }, caller) => {
      renameRole(core, requireActor(caller), roleId, name);
      return {};
    },
    'roles.remove': ({ roleId }, caller) => {
      removeRole(core, requireActor(caller), roleId);
      return {};
    },
    'roles.grant': ({ roles }, caller) => {
      grant(core, requireActor(caller), roles);
      return {};
    },
  };
}
