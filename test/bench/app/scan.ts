import type { BenchApp } from './launch';

interface Watching {
  readonly shown: Promise<number>;
}

/**
 * A keyboard-wedge scanner's burst; milliseconds from its first key to the frame after the one in which the amount of
 * that plate stood on the screen. Leaves the screen as it was.
 */
export async function scanToAmount(
  { electron, page }: BenchApp,
  text: string,
  plate: string,
): Promise<number> {
  await page.evaluate((shownPlate) => {
    const watching = globalThis as unknown as { benchScan: Watching };
    let firstKey = Number.NaN;
    const note = (event: KeyboardEvent): void => {
      firstKey = event.timeStamp;
    };
    addEventListener('keydown', note, { capture: true, once: true });
    const shown = new Promise<number>((resolve) => {
      const isThere = (): boolean => {
        const amount = document.querySelector('[data-testid=amount-due]')?.textContent ?? '';
        return amount !== '' && document.body.textContent.includes(shownPlate);
      };
      const look = (): void => {
        if (!isThere()) return;
        observer.disconnect();
        requestAnimationFrame(() => {
          requestAnimationFrame(() => resolve(performance.now() - firstKey));
        });
      };
      const observer = new MutationObserver(look);
      observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    });
    watching.benchScan = { shown };
  }, plate);
  await electron.evaluate(({ BrowserWindow }, code) => {
    const contents = BrowserWindow.getAllWindows().find((it) => it.isVisible())?.webContents;
    for (const keyCode of [...code, 'Enter']) {
      contents?.sendInputEvent({ type: 'keyDown', keyCode });
      contents?.sendInputEvent({ type: 'char', keyCode });
      contents?.sendInputEvent({ type: 'keyUp', keyCode });
    }
  }, text);
  const ms = await page.evaluate(() => {
    const watching = globalThis as unknown as { benchScan: Watching };
    return watching.benchScan.shown;
  });
  await page.keyboard.press('Escape');
  await page.getByTestId('amount-due').waitFor({ state: 'detached' });
  return ms;
}
