/**
 * Keyed draws. A draw depends on what it is for and on nothing else, so that removing a deal or a bloc
 * shifts no other draw, and a log replays to the same game in whatever order questions are asked.
 */

/** cyrb128 (public domain, bryc): four well-mixed 32-bit words of a text. */
function mix(text: string): [number, number, number, number] {
  let a = 1779033703;
  let b = 3144134277;
  let c = 1013904242;
  let d = 2773480762;
  for (let i = 0; i < text.length; i++) {
    const k = text.charCodeAt(i);
    a = b ^ Math.imul(a ^ k, 597399067);
    b = c ^ Math.imul(b ^ k, 2869860233);
    c = d ^ Math.imul(c ^ k, 951274213);
    d = a ^ Math.imul(d ^ k, 2716044179);
  }
  a = Math.imul(c ^ (a >>> 18), 597399067);
  b = Math.imul(d ^ (b >>> 22), 2869860233);
  c = Math.imul(a ^ (c >>> 17), 951274213);
  d = Math.imul(b ^ (d >>> 19), 2716044179);
  const all = a ^ b ^ c ^ d;
  return [all >>> 0, (b ^ all) >>> 0, (c ^ all) >>> 0, (d ^ all) >>> 0];
}

/**
 * A number in [0, 1) for one purpose, step and subject of one game.
 * @param purpose what is drawn, for instance `mrv` or `election`
 * @param subject whom or what it concerns, for instance a bloc or a clause
 */
export function draw(seed: number, purpose: string, step: number, subject = ''): number {
  const [high, low] = mix(`${seed}|${purpose}|${step}|${subject}`);
  return (high * 2 ** 21 + (low >>> 11)) / 2 ** 53;
}

/** A short identifier that tells nothing about how many were made before it: `prefix` keeps purposes apart. */
export function keyedId(seed: number, prefix: string, subject: string): string {
  const [a, b] = mix(`${seed}|id|${prefix}|${subject}`);
  return `${prefix}${a.toString(36)}${b.toString(36)}`;
}

/** 128 bits of a text as 32 hexadecimal digits: equality of states, not protection against forgery. */
export function digest(text: string): string {
  return mix(text)
    .map((word) => word.toString(16).padStart(8, '0'))
    .join('');
}
