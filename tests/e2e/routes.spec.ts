import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { device } from './pages.ts';

/** Routes that need no game: in both languages, on a phone and a desktop, without a violation that axe finds. */

const ROUTES = ['/', '/library', '/library/glossary', '/library/models', '/join/ABCDEF', '/nowhere'];

const DEVICES = [
  { width: 390, zh: true },
  { width: 1440, zh: false },
];

for (const route of ROUTES) {
  for (const { width, zh } of DEVICES) {
    test(`${route} at ${width} px in ${zh ? 'Chinese' : 'English'}`, async ({ browser }) => {
      const page = await device(browser, { width, height: 900, zh });
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      await page.goto(`${route}?canvas`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.waitForLoadState('networkidle');
      await expect(page.locator('html')).toHaveAttribute('lang', zh ? /^zh/ : /^en/);
      const name = route.replace(/\W+/g, '-').replace(/^-|-$/g, '') || 'home';
      await page.screenshot({
        path: `test-results/routes/${name}-${width}.png`,
        fullPage: true,
        animations: 'disabled',
      });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      expect(errors).toEqual([]);
      await page.context().close();
    });
  }
}
