import { projector } from '@hq/ingest/projector';
import type { Fact, Projectors } from '@hq/ingest/projector';
import type { Rows } from '@hq/ingest/rows';
import {
  AGREEMENTS,
  CHARGING_POLICIES,
  SITE_SETTINGS,
  SITE_USERS,
  TARIFFS,
  VEHICLE_CLASSES,
} from '@hq/ingest/tables';
import {
  agreementSchema,
  classChangedSchema,
  classCreatedSchema,
  classesOrderedSchema,
  policyChangedSchema,
  settingChangedSchema,
  tariffChangedSchema,
  userNamedSchema,
  withdrawnSchema,
} from '@shared/sync/events/described';
import { envelopeSchema } from '@shared/sync/events/envelope';
import type { z } from 'zod';

type Named = z.infer<typeof userNamedSchema>;

const named = ({ id, username, displayName, role }: Named, { stamp }: Fact) => ({
  id,
  namesStamp: stamp,
  username,
  displayName,
  role,
});

const userCreated = projector(userNamedSchema, (body, fact, rows) => {
  rows.put(SITE_USERS, { ...named(body, fact), statusStamp: fact.stamp, status: 'active' });
});
const userChanged = projector(userNamedSchema, (body, fact, rows) => {
  rows.put(SITE_USERS, named(body, fact));
});
const userStatus = (status: 'active' | 'suspended') =>
  projector(envelopeSchema, ({ id }, { stamp }, rows) => {
    rows.put(SITE_USERS, { id, statusStamp: stamp, status });
  });

const settingChanged = projector(settingChangedSchema, (body, { origin, stamp }, rows) => {
  rows.put(SITE_SETTINGS, {
    terminalId: origin.terminalId,
    key: body.id,
    stamp,
    value: body.after,
    updatedAt: body.at,
    updatedBy: body.by,
  });
});

const classCreated = projector(classCreatedSchema, (body, { stamp }, rows) => {
  const { id: code, name, spotKind, position } = body;
  const place = typeof position === 'number' && { positionStamp: stamp, position };
  rows.put(VEHICLE_CLASSES, { code, namesStamp: stamp, name, spotKind, ...place });
});
const classChanged = projector(classChangedSchema, ({ id, after }, { stamp }, rows) => {
  rows.put(VEHICLE_CLASSES, { code: id, namesStamp: stamp, ...after });
});
const classesOrdered = projector(classesOrderedSchema, ({ after }, { stamp }, rows) => {
  for (const [position, code] of after.entries()) {
    rows.put(VEHICLE_CLASSES, { code, positionStamp: stamp, position });
  }
});

const tariffChanged = projector(tariffChangedSchema, (body, _fact, rows) => {
  const { id, vehicleClass, dayRate, nightRate, validFrom } = body;
  const made = { createdBy: body.by, createdAt: body.at };
  rows.put(TARIFFS, { id, vehicleClass, dayRate, nightRate, validFrom, ...made });
});
const policyChanged = projector(policyChangedSchema, (body, _fact, rows) => {
  const { id, policy, validFrom } = body;
  rows.put(CHARGING_POLICIES, { id, policy, validFrom, createdBy: body.by, createdAt: body.at });
});
const withdrawn = (table: typeof TARIFFS | typeof CHARGING_POLICIES) =>
  projector(withdrawnSchema, (body, { stamp }, rows: Rows) => {
    const { id, withdrawnAt, withdrawnBy, withdrawnReason } = body;
    const values = { id, withdrawalStamp: stamp, withdrawnAt, withdrawnBy, withdrawnReason };
    rows.put(table as typeof TARIFFS, values);
  });

const agreement = projector(agreementSchema, (body, { stamp }, rows) => {
  rows.put(AGREEMENTS, {
    id: body.id,
    stamp,
    code: body.code,
    name: body.name,
    kind: body.kind,
    value: body.value,
    active: body.active,
    merchant: body.merchant ?? null,
    scanCode: body.scanCode ?? null,
    validFrom: body.validFrom ?? null,
    validTo: body.validTo ?? null,
    maxUses: body.maxUses ?? null,
    maxUsesPerDay: body.maxUsesPerDay ?? null,
  });
});

export const describedProjectors: Projectors = {
  'user.created': { 1: userCreated },
  'user.changed': { 1: userChanged },
  'user.suspended': { 1: userStatus('suspended') },
  'user.reactivated': { 1: userStatus('active') },
  'setting.changed': { 1: settingChanged },
  'class.created': { 1: classCreated },
  'class.changed': { 1: classChanged },
  'classes.ordered': { 1: classesOrdered },
  'tariff.changed': { 1: tariffChanged },
  'tariff.withdrawn': { 1: withdrawn(TARIFFS) },
  'policy.changed': { 1: policyChanged },
  'policy.withdrawn': { 1: withdrawn(CHARGING_POLICIES) },
  'agreement.created': { 1: agreement },
  'agreement.changed': { 1: agreement },
};
