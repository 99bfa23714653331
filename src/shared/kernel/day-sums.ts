/**
 * What the rows of one business date at one booth add up to, counted by separate ways. Booth and
 * headquarters count their own rows and add them up here.
 *
 * A stay is the stock of the booth that let it in. It leaves that stock by a payment or a void there, or
 * *elsewhere*: another booth of the site charged or voided it, and the booth has been told. There it is
 * *taken over*, and goes out (or is voided) in the same instant, so that no booth counts it twice.
 */
export interface Counted {
  /** Own stays that were inside when the day began. */
  readonly before: number;
  /** Tickets given out here on the day. */
  readonly issued: number;
  /** Payments made here on the day, whoever let the car in. */
  readonly out: number;
  /** Stays voided here on the day, whenever they came and whoever let them in. */
  readonly voided: number;
  /** Of `out` and `voided`, those that another booth had let in. */
  readonly takenOver: number;
  /** Own stays of which the booth was told on the day that they ended at another. */
  readonly elsewhere: number;
  /** Tickets of the day that were paid, voided, and known to have ended elsewhere on it. */
  readonly paidOfDay: number;
  readonly voidedOfDay: number;
  readonly elsewhereOfDay: number;
  /** Tickets of the day that are open now, or were paid, voided or known to have left on a later day. */
  readonly openOfDay: number;
}

interface Stays {
  before: number;
  in: number;
  takenOver: number;
  out: number;
  voided: number;
  elsewhere: number;
  open: number;
}

interface Tickets {
  issued: number;
  paid: number;
  passes: number;
  voided: number;
  elsewhere: number;
  open: number;
}

/** Stays and tickets of the day; `open` of the stays is how many own ones must be inside. */
export function countStays(counted: Counted): { stays: Stays; tickets: Tickets } {
  const { before, issued, takenOver, out, voided, elsewhere } = counted;
  const open = before + issued + takenOver - out - voided - elsewhere;
  return {
    stays: { before, in: issued, takenOver, out, voided, elsewhere, open },
    tickets: {
      issued,
      paid: counted.paidOfDay,
      // Nobody leaves on a pass yet.
      passes: 0,
      voided: counted.voidedOfDay,
      elsewhere: counted.elsewhereOfDay,
      open: counted.openOfDay,
    },
  };
}

/**
 * issued = paid + passes + voided + elsewhere + open, always; and as many own stays are inside as came
 * less those that went.
 */
export function addsUp(
  { stays, tickets }: { readonly stays: Stays; readonly tickets: Tickets },
  inside: number,
): boolean {
  const { issued, paid, passes, voided, elsewhere, open } = tickets;
  return issued === paid + passes + voided + elsewhere + open && stays.open === inside;
}
