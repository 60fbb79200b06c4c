import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Content } from '@accord/shared/content/content.ts';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import type { timesOf, whatIfOf } from './whatIf.ts';

const CHROMIUM = '/usr/bin/chromium';

/** Times the what-if on the main thread of a page, where the client asks it, bundled as the client is. */
export async function timesInBrowser(content: Content, runs: number, warmMs: number): Promise<number[]> {
  const code = await bundled();
  const browser = await chromium.launch({
    ...(existsSync(CHROMIUM) ? { executablePath: CHROMIUM } : {}),
    chromiumSandbox: false,
  });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: code });
    return await page.evaluate(
      ({ given, times, warm }) => {
        const { whatIf } = window as unknown as { whatIf: Bundle };
        return whatIf.timesOf(whatIf.whatIfOf(given), times, warm);
      },
      { given: content, times: runs, warm: warmMs },
    );
  } finally {
    await browser.close();
  }
}

interface Bundle {
  readonly whatIfOf: typeof whatIfOf;
  readonly timesOf: typeof timesOf;
}

async function bundled(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'es2023',
      lib: {
        entry: fileURLToPath(new URL('./whatIf.ts', import.meta.url)),
        formats: ['iife'],
        name: 'whatIf',
      },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  const chunk = first !== undefined && 'output' in first ? first.output[0] : undefined;
  if (chunk === undefined) throw new Error('nothing was built');
  return `${chunk.code}\nwindow.whatIf = whatIf;`;
}
