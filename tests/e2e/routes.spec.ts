import { expect, test } from '@playwright/test';
import { device, fitsItsWidth, pictured, violationsOf } from './pages.ts';

/** Routes that need no game: in both languages, on a phone and a desktop, without a violation that axe finds. */

const ROUTES = [
  '/',
  '/library',
  '/library/glossary',
  '/library/models',
  '/join/ABCDEF',
  '/editor',
  '/nowhere',
];

const DEVICES = [
  { width: 390, zh: true, day: true },
  { width: 1440, zh: false, day: false },
];

for (const route of ROUTES) {
  for (const { width, zh, day } of DEVICES) {
    test(`${route} at ${width} px in ${zh ? 'Chinese' : 'English'} by ${day ? 'day' : 'night'}`, async ({
      browser,
    }) => {
      const page = await device(browser, { width, height: 900, zh, day });
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      await page.goto(`${route}?canvas`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.waitForLoadState('networkidle');
      await expect(page.locator('html')).toHaveAttribute('lang', zh ? /^zh/ : /^en/);
      const name = route.replace(/\W+/g, '-').replace(/^-|-$/g, '') || 'home';
      await pictured(page, `${name}-${width}`);
      await fitsItsWidth(page);
      expect(await violationsOf(page)).toEqual([]);
      expect(errors).toEqual([]);
      await page.context().close();
    });
  }
}
