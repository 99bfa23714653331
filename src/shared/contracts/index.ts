import type { z } from 'zod';
import { accessContracts } from './access';
import { appContracts } from './app';
import { parkingContracts } from './parking';
import { paymentsContracts } from './payments';
import { receiptsContracts } from './receipts';
import { settingsContracts } from './settings';
import { setupContracts } from './setup';
import { shiftsContracts } from './shifts';
import { tariffsContracts } from './tariffs';

/** Every call between screen and main. Adding one here without a handler does not compile. */
export const contracts = {
  ...appContracts,
  ...setupContracts,
  ...accessContracts,
  ...settingsContracts,
  ...tariffsContracts,
  ...parkingContracts,
  ...shiftsContracts,
  ...paymentsContracts,
  ...receiptsContracts,
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
