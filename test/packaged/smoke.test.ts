import { formatClp } from '@shared/kernel/money';
import { expect, test } from 'playwright/test';
import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { startAndWait, newFolder } from '@test/e2e/helpers/app';
import { networkPrinter, PIN } from '@test/e2e/helpers/afternoon';
import { expectDue, press, signIn, typeByHand } from '@test/e2e/helpers/keys';
import { releasedProgram } from '@test/e2e/helpers/program';
import { FakePrinter } from '@test/helpers/fake-printer';
import { livePast } from '@test/helpers/past-site';
import { fuseFaults, readFuses } from '@scripts/packaging/fuses.mjs';
import { startReleased } from './helpers/released';

const MINUTES_INSIDE = 90;

test('the fuses of the program are as released', async () => {
  expect(fuseFaults(await readFuses(releasedProgram().executable))).toEqual([]);
});

test('a car is paid and printed with the program as it is given away', async () => {
  const folder = newFolder();
  const printer = await FakePrinter.start();
  // The program runs by this machine's clock: by day or by night, or from one into the other.
  let due = '';
  try {
    await livePast(folder.path, Date.now(), async (site) => {
      site.minutesAgo(24 * 60);
      await site.signIn('Ana Rivas');
      await site.printTo(networkPrinter(printer.port));
      site.minutesAgo(MINUTES_INSIDE);
      await site.signIn('Marcela Fuentes');
      await site.call('shifts.open', { float: { '10000': 4, '1000': 10 } });
      const { stay } = await site.checkIn('KRTV62', { spot: 'A7' });
      site.minutesAgo(0);
      const { sessionId } = stay;
      due = formatClp((await site.call('payments.quote', { sessionId, agreementId: null })).amount);
    });
    // An inspector that the fuse forbids is not opened.
    const app = await startReleased(folder.path, ['--inspect=0']);
    try {
      const { page } = app;
      await signIn(page, 'Marcela Fuentes', PIN);
      await expect(page.getByLabel('Patente o ticket')).toBeFocused();

      await test.step('a car enters and gets its ticket', async () => {
        await typeByHand(page, 'ghjk12');
        await expect(page.getByText('No está adentro: entra en').first()).toBeVisible();
        await press(page, 'Enter');
        await expect(page.getByRole('gridcell', { name: /ocupada por GHJK·12/ })).toBeVisible();
        expect((await printer.paper(0)).lines.join('\n')).toContain('GHJK·12');
      });

      await test.step('a car pays and gets its receipt', async () => {
        await typeByHand(page, 'KRTV62');
        await expectDue(page, due);
        await press(page, 'F6', 'Enter');
        await expect(page.getByText(`KRTV·62 pagó ${due}`)).toBeVisible();
        const receipt = (await printer.paper(1)).lines.join('\n').replaceAll(/ +/g, ' ');
        expect(receipt.replaceAll('é', 'e')).toContain(`Debito ${due}`);
      });

      await test.step('a second copy leaves', async () => {
        expect((await startAndWait(folder.path)).code).toBe(0);
      });

      expect(app.said()).not.toContain('Debugger listening');
      expect(await app.close()).toBe(0);
    } finally {
      app.kill();
    }
    expect(findings(folder.path)).toBe('');
  } finally {
    await printer.stop();
    folder.remove();
  }
});

/** The support commands run in the same program, over what the screen left. */
function findings(folder: string): string {
  const { executable } = releasedProgram();
  const cli = join(dirname(executable), 'resources', 'app.asar', 'out', 'main', 'cli.js');
  return execFileSync(executable, [cli, 'verify', '--db', join(folder, 'coipo.db')], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    encoding: 'utf8',
  });
}
