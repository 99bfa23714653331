import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Album } from './album';

/** Pictures of the manual and the README, by their file there. */
const PICTURES = [
  ['operator-light.png', 'charge-cash', 'light'],
  ['operator-dark.png', 'charge-cash', 'dark'],
  ['sign-in.png', 'sign-in', 'light'],
  ['shift-open.png', 'shift-open', 'light'],
  ['shift-close.png', 'shift-close', 'light'],
  ['first-run.png', 'first-run-spots', 'light'],
  ['check-in.png', 'check-in', 'light'],
  ['lost-ticket.png', 'lost-ticket', 'light'],
  ['printer-off.png', 'printing', 'light'],
] as const;

/** Copies them from the album, at 1280×720. */
export function keepDocsPictures(album: Album, folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [file, name, scheme] of PICTURES) {
    copyFileSync(album.file(name, scheme, 1280), join(folder, file));
  }
}
