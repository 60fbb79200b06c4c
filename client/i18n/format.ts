import type { Language } from './i18n.ts';

/* Numbers as a reader of each language expects them: true minus, grouping, own units.
   A no-break space stands between a number and its unit where a line may end. */

const TAG: Record<Language, string> = { en: 'en-GB', zh: 'zh-CN' };

const formats = new Map<string, Intl.NumberFormat>();

function formatOf(language: Language, digits: number, grouping: boolean): Intl.NumberFormat {
  const key = `${language}${digits}${grouping}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(TAG[language], {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: grouping,
  });
  formats.set(key, made);
  return made;
}

const trueMinus = (text: string): string => text.replace('-', '−');

/** A number with a fixed count of digits after the point; never "−0". */
export function fixed(value: number, language: Language, digits = 0): string {
  const rounded = Number(value.toFixed(digits));
  return trueMinus(
    formatOf(language, digits, Math.abs(rounded) >= 10_000).format(rounded === 0 ? 0 : rounded),
  );
}

/** With its sign: +1.2, −0.4, 0.0. */
export function signed(value: number, language: Language, digits = 1): string {
  const rounded = Number(value.toFixed(digits));
  return (rounded > 0 ? '+' : '') + fixed(rounded, language, digits);
}

/** As many digits as the size of a number deserves: 0.04, 2.6, 38. */
export function tidy(value: number, language: Language): string {
  const size = Math.abs(value);
  return fixed(value, language, size >= 100 || size === 0 ? 0 : size >= 10 ? 1 : size >= 1 ? 1 : 2);
}

const shortest = (value: number, language: Language): string =>
  fixed(value, language, Number.isInteger(Number(value.toFixed(1))) ? 0 : 1);

/** $40 bn; 400 亿美元. */
export const money = (usdBillion: number, language: Language): string =>
  language === 'zh'
    ? `${shortest(usdBillion * 10, 'zh')} 亿美元`
    : `${usdBillion < 0 ? '−' : ''}$${shortest(Math.abs(usdBillion), 'en')} bn`;

/** $40 bn/yr; 400 亿美元/年. */
export const moneyPerYear = (usdBillion: number, language: Language): string =>
  `${money(usdBillion, language)}${language === 'zh' ? '/年' : '/yr'}`;

/** 30 GW; 3000 万千瓦. */
export const power = (gw: number, language: Language): string =>
  language === 'zh' ? `${shortest(gw * 100, 'zh')} 万千瓦` : `${shortest(gw, 'en')} GW`;

/** 9.5 Gt; 95 亿吨. */
export const gigatonnes = (gt: number, language: Language, digits = 1): string =>
  language === 'zh'
    ? `${fixed(gt * 10, 'zh', Math.max(0, digits - 1))} 亿吨`
    : `${fixed(gt, 'en', digits)} Gt`;

export const degrees = (value: number, language: Language, digits = 1): string =>
  `${fixed(value, language, digits)}\u00A0°C`;

export const percent = (share: number, language: Language, digits = 0): string =>
  `${fixed(share * 100, language, digits)} %`;

export const range = (low: string, high: string): string => `${low}–${high}`;

/** 2031–35; 2031—2035. */
export const years = (from: number, to: number, language: Language): string =>
  language === 'zh'
    ? `${from}—${to}`
    : Math.floor(from / 100) === Math.floor(to / 100)
      ? `${from}–${String(to).slice(2)}`
      : `${from}–${to}`;

/** 04:12; from an hour on 17 h 20 min, 17 小时 20 分. */
export function clock(seconds: number, language: Language): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole >= 3600) {
    const [hours, minutes] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60)];
    return language === 'zh' ? `${hours} 小时 ${minutes} 分` : `${hours}\u00A0h ${minutes}\u00A0min`;
  }
  return `${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`;
}

/** Tue 14:20; 周二 14:20. */
export function weekdayTime(atMs: number, language: Language): string {
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(TAG[language], options).format(atMs);
  return `${part({ weekday: 'short' })} ${part({ hour: '2-digit', minute: '2-digit', hour12: false })}`;
}

/** "yesterday", "3 days ago", in the reader's language. */
export function ago(at: number, now: number, language: Language): string {
  const hours = (at - now) / 3_600_000;
  const words = new Intl.RelativeTimeFormat(TAG[language], { numeric: 'auto' });
  if (hours > -1) return words.format(Math.round(hours * 60), 'minute');
  if (hours > -24) return words.format(Math.round(hours), 'hour');
  return words.format(Math.round(hours / 24), 'day');
}

/** "A, B and C" as each language joins a list. */
export const listed = (items: readonly string[], language: Language): string =>
  new Intl.ListFormat(TAG[language], { type: 'conjunction' }).format(items);
