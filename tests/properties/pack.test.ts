import { Reader, Writer } from '@accord/client/net/pack.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';

it('what is written on a line is read again', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.nat(), (value, id) => {
      const reader = new Reader(new Writer().byte(21).head(id).head('command').value(value).bytes);
      expect(reader.byte()).toBe(21);
      expect(reader.head()).toBe(id);
      expect(reader.head()).toBe('command');
      // JSON knows no negative zero.
      expect(reader.value()).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
