import { networkInterfaces } from 'node:os';
import { expect, test } from 'vitest';
import { addressForOthers } from './addresses.ts';

const lan = Object.values(networkInterfaces())
  .flatMap((list) => list ?? [])
  .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;

const rows: [string, string, string, string][] = [
  ['a name of its own is kept', '0.0.0.0', 'school.example:2567', 'school.example:2567'],
  ['a server of this machine alone says so', '127.0.0.1', 'localhost:2567', 'localhost:2567'],
  [
    'localhost of an open server becomes the network address',
    '0.0.0.0',
    'localhost:2567',
    `${lan ?? 'localhost'}:2567`,
  ],
  ['so does 127.0.0.1', '::', '127.0.0.1:80', `${lan ?? '127.0.0.1'}:80`],
];

test.each(rows)('%s', (_, bound, asked, expected) => {
  expect(addressForOthers(bound, asked)).toBe(expected);
});
