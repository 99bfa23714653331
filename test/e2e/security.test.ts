import { AFTERNOON, makeAfternoon } from '@test/e2e/helpers/afternoon';
import { expect, test } from '@test/e2e/helpers/booth';

test('the screen has no Node, opens nothing, goes nowhere and loads nothing foreign', async ({
  folder,
  start,
}) => {
  await makeAfternoon(folder);
  const { electron, page } = await start({ clock: AFTERNOON });
  await expect(page.getByRole('radio').first()).toBeVisible();
  const url = page.url();

  const reach = await page.evaluate(() => ({
    node: ['require', 'process', 'module', 'Buffer', 'global'].filter((it) => it in globalThis),
    bridge: Object.keys(window.coipo).toSorted(),
    isolated: !('ipcRenderer' in globalThis) && !('contextBridge' in globalThis),
    opened: window.open('https://example.com') !== null,
    policy: document
      .querySelector('meta[http-equiv="Content-Security-Policy"]')
      ?.getAttribute('content'),
  }));
  expect(reach.node).toEqual([]);
  expect(reach.bridge).toEqual(['call', 'onEvent']);
  expect(reach.isolated).toBe(true);
  expect(reach.opened).toBe(false);
  expect(reach.policy).toContain("default-src 'none'");
  expect(reach.policy).not.toContain('unsafe-eval');

  await page.evaluate(() => {
    location.href = 'https://example.com/';
  });
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'file:///etc/passwd';
    document.body.append(link);
    link.click();
  });
  await page.waitForTimeout(300);
  expect(page.url()).toBe(url);
  expect(electron.windows()).toHaveLength(1);

  const fetched = await page.evaluate(() =>
    fetch('https://example.com/').then(
      () => 'loaded',
      () => 'refused',
    ),
  );
  expect(fetched).toBe('refused');
});

test('only the own page may call main', async ({ folder, start }) => {
  await makeAfternoon(folder);
  const { electron, page } = await start({ clock: AFTERNOON });
  await expect(page.getByRole('radio').first()).toBeVisible();

  // An embedded page gets no bridge at all.
  const embedded = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const frame = document.createElement('iframe');
        frame.srcdoc = '<p>other</p>';
        const bridge = () => (frame.contentWindow as { coipo?: unknown } | null)?.coipo;
        frame.addEventListener('load', () => resolve(typeof bridge()));
        setTimeout(() => resolve('refused'), 1000);
        document.body.append(frame);
      }),
  );
  expect(['undefined', 'refused']).toContain(embedded);

  // Another window, even with our preload, is not listened to.
  const answer = await electron.evaluate(async ({ app, BrowserWindow }) => {
    const preload = `${app.getAppPath()}/out/preload/index.cjs`;
    const other = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
    await other.loadURL('data:text/html,<p>other</p>');
    const said: unknown = await other.webContents.executeJavaScript(
      "window.coipo.call('app.state', {})",
    );
    other.destroy();
    return said;
  });
  expect(answer).toMatchObject({ ok: false, error: { code: 'UNTRUSTED_SENDER' } });
});
