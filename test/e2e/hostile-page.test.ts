import type { Page } from 'playwright';
import { makeAfternoon } from '@test/e2e/helpers/afternoon';
import { expect, test } from '@test/e2e/helpers/booth';
import type { RunningApp } from '@test/e2e/helpers/app';

/** What a page that was taken over might try, in the real window. */
async function openPage(folder: string, start: () => Promise<RunningApp>): Promise<RunningApp> {
  await makeAfternoon(folder);
  const app = await start();
  await expect(app.page.getByRole('radio').first()).toBeVisible();
  return app;
}

/** Does something the policy forbids and answers which rules the browser applied. */
function violations(page: Page, markup: string): Promise<string[]> {
  return page.evaluate(
    (html) =>
      new Promise<string[]>((resolve) => {
        const rules: string[] = [];
        document.addEventListener('securitypolicyviolation', (event) => {
          rules.push(event.effectiveDirective);
        });
        const box = document.createElement('div');
        // Parsed as part of the page, so that scripts in it would run.
        box.append(document.createRange().createContextualFragment(html));
        document.body.append(box);
        setTimeout(() => resolve(rules), 200);
      }),
    markup,
  );
}

const FORBIDDEN = [
  ['a script in the page', '<script>window.taken = true</script>', 'script-src-elem'],
  [
    'a script from elsewhere',
    '<script src="https://example.org/x.js"></script>',
    'script-src-elem',
  ],
  [
    'a script in an attribute',
    '<img src="data:," onerror="window.taken = true">',
    'script-src-attr',
  ],
  ['a picture from elsewhere', '<img src="https://example.org/x.png">', 'img-src'],
  ['a frame from elsewhere', '<iframe src="https://example.org/"></iframe>', 'frame-src'],
  ['a plug-in', '<object data="https://example.org/x.pdf"></object>', 'object-src'],
] as const;

test('the policy is in force: no script, frame or content but our own', async ({
  folder,
  start,
}) => {
  const { page } = await openPage(folder, start);
  for (const [what, markup, rule] of FORBIDDEN) {
    expect(await violations(page, markup), what).toContain(rule);
  }
  expect(await page.evaluate(() => 'taken' in window)).toBe(false);
  const evaluated = await page.evaluate(() => {
    // A string timer is text made into program without leaving the page's own world.
    return new Promise((resolve) => {
      document.addEventListener('securitypolicyviolation', (it) => resolve(it.blockedURI));
      setTimeout(() => resolve('ran'), 500);
      (setTimeout as (code: string) => void)('window.taken = true');
    });
  });
  expect(evaluated).toBe('eval');
});

test('a frame inside our page has no way to main', async ({ folder, start }) => {
  const { page } = await openPage(folder, start);
  // Without the policy, which allows no frame at all: what is left must hold by itself.
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Page.setBypassCSP', { enabled: true });
  await page.reload();
  await expect(page.getByRole('radio').first()).toBeVisible();
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        const frame = document.createElement('iframe');
        frame.name = 'inner';
        frame.src = location.href;
        frame.addEventListener('load', resolve);
        document.body.append(frame);
      }),
  );
  const inner = page.frame('inner');
  if (!inner) throw new Error('the frame is not there');
  expect(inner.url()).toBe(page.url());
  const reach = await inner.evaluate(() =>
    ['coipo', 'require', 'process', 'electron'].filter((name) => name in window),
  );
  expect(reach).toEqual([]);
});

test('a webview element is nothing but an unknown word', async ({ folder, start }) => {
  const { electron, page } = await openPage(folder, start);
  const before = await electron.evaluate(
    ({ webContents }) => webContents.getAllWebContents().length,
  );
  const kind = await page.evaluate(() => {
    const view = document.createElement('webview');
    view.setAttribute('src', 'data:text/html,<p>other</p>');
    document.body.append(view);
    return { methods: 'loadURL' in view, shadow: view.shadowRoot !== null };
  });
  expect(kind).toEqual({ methods: false, shadow: false });
  const after = await electron.evaluate(
    ({ webContents }) => webContents.getAllWebContents().length,
  );
  expect(after).toBe(before);
});

test('calls nobody declared are answered by code', async ({ folder, start }) => {
  const { page } = await openPage(folder, start);
  const names = ['nobody.knows', '', 'constructor', '__proto__', 'toString', 7, null, { a: 1 }];
  for (const name of names) {
    const answer = await page.evaluate((it) => window.coipo.call(it as never, {} as never), name);
    expect(answer, JSON.stringify(name)).toMatchObject({
      ok: false,
      error: { code: 'UNKNOWN_CALL' },
    });
  }
  const early = await page.evaluate(() => window.coipo.call('settings.get', {}));
  expect(early).toMatchObject({ ok: false, error: { code: 'NOT_SIGNED_IN' } });
});

test('nothing of the PC is given to the page', async ({ folder, start }) => {
  const { page } = await openPage(folder, start);
  const asked = await page.evaluate(async () => {
    const outcome = (work: Promise<unknown>) =>
      work.then(
        () => 'given',
        (error: Error) => error.name,
      );
    return {
      clipboard: await outcome(navigator.clipboard.readText()),
      position: await new Promise((resolve) => {
        navigator.geolocation.getCurrentPosition(
          () => resolve('given'),
          (error) => resolve(error.code === error.PERMISSION_DENIED ? 'denied' : 'not known'),
        );
      }),
      notification: await Notification.requestPermission(),
    };
  });
  expect(asked).toEqual({
    clipboard: 'NotAllowedError',
    position: 'denied',
    notification: 'denied',
  });
});

test('what is asked without a question is not given either', async ({ folder, start }) => {
  const { page } = await openPage(folder, start);
  const standing = await page.evaluate(async () => {
    const names = ['notifications', 'geolocation', 'camera', 'microphone', 'clipboard-read'];
    const states = await Promise.all(
      names.map((name) => navigator.permissions.query({ name: name as PermissionName })),
    );
    return Object.fromEntries(states.map((it, at) => [names[at], it.state]));
  });
  expect(Object.values(standing)).not.toContain('granted');
});
