/** Names of parallel worlds. */
export const LETTERS = 'ABCDEFGH';
