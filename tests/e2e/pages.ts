import type { DealRecord } from '@accord/shared/diplomacy/deal.ts';
import AxeBuilder from '@axe-core/playwright';
import { Client, type Room } from '@colyseus/sdk';
import { type APIRequestContext, type Browser, expect, type Page } from '@playwright/test';

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
  options: { width?: number; height?: number; zh?: boolean; day?: boolean } = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
    locale: options.zh === true ? 'zh-CN' : 'en-GB',
    reducedMotion: 'reduce',
    ...((options.width ?? 1280) < 600 ? { hasTouch: true } : {}),
  });
  if (options.day === true) await context.addInitScript(() => localStorage.setItem('accord.theme', 'light'));
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

/** What axe finds on a page, one line each. Toasts and pages that are still opening are waited for by the caller. */
export async function violationsOf(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

/** No page is wider than its window, and nothing of its bar is cut off: nothing scrolls sideways under a thumb. */
export async function fitsItsWidth(page: Page): Promise<void> {
  const wider = await page.evaluate(() => {
    const bar = [...document.querySelectorAll('header a, header button, header b')];
    const edges = bar.map((part) => Math.floor(part.getBoundingClientRect().right));
    return Math.max(document.documentElement.scrollWidth, ...edges) - window.innerWidth;
  });
  expect(wider).toBeLessThanOrEqual(0);
}

interface Made {
  readonly game: string;
  readonly code: string;
  readonly hostKey: string;
  readonly seatToken: string | null;
}

/** A game made over HTTP, for tests of what comes after. */
export async function newGame(request: APIRequestContext, wish: object): Promise<Made> {
  const answer = await request.post('/api/games', { data: { seed: 7, timed: false, ...wish } });
  const made = (await answer.json()) as Made;
  await request.get(`/api/games/${made.code}`);
  return made;
}

const sit = async (baseURL: string, code: string, entry: object): Promise<{ room: Room; token: string }> => {
  const room = await new Client(baseURL).joinById(code, entry);
  for (const name of ['view', 'members', 'chat']) room.onMessage(name, () => undefined);
  const token = await new Promise<string>((resolve) =>
    room.onMessage('welcome', (welcome: { token: string }) => resolve(welcome.token)),
  );
  return { room, token };
};

/** A facilitator without a page. */
export async function facilitator(baseURL: string, { code, hostKey }: Made) {
  const { room } = await sit(baseURL, code, { as: 'host', key: hostKey });
  room.onError(() => undefined);
  return {
    send: (command: object): Promise<unknown> =>
      room.request('command', { key: crypto.randomUUID(), command }),
  };
}

/** A head of delegation without a page. */
export async function delegate(baseURL: string, made: Made, bloc: string) {
  const { room } = await sit(baseURL, made.code, { as: 'newcomer', bloc, name: `Head of ${bloc}` });
  room.onError(() => undefined);
  const offered: string[] = [];
  room.onMessage('view', (sections: Readonly<Record<string, DealRecord | null>>) => {
    for (const [name, record] of Object.entries(sections))
      if (name.startsWith('deals/') && record?.status === 'proposed' && record.deal.proposer !== bloc)
        offered.push(record.deal.id);
  });
  const send = (command: object): Promise<unknown> =>
    room.request('command', { key: crypto.randomUUID(), command });
  return {
    send,
    /** Accepts the next deal that is offered. */
    accept: async (): Promise<void> => {
      await expect.poll(() => offered.length).toBeGreaterThan(0);
      await send({ type: 'accept', deal: offered.shift() });
    },
  };
}

/** Seats somebody without a page; answers the game with the token of the seat. */
export async function seated(baseURL: string, made: Made, bloc: string, name: string): Promise<Made> {
  const { room, token } = await sit(baseURL, made.code, { as: 'newcomer', bloc, name });
  await room.leave();
  return { ...made, seatToken: token };
}

/** Puts a game's keys into a browser, as if it had made or joined it. */
export async function hold(page: Page, made: Made, as: 'host' | 'seat', solo: boolean): Promise<void> {
  const kept = {
    code: made.code,
    as,
    secret: as === 'host' ? made.hostKey : made.seatToken,
    game: made.game,
    bloc: null,
    title: '',
    solo,
    year: 2025,
    round: 1,
    rounds: 3,
    ended: false,
    atMs: Date.now(),
  };
  await page.addInitScript((entry) => {
    const known = JSON.parse(localStorage.getItem('accord.games') ?? '[]') as { code: string; as: string }[];
    if (!known.some((g) => g.code === entry.code && g.as === entry.as))
      localStorage.setItem('accord.games', JSON.stringify([entry, ...known]));
  }, kept);
}
