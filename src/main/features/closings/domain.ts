/** What the rows of one business date add up to, counted by separate ways. */
export interface Counted {
  /** Stays that were inside when the day began. */
  readonly before: number;
  readonly issued: number;
  readonly out: number;
  /** Stays voided on the day, whenever they came. */
  readonly voided: number;
  /** Tickets of the day that were paid, and that were voided, on it. */
  readonly paidOfDay: number;
  readonly voidedOfDay: number;
  /** Tickets of the day that are open now, or were paid or voided on a later day. */
  readonly openOfDay: number;
}

interface Stays {
  before: number;
  in: number;
  out: number;
  voided: number;
  open: number;
}

interface Tickets {
  issued: number;
  paid: number;
  passes: number;
  voided: number;
  open: number;
}

/** Stays and tickets of the day; `open` of the stays is how many must be inside. */
export function countStays(counted: Counted): { stays: Stays; tickets: Tickets } {
  const { before, issued, out, voided } = counted;
  return {
    stays: { before, in: issued, out, voided, open: before + issued - out - voided },
    tickets: {
      issued,
      paid: counted.paidOfDay,
      // Nobody leaves on a pass yet.
      passes: 0,
      voided: counted.voidedOfDay,
      open: counted.openOfDay,
    },
  };
}

/** issued = paid + passes + voided + open; and as many are inside as came less those that went. */
export function addsUp(
  { stays, tickets }: { readonly stays: Stays; readonly tickets: Tickets },
  inside: number,
): boolean {
  const { issued, paid, passes, voided, open } = tickets;
  return issued === paid + passes + voided + open && stays.open === inside;
}
