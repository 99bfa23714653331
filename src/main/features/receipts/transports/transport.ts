/**
 * A way to hand bytes to a printer. `send` settles when the printer (or the queue in front of it)
 * has taken them all; it throws an AppError of the PRINTER_ family that says why it has not, or the
 * signal's reason when it was aborted.
 */
export interface Transport {
  send(bytes: Uint8Array, signal: AbortSignal): Promise<void>;
}
