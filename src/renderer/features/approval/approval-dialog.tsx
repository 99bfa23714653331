import { useApprovals } from '@renderer/app/approval-store';
import { useEffect } from 'react';
import { ApprovalQuestion } from './approval-question';

/** Asks somebody with the permission for one action, over whatever is on the screen. */
export function ApprovalDialog() {
  const pending = useApprovals((it) => it.pending);
  // Signed out meanwhile: the question was the other person's.
  useEffect(() => () => useApprovals.getState().answer(null), []);
  return pending && <ApprovalQuestion key={pending.call} pending={pending} />;
}
