import type { Indicator } from '@accord/shared/game/explain.ts';
import type { Language } from '../i18n/i18n.ts';

/** How a reading is written: its scale and digits in each language, and which way is better. */
interface Reading {
  readonly digits: number;
  readonly better: 'up' | 'down';
  /** Chinese counts gigatonnes, billions and millions in 亿 and 万. */
  readonly zh?: { readonly scale: number; readonly digits: number };
}

const READINGS: Readonly<Record<Indicator, Reading>> = {
  warming2100C: { digits: 2, better: 'down' },
  worldCo2Gt: { digits: 2, better: 'down', zh: { scale: 10, digits: 1 } },
  ghgGtCo2e: { digits: 2, better: 'down', zh: { scale: 10, digits: 1 } },
  incomeUsdBillion: { digits: 0, better: 'up', zh: { scale: 10, digits: 0 } },
  jobsMillion: { digits: 2, better: 'up', zh: { scale: 100, digits: 0 } },
  billUsdPerMwh: { digits: 1, better: 'down' },
  energySecurity: { digits: 1, better: 'up' },
  valueChain: { digits: 1, better: 'up' },
  support: { digits: 1, better: 'up' },
};

/** Scale, digits and direction of an indicator for a reader of a language. */
export function readingOf(indicator: Indicator, language: Language) {
  const { digits, better, zh } = READINGS[indicator];
  return { better, ...(language === 'zh' && zh ? zh : { scale: 1, digits }) };
}
