import { z } from 'zod';

/** Invisible characters that turn text round, hide it or imitate another's name. A joiner within an emoji stays. */
const HIDDEN =
  /[\p{Cc}\p{Cn}\p{Co}\p{Cs}\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;
/** More marks on one letter than any language writes. */
const PILED = /(\p{M}{3})\p{M}+/gu;

/** Text as people meant it: one form for each letter, nothing hidden, single spaces. */
const cleaned = (text: string): string =>
  text.normalize('NFC').replace(/\s+/gu, ' ').replace(HIDDEN, '').replace(PILED, '$1').trim();

/** What people write: cleaned first, then bound in length. */
export const writtenText = (least: number, most: number) =>
  z
    .string()
    .max(most * 4)
    .transform(cleaned)
    .pipe(z.string().min(least).max(most));

/** Two names that look alike are the same name. */
export const looksLike = (name: string): string => name.normalize('NFKC').toLowerCase();
