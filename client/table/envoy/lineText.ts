/** Words in braces, as the lines of the content have them. */
const SLOT = /\{(\w+)\}/g;

/** An English sentence begins with a capital, whatever its first word was filled with. */
const SENTENCE_START = /(^|[.!?]\s+)(\p{Ll})/gu;

/** Names stand within a sentence: "Coal retirement" becomes "coal retirement", "NDC" stays. */
export const within = (name: string): string =>
  /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;

/** A line with its words filled in; a word that is not known stays as it is, so that it is seen. */
export function filled(wording: string, words: Readonly<Record<string, string>>): string {
  return wording
    .replace(SLOT, (slot, word: string) => words[word] ?? slot)
    .replace(SENTENCE_START, (_, before: string, letter: string) => before + letter.toUpperCase());
}
