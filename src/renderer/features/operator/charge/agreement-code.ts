import { asCallError, CallError } from '@renderer/app/call-error';
import { call } from '@renderer/app/client';
import { create } from 'zustand';
import { tender, useTender } from './tender-store';

/** Why the last code did not help, until another one is tried or the stay changes. */
export const useCodeRefusal = create<{
  readonly sessionId: string | null;
  readonly error: CallError | null;
}>(() => ({ sessionId: null, error: null }));

/** Tickets are scanned all day; they are never a code. */
const TICKET = /^[A-Z]{1,3}\W?\d{6,}$/i;

/**
 * Applies the agreement of a scanned code to the charge of a stay. Answers whether the text was a code: if
 * not, it means what it always means. One that may not be used is refused in place.
 */
export async function applyScannedCode(text: string, sessionId: string): Promise<boolean> {
  return !TICKET.test(text) && (await applyCode(text, sessionId)) !== 'unknown';
}

export async function applyCode(
  text: string,
  sessionId: string,
): Promise<'applied' | 'refused' | 'unknown'> {
  useCodeRefusal.setState({ sessionId, error: null });
  try {
    const { agreement } = await call('agreements.byCode', { code: text.trim().slice(0, 80) });
    if (!agreement) return 'unknown';
    // Meanwhile another stay may stand there.
    if (useTender.getState().sessionId !== sessionId) return 'refused';
    tender({ type: 'agreement_chosen', agreementId: agreement.agreementId });
    return 'applied';
  } catch (thrown) {
    useCodeRefusal.setState({ sessionId, error: asCallError(thrown) });
    return 'refused';
  }
}

/** Typed by hand it was meant as a code, and no agreement has it. */
export function refuseUnknown(sessionId: string): void {
  const error = new CallError('AGREEMENT_UNKNOWN', {}, 'no agreement has this code');
  useCodeRefusal.setState({ sessionId, error });
}

/** One of the list, or none. What a code was refused for is over then. */
export function chooseAgreement(agreementId: string | null): void {
  useCodeRefusal.setState({ error: null });
  tender({ type: 'agreement_chosen', agreementId });
}
