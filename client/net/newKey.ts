const randomHex = (bytes: number): string =>
  [...crypto.getRandomValues(new Uint8Array(bytes))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');

/** An idempotency key. Not randomUUID: that exists in secure contexts only, and a school's server is plain http. */
export const newKey = (): string => randomHex(12);

/** The token of a seat, made before anybody sits on it. */
export const newSeatKey = (): string => randomHex(24);
