import type { z } from 'zod';
import { accessContracts } from './access';
import { agreementsContracts } from './agreements';
import { appContracts } from './app';
import { auditContracts } from './audit';
import { closingsContracts } from './closings';
import { conflictsContracts } from './conflicts';
import { backupsContracts } from './backups';
import { messagesContracts } from './messages';
import { kioskContracts } from './kiosk';
import { parkingContracts } from './parking';
import { paymentsContracts } from './payments';
import { peopleContracts } from './people';
import { reportsContracts } from './reports';
import { receiptsContracts } from './receipts';
import { receivablesContracts } from './receivables';
import { settingsContracts } from './settings';
import { setupContracts } from './setup';
import { shiftsContracts } from './shifts';
import { siteContracts } from './site';
import { spotsContracts } from './spots';
import { simulationContracts } from './simulation';
import { staysContracts } from './stays';
import { supportContracts } from './support';
import { syncContracts } from './sync';
import { updatesContracts } from './updates';
import { tariffsContracts } from './tariffs';

/** Every call between screen and main. Adding one here without a handler does not compile. */
export const contracts = {
  ...appContracts,
  ...setupContracts,
  ...accessContracts,
  ...peopleContracts,
  ...settingsContracts,
  ...tariffsContracts,
  ...agreementsContracts,
  ...simulationContracts,
  ...parkingContracts,
  ...spotsContracts,
  ...staysContracts,
  ...siteContracts,
  ...shiftsContracts,
  ...paymentsContracts,
  ...receivablesContracts,
  ...receiptsContracts,
  ...reportsContracts,
  ...closingsContracts,
  ...conflictsContracts,
  ...auditContracts,
  ...backupsContracts,
  ...kioskContracts,
  ...supportContracts,
  ...syncContracts,
  ...messagesContracts,
  ...updatesContracts,
};

export type Contracts = typeof contracts;
export type CallName = keyof Contracts;
/** What the caller sends: defaults may be left out. */
export type CallInput<Name extends CallName> = z.input<Contracts[Name]['input']>;
/** What the handler gets, after validation. */
export type HandlerInput<Name extends CallName> = z.output<Contracts[Name]['input']>;
export type CallOutput<Name extends CallName> = z.output<Contracts[Name]['output']>;

export function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(contracts, name);
}
