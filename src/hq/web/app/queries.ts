import {
  QueryClient,
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
} from '@tanstack/react-query';
import type {
  InfiniteData,
  UseInfiniteQueryResult,
  UseMutationResult,
  UseQueryResult,
} from '@tanstack/react-query';
import type { AnswerOf, Endpoint } from '@shared/hq/endpoint';
import type { z } from 'zod';
import { ask, askCall } from './ask';
import type { Asked } from './ask';
import type { Question } from './http';
import { Refusal } from './refusal';

/** Only what nobody answered is asked again by itself; a refusal is an answer. */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (failures, error) =>
          failures < 2 && error instanceof Refusal && error.code === 'NO_ANSWER',
        retryDelay: 800,
      },
      mutations: { retry: false },
    },
  });
}

interface Options {
  /** Not asked while something is still to be chosen. */
  readonly enabled?: boolean;
  /** The last answer stays while the next one, to another question, is on its way. */
  readonly keep?: boolean;
  /** Asked again after so many ms while it is shown. */
  readonly every?: number;
}

const settings = ({ enabled = true, keep = false, every }: Options) => ({
  enabled,
  ...(every !== undefined && { refetchInterval: every }),
  ...(keep && { placeholderData: keepPreviousData }),
});

/** What HQ answers at an address. */
export function useAnswer<T>(
  schema: z.ZodType<T>,
  address: string,
  options: Options = {},
): UseQueryResult<T> {
  return useQuery({
    queryKey: [address],
    queryFn: ({ signal }) => ask(schema, address, { signal }),
    ...settings(options),
  });
}

/** What HQ answers to a declared call; everything of one call is renewed together, by its id. */
export function useCall<E extends Endpoint>(
  call: E,
  asked: Asked<E>,
  options: Options = {},
): UseQueryResult<AnswerOf<E>> {
  return useQuery<AnswerOf<E>>({
    queryKey: [call.id, asked],
    queryFn: ({ signal }) => askCall(call, asked, signal),
    ...settings(options),
  });
}

interface Listed {
  readonly items: readonly unknown[];
  readonly next: string | null;
}

/** A list of which one page after the other is fetched, each where the one before ended. */
export function usePages<E extends Endpoint>(
  call: E,
  asked: Asked<E>,
  options: Options = {},
): UseInfiniteQueryResult<InfiniteData<AnswerOf<E>>> {
  return useInfiniteQuery({
    queryKey: [call.id, asked],
    queryFn: ({ signal, pageParam }) => {
      const query = { ...(asked.query as object), ...(pageParam && { cursor: pageParam }) };
      return askCall(call, { ...asked, query } as Asked<E>, signal);
    },
    initialPageParam: '',
    getNextPageParam: (page) => (page as Listed).next,
    ...settings(options),
  });
}

interface Change<T, Input> {
  readonly schema: z.ZodType<T>;
  readonly question: (input: Input) => { readonly address: string } & Omit<Question, 'token'>;
  readonly onDone?: (data: T, input: Input) => void;
}

/** Something that changes HQ. Never tried twice by itself. */
export function useChange<T, Input = void>(
  change: Change<T, Input>,
): UseMutationResult<T, Error, Input> {
  const { schema, question, onDone } = change;
  return useMutation({
    mutationFn: (input: Input) => {
      const { address, ...rest } = question(input);
      return ask(schema, address, rest);
    },
    ...(onDone && { onSuccess: onDone }),
  });
}

/** The same of a list that is known by its address. */
export function usePagesAt<T extends Listed>(
  schema: z.ZodType<T>,
  address: string,
): UseInfiniteQueryResult<InfiniteData<T>> {
  return useInfiniteQuery({
    queryKey: [address],
    queryFn: ({ signal, pageParam }) =>
      ask(schema, pageParam ? `${address}?cursor=${encodeURIComponent(pageParam)}` : address, {
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
}
