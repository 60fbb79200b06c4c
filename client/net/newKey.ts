/** An idempotency key. Not randomUUID: that exists in secure contexts only, and a school's server is plain http. */
export const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
