import {
  agreements,
  cashMovements,
  chargingPolicies,
  dayClosingAddenda,
  dayClosings,
  documents,
  paymentReversals,
  paymentTenders,
  payments,
  receivableCollections,
  receivables,
  reprints,
  restorations,
  sessionCorrections,
  sessionVoids,
  sessions,
  shiftCounts,
  shifts,
  siteSettings,
  siteUsers,
  spots,
  tariffs,
  vehicleClasses,
  zones,
} from '@hq/db/schema/index';
import type { Rule } from './rows';
import { rule } from './rows';

const newest = 'newest' as const;

export const SESSIONS = rule(sessions, ['id'], {
  groups: [
    {
      stamp: 'standingStamp',
      columns: [
        'vehicleId',
        'plate',
        'vehicleClass',
        'tariffId',
        'policySnapshot',
        'startTime',
        'businessDate',
      ],
      wins: newest,
    },
    { stamp: 'placeStamp', columns: ['spotId', 'spotCode'], wins: newest },
    {
      stamp: 'endStamp',
      columns: [
        'status',
        'endTime',
        'endDate',
        'closedBy',
        'exitTerminalId',
        'lostTicketEvidence',
        'voidReason',
        'voidKind',
        'uncharged',
      ],
      // A car leaves once: what is recorded of it later was recorded without knowing (`endStampOf`).
      wins: 'oldest',
    },
  ],
  highest: ['updatedAt'],
  initial: { status: 'open' },
});
export const SESSION_CORRECTIONS = rule(sessionCorrections, ['id']);
export const SESSION_VOIDS = rule(sessionVoids, ['sessionId', 'terminalId']);

export const PAYMENTS = rule(payments, ['id']);
export const PAYMENT_TENDERS = rule(paymentTenders, ['id']);
export const PAYMENT_REVERSALS = rule(paymentReversals, ['id']);
export const RECEIVABLES = rule(receivables, ['id']);
export const RECEIVABLE_COLLECTIONS = rule(receivableCollections, ['id']);

export const SHIFTS = rule(shifts, ['id'], {
  groups: [
    {
      stamp: 'closingStamp',
      columns: [
        'closedAt',
        'closedBy',
        'blindCount',
        'countedAmount',
        'expectedAmount',
        'difference',
        'explanation',
        'zNumber',
        'totals',
      ],
      wins: 'oldest',
    },
  ],
  highest: ['updatedAt'],
  own: true,
});
export const SHIFT_COUNTS = rule(shiftCounts, ['id']);
export const CASH_MOVEMENTS = rule(cashMovements, ['id']);

export const DAY_CLOSINGS = rule(dayClosings, ['id']);
export const DAY_CLOSING_ADDENDA = rule(dayClosingAddenda, ['id']);

export const DOCUMENTS = rule(documents, ['id']);
export const REPRINTS = rule(reprints, ['documentId', 'copy']);

export const RESTORATIONS = rule(restorations, ['terminalId', 'epoch', 'seq']);

export const SITE_USERS = rule(siteUsers, ['id'], {
  groups: [
    { stamp: 'namesStamp', columns: ['username', 'displayName', 'role'], wins: newest },
    { stamp: 'statusStamp', columns: ['status'], wins: newest },
  ],
});
export const ZONES = rule(zones, ['id'], {
  groups: [{ stamp: 'stamp', columns: ['name', 'position'], wins: newest }],
});
export const SPOTS = rule(spots, ['id'], {
  groups: [
    {
      stamp: 'placeStamp',
      columns: ['code', 'zone', 'kind', 'gridX', 'gridY', 'retiredAt'],
      wins: newest,
    },
    { stamp: 'positionStamp', columns: ['position'], wins: newest },
    {
      stamp: 'statusStamp',
      columns: ['status', 'statusReason', 'statusUntil'],
      wins: newest,
    },
  ],
});
export const VEHICLE_CLASSES = rule(vehicleClasses, ['code'], {
  groups: [
    { stamp: 'namesStamp', columns: ['name', 'spotKind'], wins: newest },
    { stamp: 'positionStamp', columns: ['position'], wins: newest },
  ],
});
const withdrawal = {
  stamp: 'withdrawalStamp',
  columns: ['withdrawnAt', 'withdrawnBy', 'withdrawnReason'],
  wins: newest,
} as const;
export const TARIFFS = rule(tariffs, ['id'], { groups: [withdrawal] });
export const CHARGING_POLICIES = rule(chargingPolicies, ['id'], { groups: [withdrawal] });
export const AGREEMENTS = rule(agreements, ['id'], {
  groups: [
    {
      stamp: 'stamp',
      columns: [
        'code',
        'name',
        'kind',
        'value',
        'active',
        'merchant',
        'scanCode',
        'validFrom',
        'validTo',
        'maxUses',
        'maxUsesPerDay',
      ],
      wins: newest,
    },
  ],
});
export const SITE_SETTINGS = rule(siteSettings, ['terminalId', 'key'], {
  groups: [{ stamp: 'stamp', columns: ['value', 'updatedAt', 'updatedBy'], wins: newest }],
});

/** Every projected table, in the order in which they are written. */
export const TABLES = [
  SITE_USERS,
  ZONES,
  SPOTS,
  VEHICLE_CLASSES,
  TARIFFS,
  CHARGING_POLICIES,
  AGREEMENTS,
  SITE_SETTINGS,
  SHIFTS,
  SHIFT_COUNTS,
  CASH_MOVEMENTS,
  SESSIONS,
  SESSION_VOIDS,
  SESSION_CORRECTIONS,
  PAYMENTS,
  PAYMENT_TENDERS,
  PAYMENT_REVERSALS,
  RECEIVABLES,
  RECEIVABLE_COLLECTIONS,
  DAY_CLOSINGS,
  DAY_CLOSING_ADDENDA,
  DOCUMENTS,
  REPRINTS,
  RESTORATIONS,
] as unknown as readonly Rule[];
