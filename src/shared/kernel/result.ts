import type { ErrorCode, ErrorDetails } from './errors';

/** What every IPC call answers: never `undefined`, never a thrown error across the bridge. */
export type Result<T> =
  | { readonly ok: true; readonly data: T }
  | {
      readonly ok: false;
      readonly error: {
        readonly code: ErrorCode;
        readonly message: string;
        readonly details: ErrorDetails;
      };
    };
