import { HostCommand, SeatCommand } from '@accord/shared/protocol/commands.ts';
import { HostAct } from '@accord/shared/protocol/rooms.ts';
import fc from 'fast-check';

/** What nobody should send: almost right, or anything at all. */

export const NASTY = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  '\u0000',
  '\u202e',
  '../../etc',
  '{{7*7}}',
];
export const word = fc.oneof(
  fc.constantFrom('CN', 'EU', 'all', 'c1', 'm1', ...NASTY),
  fc.string({ maxLength: 60 }),
);
const number = fc.oneof(fc.integer(), fc.double(), fc.constantFrom(0, -0, 1e308, Number.NaN, Infinity));
/** Anything that JSON or a frame can hold. */
export const nested = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    word,
    number,
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(word, tie('value'), { maxKeys: 5 }),
  ),
})).value;

const TYPES = [...SeatCommand.options, ...HostCommand.options].map(({ shape }) => shape.type.value);
const ACTS = HostAct.options.map(({ shape }) => shape.act.value);

/** Something like a message: the right frame around anything, or anything at all. */
export const message = fc.oneof(
  fc.record({
    key: fc.string({ minLength: 8, maxLength: 64 }),
    command: fc
      .tuple(fc.constantFrom(...TYPES), fc.dictionary(word, nested, { maxKeys: 4 }))
      .map(([type, rest]) => ({ ...rest, type })),
  }),
  fc.record({
    key: fc.string({ minLength: 8, maxLength: 64 }),
    to: word,
    text: fc.string({ maxLength: 600 }),
  }),
  fc
    .tuple(fc.constantFrom(...ACTS), fc.dictionary(word, nested, { maxKeys: 4 }))
    .map(([act, rest]) => ({ ...rest, act })),
  nested,
);
/** Names of requests to a room, and what is none. */
export const name = fc.constantFrom(
  'command',
  'chat',
  'reveal',
  'host',
  'roundStart',
  'nonsense',
  '*',
  '__proto__',
);
