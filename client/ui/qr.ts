/** A QR code, byte mode, error correction M, versions 1 to 8: enough for any address of a game (152 bytes). */

/** Per version: error-correction bytes a block, then data bytes of each block. */
const BLOCKS: readonly { readonly ec: number; readonly data: readonly number[] }[] = [
  { ec: 10, data: [16] },
  { ec: 16, data: [28] },
  { ec: 26, data: [44] },
  { ec: 18, data: [32, 32] },
  { ec: 24, data: [43, 43] },
  { ec: 16, data: [27, 27, 27, 27] },
  { ec: 18, data: [31, 31, 31, 31] },
  { ec: 22, data: [38, 38, 39, 39] },
];
const ALIGN: readonly (readonly number[])[] = [
  [],
  [6, 18],
  [6, 22],
  [6, 26],
  [6, 30],
  [6, 34],
  [6, 22, 38],
  [6, 24, 42],
];

const EXP = new Uint8Array(512);
const LOG = new Uint8Array(256);
for (let i = 0, x = 1; i < 255; i++) {
  EXP[i] = x;
  EXP[i + 255] = x;
  LOG[x] = i;
  x = x & 128 ? (x << 1) ^ 0x11d : x << 1;
}
const times = (a: number, b: number): number => (a && b ? (EXP[(LOG[a] ?? 0) + (LOG[b] ?? 0)] ?? 0) : 0);

function generator(degree: number): number[] {
  let poly = [1];
  for (let i = 0; i < degree; i++) {
    const next = new Array<number>(poly.length + 1).fill(0);
    poly.forEach((c, n) => {
      next[n] = (next[n] ?? 0) ^ c;
      next[n + 1] = (next[n + 1] ?? 0) ^ times(c, EXP[i] ?? 0);
    });
    poly = next;
  }
  return poly;
}

function correction(data: readonly number[], degree: number): number[] {
  const divisor = generator(degree);
  const rest = [...data, ...new Array<number>(degree).fill(0)];
  for (let i = 0; i < data.length; i++) {
    const lead = rest[i] ?? 0;
    divisor.forEach((c, n) => {
      rest[i + n] = (rest[i + n] ?? 0) ^ times(c, lead);
    });
  }
  return rest.slice(data.length);
}

function codewords(bytes: readonly number[], version: number): number[] {
  const { ec, data } = BLOCKS[version - 1] ?? { ec: 0, data: [] };
  const size = data.reduce((a, b) => a + b, 0);
  const bits = `0100${bytes.length.toString(2).padStart(8, '0')}${bytes.map((b) => b.toString(2).padStart(8, '0')).join('')}0000`;
  const whole = (bits.match(/.{1,8}/g) ?? []).map((b) => Number.parseInt(b.padEnd(8, '0'), 2)).slice(0, size);
  for (let pad = 0; whole.length < size; pad++) whole.push(pad % 2 ? 0x11 : 0xec);
  const starts = data.map((_, i) => data.slice(0, i).reduce((a, b) => a + b, 0));
  const blocks = data.map((n, i) => whole.slice(starts[i] ?? 0, (starts[i] ?? 0) + n));
  const checks = blocks.map((b) => correction(b, ec));
  const woven = (lists: readonly (readonly number[])[]) =>
    Array.from({ length: Math.max(...lists.map((l) => l.length)) }, (_, i) =>
      lists.flatMap((l) => l[i] ?? []),
    ).flat();
  return [...woven(blocks), ...woven(checks)];
}

type Grid = (boolean | null)[][];

function frame(version: number): Grid {
  const n = version * 4 + 17;
  const grid: Grid = Array.from({ length: n }, () => new Array<boolean | null>(n).fill(null));
  const set = (r: number, c: number, on: boolean) => {
    const row = grid[r];
    if (row && c >= 0 && c < n) row[c] = on;
  };
  for (const [r0, c0] of [
    [0, 0],
    [0, n - 7],
    [n - 7, 0],
  ] as const)
    for (let r = -1; r <= 7; r++)
      for (let c = -1; c <= 7; c++) {
        const edge = Math.max(Math.abs(r - 3), Math.abs(c - 3));
        set(r0 + r, c0 + c, edge !== 2 && edge !== 4);
      }
  const spots = ALIGN[version - 1] ?? [];
  for (const r of spots)
    for (const c of spots) {
      if (grid[r]?.[c] !== null) continue;
      for (let y = -2; y <= 2; y++)
        for (let x = -2; x <= 2; x++) set(r + y, c + x, Math.max(Math.abs(y), Math.abs(x)) !== 1);
    }
  for (let i = 8; i < n - 8; i++) {
    if (grid[6]?.[i] === null) set(6, i, i % 2 === 0);
    if (grid[i]?.[6] === null) set(i, 6, i % 2 === 0);
  }
  // Error correction M (00) with mask 0, protected by its BCH code: always the same fifteen bits.
  const format = 0b101010000010010;
  for (let i = 0; i < 15; i++) {
    const on = ((format >> (14 - i)) & 1) === 1;
    const [r1, c1] = i < 6 ? [8, i] : i < 8 ? [8, i + 1] : i === 8 ? [7, 8] : [14 - i, 8];
    set(r1, c1, on);
    if (i < 7) set(n - 1 - i, 8, on);
    else set(8, n - 15 + i, on);
  }
  set(n - 8, 8, true);
  if (version >= 7) versionBits(version, n, set);
  return grid;
}

function versionBits(version: number, n: number, set: (r: number, c: number, on: boolean) => void): void {
  let rest = version << 12;
  for (let i = 17; i >= 12; i--) if ((rest >> i) & 1) rest ^= 0x1f25 << (i - 12);
  const bits = (version << 12) | rest;
  for (let i = 0; i < 18; i++) {
    const on = ((bits >> i) & 1) === 1;
    set(Math.floor(i / 3), n - 11 + (i % 3), on);
    set(n - 11 + (i % 3), Math.floor(i / 3), on);
  }
}

/** The dark cells of a QR code, row by row. */
export function qrCells(text: string): readonly (readonly boolean[])[] {
  const bytes = [...new TextEncoder().encode(text)];
  const version = BLOCKS.findIndex((b) => b.data.reduce((a, c) => a + c, 0) >= bytes.length + 2) + 1;
  if (version === 0) throw new Error('too long for a small QR code');
  const grid = frame(version);
  const n = grid.length;
  const bits = codewords(bytes, version).flatMap((w) =>
    Array.from({ length: 8 }, (_, i) => ((w >> (7 - i)) & 1) === 1),
  );
  let next = 0;
  for (let right = n - 1, up = true; right > 0; right -= 2, up = !up) {
    if (right === 6) right--;
    for (let step = 0; step < n; step++) {
      const r = up ? n - 1 - step : step;
      for (const c of [right, right - 1]) {
        const row = grid[r];
        if (!row || row[c] !== null) continue;
        row[c] = (bits[next++] ?? false) !== ((r + c) % 2 === 0);
      }
    }
  }
  return grid.map((row) => row.map((cell) => cell === true));
}
