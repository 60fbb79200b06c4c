import { type Browser, expect, type Locator, type Page } from '@playwright/test';
import { device, pick, tap } from './pages.ts';

/** What happens in a classroom: a facilitator at the console, pupils who sit down. */

const PHASES = ['Strategy', 'Negotiation', 'Summit', 'Resolution', 'Stocktake'] as const;
type Shown = 'Briefing' | (typeof PHASES)[number];

/** The facilitator's console. While there is one world it is called “This game”. */
export class Console {
  readonly page: Page;
  readonly code: string;

  private constructor(page: Page, code: string) {
    this.page = page;
    this.code = code;
  }

  /** From the home page to a game of so many blocs. */
  static async open(
    browser: Browser,
    blocs: '4 blocs' | '6 blocs',
    pace: 'A lesson' | 'A round a day' = 'A lesson',
  ): Promise<Console> {
    const page = await device(browser, { width: 1440, height: 900 });
    await page.goto('/?canvas');
    await tap(page, 'Set up a game');
    await pick(page, blocs);
    if (pace !== 'A lesson') await pick(page, pace);
    await tap(page, 'Create the game');
    await page.waitForURL(/\/host\//);
    return new Console(page, new URL(page.url()).pathname.split('/').at(-1) ?? '');
  }

  world(name = 'This game'): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  async inPhase(phase: Shown, world?: string, withinMs = 15_000): Promise<void> {
    const words = this.world(world).getByText(new RegExp(`^${phase}`));
    await expect(words.first()).toBeVisible({ timeout: withinMs });
  }

  async next(phase: Shown, world?: string): Promise<void> {
    await this.world(world).getByRole('button', { name: 'Next' }).click();
    await this.inPhase(phase, world);
  }

  /** From a briefing to the next one; `each` looks around in every phase on the way. */
  async playRound(each: (phase: Shown) => Promise<void> = async () => {}, world?: string): Promise<void> {
    for (const phase of PHASES) {
      await this.next(phase, world);
      await each(phase);
    }
    await this.next('Briefing', world);
  }

  async manage(tab: string, world?: string): Promise<Locator> {
    const dialog = this.page.getByRole('dialog');
    if (!(await dialog.isVisible())) await this.world(world).getByRole('button', { name: 'Manage' }).click();
    await this.page.getByRole('tab', { name: tab }).click();
    return dialog;
  }

  async close(): Promise<void> {
    const dialog = this.page.getByRole('dialog');
    // What stood on top of the dialog takes the first Escape with it.
    await expect(async () => {
      if (await dialog.isVisible()) await dialog.press('Escape', { timeout: 1000 });
      await expect(dialog).toBeHidden({ timeout: 1000 });
    }).toPass();
  }

  /** Answers the question that stands before something that cannot be taken back. */
  async sure(name: string): Promise<void> {
    await this.page.getByRole('dialog').last().getByRole('button', { name, exact: true }).click();
  }

  async finish(world?: string): Promise<void> {
    await this.world(world).getByRole('button', { name: 'End', exact: true }).click();
    await this.sure('End the game');
  }

  /** “11 of 12 people connected” stands at the top. */
  async counts(here: number, all: number): Promise<void> {
    await expect(this.page.getByText(`${here} of ${all} people connected`)).toBeVisible();
  }
}

/** Joins by address, as after scanning the code on the wall. */
export async function sitDown(page: Page, code: string, name: string, bloc: string): Promise<void> {
  await page.goto(`/join/${code}?canvas`);
  await page.getByRole('textbox').fill(name);
  await pick(page, bloc);
  await page.getByRole('button', { name: /Sit down|入座/ }).click();
  await page.waitForURL(/\/play\//);
}

/** A pupil's phone that sits down at a delegation. */
export async function phoneOf(browser: Browser, code: string, name: string, bloc: string): Promise<Page> {
  const page = await device(browser, { width: 390, height: 844 });
  await sitDown(page, code, name, bloc);
  return page;
}
