import type { Browser, Page } from '@playwright/test';

/** What a person does at the table, by the names that stand on the screen. */

export async function tap(page: Page, name: string | RegExp): Promise<void> {
  await page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click();
}

/** A page of its own, as on another device. Without motion: five maps at once are too much for two cores. */
export async function device(
  browser: Browser,
  options: { width?: number; height?: number; zh?: boolean } = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
    locale: options.zh === true ? 'zh-CN' : 'en-GB',
    reducedMotion: 'reduce',
    ...((options.width ?? 1280) < 600 ? { hasTouch: true } : {}),
  });
  return context.newPage();
}

/** Chooses an entry of a list of radio cards by its text. */
export async function pick(page: Page, text: string | RegExp): Promise<void> {
  await page.locator('label').filter({ hasText: text }).first().click();
}

/** Lets the sockets of a page be cut as a failing network would. Call before the page opens. */
export async function cuttable(
  page: Page,
): Promise<{ readonly cut: () => Promise<number>; readonly count: () => Promise<number> }> {
  await page.addInitScript(() => {
    const sockets: WebSocket[] = [];
    window.WebSocket = class extends WebSocket {
      constructor(url: string | URL, protocols?: string | string[]) {
        super(url, protocols);
        sockets.push(this);
      }
    };
    Object.assign(window, { sockets });
  });
  const count = () => page.evaluate(() => (window as unknown as { sockets: WebSocket[] }).sockets.length);
  const cut = () =>
    page.evaluate(() => {
      const { sockets } = window as unknown as { sockets: WebSocket[] };
      sockets.at(-1)?.close();
      return sockets.length;
    });
  return { cut, count };
}

/** A picture of the page, for people to look at: everything on it, nothing moving. */
export async function pictured(page: Page, name: string): Promise<void> {
  await page.screenshot({
    path: `test-results/routes/${name}.png`,
    fullPage: true,
    animations: 'disabled',
  });
}
