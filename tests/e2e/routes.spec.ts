import { expect, test } from '@playwright/test';
import { device, fitsItsWidth, pictured, violationsOf } from './pages.ts';

/** Routes that need no running game: in both languages and themes, from phone to wall, without a violation that axe finds. */

const ROUTES = [
  '/',
  '/library',
  '/library/glossary',
  '/library/models',
  '/join/ABCDEF',
  '/editor',
  '/forms',
  '/check/ABCDEF',
  '/press/ABCDEF',
  '/play/ABCDEF',
  '/host/ABCDEF',
  '/screen/ABCDEF',
  '/debrief/nothing',
  '/nowhere',
];

/** Both themes in both languages; between them every width that the design names. */
const DEVICES = [
  { width: 390, zh: true, day: true, tag: '' },
  { width: 1440, zh: false, day: false, tag: '' },
  { width: 768, zh: false, day: true, tag: '@full' },
  { width: 1920, zh: true, day: false, tag: '@full' },
];

for (const route of ROUTES) {
  for (const { width, zh, day, tag } of DEVICES) {
    test(`${route} at ${width} px in ${zh ? 'Chinese' : 'English'} by ${day ? 'day' : 'night'} ${tag}`, async ({
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
