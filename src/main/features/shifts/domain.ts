/** What the drawer should hold, from what went in and out of it. */
export interface DrawerFlows {
  readonly float: number;
  readonly cashSales: number;
  readonly cashCollected: number;
  readonly cashReversed: number;
  readonly paidIn: number;
  readonly paidOut: number;
  readonly safeDrops: number;
}

/** Pesos; negative only when more was taken out than ever came in. */
export function expectedCash(flows: DrawerFlows): number {
  return (
    flows.float +
    flows.cashSales +
    flows.cashCollected -
    flows.cashReversed +
    flows.paidIn -
    flows.paidOut -
    flows.safeDrops
  );
}
