import { describe, expect, it } from 'vitest';
import { Reader } from './pack.ts';

const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'));

describe('Reader', () => {
  it.each([
    ['7f', 127],
    ['e0', -32],
    ['cc ff', 255],
    ['cd 01 00', 256],
    ['ce ff ff ff ff', 4_294_967_295],
    ['cf 00 00 01 00 00 00 00 00', 2 ** 40],
    ['d0 80', -128],
    ['d1 ff 00', -256],
    ['d2 80 00 00 00', -(2 ** 31)],
    ['d3 ff ff ff 00 00 00 00 00', -(2 ** 40)],
    ['ca 3f 80 00 00', 1],
    ['cb 3f f8 00 00 00 00 00 00', 1.5],
    ['c0', null],
    ['c2', false],
    ['c3', true],
    ['d4 00 00', undefined],
    ['a6 e7 a2 b3 e7 ba a6', '碳约'],
    [`d9 20 ${'61'.repeat(32)}`, 'a'.repeat(32)],
    [`da 00 20 ${'61'.repeat(32)}`, 'a'.repeat(32)],
    [`db 00 00 00 20 ${'61'.repeat(32)}`, 'a'.repeat(32)],
    ['93 01 02 03', [1, 2, 3]],
    ['dc 00 01 c3', [true]],
    ['82 a1 61 01 a1 62 90', { a: 1, b: [] }],
    ['de 00 01 a1 61 80', { a: {} }],
  ])('%s is %j', (hex, value) => {
    const reader = new Reader(bytes(hex));
    expect(reader.value()).toEqual(value);
    expect(reader.done).toBe(true);
  });

  it('reads numbers of the protocol with their small end first', () => {
    expect(new Reader(bytes('cd 00 01')).head()).toBe(256);
    expect(new Reader(bytes('da 20 00 '.concat('61'.repeat(32)))).head()).toBe('a'.repeat(32));
  });

  it('makes no prototype of what is only called so', () => {
    const read = new Reader(bytes('81 a9 5f5f70726f746f5f5f 81 a1 78 01')).value() as Record<string, unknown>;
    expect(read.x).toBeUndefined();
    expect(Object.keys(read)).toEqual(['__proto__']);
  });

  it('says so when a frame is torn', () => {
    expect(() => new Reader(bytes('cd 01')).value()).toThrow(RangeError);
    expect(() => new Reader(bytes('c1')).value()).toThrow(RangeError);
  });
});
