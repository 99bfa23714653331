import { scanCodeSchema } from '@shared/contracts/agreements';
import { checkPolicy } from '@shared/kernel/policy';
import { requireActor } from '@main/core/actor';
import { write } from '@main/core/core';
import type { Core } from '@main/core/core';
import type { CallsOf, Handlers } from '@main/core/routes';
import { readSetting } from '@main/features/settings/index';
import { changeAgreement, createAgreement, usableAgreement } from './agreements';
import { agreementOfCode, allAgreements, usableAgreements } from './agreements-repo';
import { addClass, changeClass, orderClasses } from './classes';
import { policyHistory, tariffHistory } from './history';
import { changePolicy, policyAt, withdrawPolicy } from './policies';
import type { AgreementUses } from './ports';
import { changeTariff, withdrawTariff } from './rates';
import { allClasses, findTariff } from './repo';

type Calls = CallsOf<'tariffs' | 'classes' | 'policy' | 'agreements'>;

export function tariffsRoutes(core: Core, uses: AgreementUses): Handlers<Calls> {
  return { ...tariffRoutes(core), ...policyRoutes(core), ...agreementRoutes(core, uses) };
}

function tariffRoutes(core: Core): Handlers<CallsOf<'tariffs' | 'classes'>> {
  return {
    // A class without a tariff is left out, so that it does not hide the others.
    'tariffs.current': () =>
      allClasses(core.db).flatMap((vehicleClass) => {
        const tariff = findTariff(core.db, vehicleClass.code, core.clock.now());
        if (!tariff) return [];
        const { id, dayRate, nightRate, validFrom } = tariff;
        return [{ tariffId: id, vehicleClass, dayRate, nightRate, validFrom }];
      }),
    'tariffs.history': () => tariffHistory(core.db, core.clock.now()),
    'tariffs.schedule': ({ vehicleClass, dayRate, nightRate, validFrom }, caller) => {
      const change = { vehicleClass, rates: { dayRate, nightRate }, validFrom };
      const tariffId = write(core, ['settings.changed'], (tx) =>
        changeTariff(core, tx, requireActor(caller), change, core.clock.now()),
      );
      return { tariffId };
    },
    'tariffs.withdraw': (input, caller) => {
      write(core, ['settings.changed'], (tx) =>
        withdrawTariff(core, tx, requireActor(caller), input, core.clock.now()),
      );
      return {};
    },
    'classes.create': ({ name, spotKind, dayRate, nightRate }, caller) => {
      const added = { name, spotKind, rates: { dayRate, nightRate } };
      const code = write(core, ['settings.changed'], (tx) =>
        addClass(core, tx, requireActor(caller), added, core.clock.now()),
      );
      return { code };
    },
    'classes.change': (input, caller) => {
      write(core, ['settings.changed'], (tx) =>
        changeClass(core, tx, requireActor(caller), input, core.clock.now()),
      );
      return {};
    },
    'classes.order': ({ codes }, caller) => {
      write(core, ['settings.changed'], (tx) =>
        orderClasses(core, tx, requireActor(caller), codes, core.clock.now()),
      );
      return {};
    },
  };
}

function policyRoutes(core: Core): Handlers<CallsOf<'policy'>> {
  return {
    'policy.current': () => ({ policy: policyAt(core.db, core.clock.now()) }),
    'policy.history': () => policyHistory(core.db, core.clock.now()),
    'policy.check': ({ policy }) => {
      checkPolicy({ ...policy, zone: readSetting(core.db, 'site').zone });
      return {};
    },
    'policy.schedule': (input, caller) => {
      const policyId = write(core, ['settings.changed'], (tx) =>
        changePolicy(core, tx, requireActor(caller), input, core.clock.now()),
      );
      return { policyId };
    },
    'policy.withdraw': (input, caller) => {
      write(core, ['settings.changed'], (tx) =>
        withdrawPolicy(core, tx, requireActor(caller), input, core.clock.now()),
      );
      return {};
    },
  };
}

function agreementRoutes(core: Core, uses: AgreementUses): Handlers<CallsOf<'agreements'>> {
  return {
    'agreements.list': () => usableAgreements(core.db, uses, core.clock.now()),
    'agreements.all': () => allAgreements(core.db, uses, core.clock.now()),
    'agreements.byCode': ({ code }) => {
      const parsed = scanCodeSchema.safeParse(code);
      const row = parsed.success ? agreementOfCode(core.db, parsed.data) : undefined;
      if (!row) return { agreement: null };
      return { agreement: usableAgreement(core.db, uses, row.id, core.clock.now()) };
    },
    'agreements.create': (input, caller) => {
      const agreementId = write(core, ['settings.changed'], (tx) =>
        createAgreement(core, tx, requireActor(caller), input, core.clock.now()),
      );
      return { agreementId };
    },
    'agreements.change': (input, caller) => {
      write(core, ['settings.changed'], (tx) =>
        changeAgreement(core, tx, requireActor(caller), input, core.clock.now()),
      );
      return {};
    },
  };
}
