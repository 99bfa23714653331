import type { TenderObstacle } from './tender-sum';

export const RECEIVED_ID = 'received-cash';
export const PARTS_ID = 'payment-parts';

/**
 * The received amount gets the focus: at once when it is on the screen, so that the next key already
 * lands in it, else as soon as it is drawn.
 */
export function focusReceived(): void {
  if (!focusNow()) requestAnimationFrame(focusNow);
}

function focusNow(): boolean {
  const box = document.getElementById(RECEIVED_ID);
  if (!(box instanceof HTMLInputElement)) return false;
  box.focus();
  box.select();
  return true;
}

/** Enter cannot pay yet: the focus goes to what is missing. */
export function focusObstacle(obstacle: TenderObstacle): void {
  const parts = document.getElementById(PARTS_ID);
  if (!parts) {
    focusReceived();
    return;
  }
  const wanted =
    obstacle === 'reference' ? '[aria-invalid="true"]' : '[data-empty="true"] input[inputmode]';
  const box = parts.querySelector<HTMLInputElement>(wanted) ?? parts.querySelector('input');
  box?.focus();
}
