import { openBrowser } from '@test/e2e/helpers/browser';
import { openPages, PASSWORD } from '@test/helpers/hq-pages';
import type { TestPages } from '@test/helpers/hq-pages';
import type { Browser, Page } from 'playwright';
import { expect } from 'playwright/test';

/** HQ's pages in a real browser, as somebody at a desk has them. */
export interface HqBrowser {
  readonly pages: TestPages;
  /** A window of its own at an address; nobody is signed in. */
  open(path: string, size?: { width: number; height: number }): Promise<Page>;
  /** The same, with Ana, who administers, signed in. */
  opened(path: string, size?: { width: number; height: number }): Promise<Page>;
  signIn(page: Page, username: string, password?: string): Promise<void>;
  /** Closes a window, in which nothing may have gone wrong. */
  done(page: Page): Promise<void>;
  close(): Promise<void>;
}

export async function hqBrowser(): Promise<HqBrowser> {
  const [pages, browser] = await Promise.all([openPages(), openBrowser()]);
  await pages.addPerson('ana', 'admin');
  return drive(pages, browser);
}

function drive(pages: TestPages, browser: Browser): HqBrowser {
  /** What each window complained of, besides refusals that a test asks for. */
  const complaints = new WeakMap<Page, string[]>();
  const open: HqBrowser['open'] = async (path, size = { width: 1280, height: 720 }) => {
    const context = await browser.newContext({
      viewport: size,
      locale: 'es-CL',
      timezoneId: 'America/Santiago',
      acceptDownloads: true,
    });
    const page = await context.newPage();
    const heard: string[] = [];
    complaints.set(page, heard);
    page.on('pageerror', (error) => heard.push(error.message));
    page.on('console', (message) => {
      if (/Content Security Policy|Warning:/.test(message.text())) heard.push(message.text());
    });
    await page.goto(pages.url + path);
    return page;
  };
  const signIn: HqBrowser['signIn'] = async (page, username, password = PASSWORD) => {
    await page.getByLabel('Usuario').fill(username);
    await page.getByLabel('Contraseña').fill(password);
    await page.keyboard.press('Enter');
  };
  return {
    pages,
    open,
    signIn,
    opened: async (path, size) => {
      const page = await open(path, size);
      await signIn(page, 'ana');
      await page.getByRole('navigation', { name: 'Páginas' }).waitFor();
      return page;
    },
    done: async (page) => {
      expect(complaints.get(page)).toEqual([]);
      await page.context().close();
    },
    close: async () => {
      await browser.close();
      await pages.close();
    },
  };
}
