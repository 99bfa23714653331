import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';

const SIZES = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
] as const;
const SCHEMES = ['light', 'dark'] as const;

/** Longest movement of the screen, and time for the map to fit itself into a new size. */
const SETTLES_MS = 110;

/** Takes a picture of what is on the screen now, or lets the moment pass. */
export interface Camera {
  take(page: Page, name: string): Promise<void>;
}

/** For a run whose pictures nobody needs. */
export const noCamera: Camera = { take: () => Promise.resolve() };

/** Pictures of every screen, light and dark, at the smallest and the largest usual screen. */
export class Album implements Camera {
  readonly #folder: string;
  readonly #screens: string[] = [];

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  get pictures(): number {
    return this.#screens.length * SIZES.length * SCHEMES.length;
  }

  /** `07-check-in-light-1280.png`, and the same in dark and at 1920. */
  async take(page: Page, name: string): Promise<void> {
    this.#screens.push(name);
    await page.mouse.move(0, 0); // What lies under the pointer would look chosen.
    for (const size of SIZES) {
      await page.setViewportSize(size);
      for (const scheme of SCHEMES) {
        await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
        await page.waitForTimeout(SETTLES_MS);
        writeFileSync(this.file(name, scheme, size.width), await page.screenshot());
      }
    }
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  }

  /** Where the picture of a screen was put. */
  file(name: string, scheme: 'light' | 'dark', width: number): string {
    const number = String(this.#screens.indexOf(name) + 1).padStart(2, '0');
    return join(this.#folder, `${number}-${name}-${scheme}-${width}.png`);
  }
}
