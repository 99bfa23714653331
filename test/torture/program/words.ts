import type { Result } from '@shared/kernel/result';

/** What the parent asks of the booth's process. */
export type Asked =
  | {
      readonly kind: 'call';
      readonly id: number;
      readonly name: string;
      readonly input: unknown;
      readonly approvalId?: string;
    }
  | { readonly kind: 'syncNow' }
  | { readonly kind: 'sync' }
  | { readonly kind: 'close' };

/** What the process tells. */
export type Told =
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'refused';
      readonly code: string;
      readonly message: string;
      /** Backups that the start offers to go back to. */
      readonly offered: readonly string[];
    }
  | { readonly kind: 'answer'; readonly id: number; readonly result: Result<unknown> }
  | {
      readonly kind: 'sync';
      readonly state: string;
      readonly waiting: number;
      readonly trouble: string | null;
    };
