import {
  MutationCache,
  QueryCache,
  QueryClient,
  useMutation,
  useQuery,
} from '@tanstack/react-query';
import type { UseMutationResult, UseQueryOptions, UseQueryResult } from '@tanstack/react-query';
import type { Bridge } from '@shared/contracts/bridge';
import type { CallInput, CallName, CallOutput } from '@shared/contracts/index';
import type { ErrorCode } from '@shared/kernel/errors';
import { reasonIn, useApprovals } from './approval-store';
import { CallError } from './call-error';

declare global {
  interface Window {
    readonly coipo: Bridge;
  }
}

/**
 * Asks main. An action that needs somebody's approval asks for it on the way, so that no screen has to
 * know which those are. Throws `CallError` with the code of the refusal.
 */
export async function call<Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
): Promise<CallOutput<Name>> {
  let result = await window.coipo.call(name, input);
  if (!result.ok && result.error.code === 'APPROVAL_REQUIRED') {
    const reason = reasonIn(input);
    const approvalId = await useApprovals.getState().ask({ call: name, input, reason });
    if (approvalId !== null) result = await window.coipo.call(name, input, approvalId);
  }
  if (result.ok) return result.data;
  const { code, details, message } = result.error;
  throw new CallError(code, details, message);
}

/** Refusals that say the screen shows a state of the world that is over. */
const ELSEWHERE: ReadonlySet<ErrorCode> = new Set(['NOT_SIGNED_IN', 'SCREEN_LOCKED']);

/** Local work: never paused by a missing network, never retried behind the operator's back. */
export function newQueryClient(): QueryClient {
  const local = { networkMode: 'always', retry: false } as const;
  // Main knows before the screen that nobody is signed in, or that it is locked: look again.
  const onError = (error: Error) => {
    if (error instanceof CallError && ELSEWHERE.has(error.code)) {
      void client.invalidateQueries({ queryKey: ['app.state'] });
    }
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { ...local, staleTime: 30_000, refetchOnWindowFocus: false },
      mutations: local,
    },
  });
  return client;
}

export function queryKey<Name extends CallName>(name: Name, input: CallInput<Name>) {
  return [name, input] as const;
}

export type CallOptions<Name extends CallName> = Omit<
  UseQueryOptions<CallOutput<Name>, CallError>,
  'queryKey' | 'queryFn'
>;

/** What a call answers, kept fresh by main's events (see `events.ts`). */
export function useCall<Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
  options: CallOptions<Name> = {},
): UseQueryResult<CallOutput<Name>, CallError> {
  return useQuery<CallOutput<Name>, CallError>({
    ...options,
    queryKey: queryKey(name, input),
    queryFn: () => call(name, input),
  });
}

/** A call that changes something: `const pay = useAction('payments.pay'); pay.mutate(input)`. */
export function useAction<Name extends CallName>(
  name: Name,
): UseMutationResult<CallOutput<Name>, CallError, CallInput<Name>> {
  return useMutation<CallOutput<Name>, CallError, CallInput<Name>>({
    mutationKey: [name],
    mutationFn: (input) => call(name, input),
  });
}
