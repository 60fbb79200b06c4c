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
