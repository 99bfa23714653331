import { DEFAULT_CHARGING_POLICY } from '@shared/kernel/policy';
import { MINUTE, openDemoBooth, signInAs } from '@test/helpers/booth';
import { noting } from './noting';
import type { Made } from './noting';

/** An administrator's morning with tariffs, the way of charging and agreements. */
export default async function everyCall(made: Made): Promise<void> {
  const booth = await openDemoBooth({ shift: false });
  const call = noting(booth, made);
  await signInAs(booth, 'Ana Rivas');
  const validFrom = booth.clock.now() + 60 * MINUTE;
  const { zone: _site, ...policy } = DEFAULT_CHARGING_POLICY;
  const rates = { dayRate: 2000, nightRate: 1500 };
  const reason = 'se posterga';

  const { code } = await call('classes.create', { name: 'Bus', spotKind: 'truck', ...rates });
  await call('classes.change', { code, name: 'Bus de turismo', spotKind: 'truck' });
  const { tariffId } = await call('tariffs.schedule', { vehicleClass: code, ...rates, validFrom });
  await call('tariffs.withdraw', { tariffId, reason });
  const history = await call('tariffs.history', {});
  const codes = history.map((it) => it.vehicleClass.code).toReversed();
  await call('classes.order', { codes });
  await call('policy.check', { policy });
  const { policyId } = await call('policy.schedule', { policy, validFrom });
  await call('policy.withdraw', { policyId, reason });
  await call('policy.history', {});

  const terms = {
    name: 'Librería Norte',
    merchant: 'Librería Norte SpA',
    scanCode: 'cv-2030-norte',
    validFrom: null,
    validTo: null,
    maxUses: 10,
    maxUsesPerDay: null,
  };
  const discount = { kind: 'percent', value: 20 } as const;
  const { agreementId } = await call('agreements.create', { code: 'NORTE', discount, ...terms });
  await call('agreements.byCode', { code: 'CV2030NORTE' });
  await call('agreements.change', { agreementId, active: false, ...terms });
  await call('agreements.all', {});

  const runId = crypto.randomUUID();
  const stay = { vehicleClass: 'car', entry: validFrom, exit: validFrom + 90 * MINUTE };
  await call('simulation.run', {
    runId,
    draft: { tariffs: [{ vehicleClass: 'car', ...rates }], policy },
    sample: { kind: 'stays', stays: [stay] },
  });
  await call('simulation.progress', { runId });
  await call('simulation.cancel', { runId });
}
