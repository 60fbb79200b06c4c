import type { IncomingMessage } from 'node:http';
import { expect, it } from 'vitest';
import { addressOf, isLocal } from './addresses.ts';
import { corsHeaders, trusted } from './origins.ts';

const request = (headers: Record<string, string>, remoteAddress = '127.0.0.1'): IncomingMessage =>
  ({ headers, socket: { remoteAddress } }) as unknown as IncomingMessage;

const LISTED = ['https://school.example'];

it.each([
  ['a program', {}, true],
  ['our own page', { origin: 'http://10.0.0.5:2567', host: '10.0.0.5:2567' }, true],
  ['a listed page', { origin: 'https://school.example', host: '10.0.0.5:2567' }, true],
  ['another page', { origin: 'https://elsewhere.example', host: '10.0.0.5:2567' }, false],
  ['another port', { origin: 'http://10.0.0.5:80', host: '10.0.0.5:2567' }, false],
  ['a page without an address', { origin: 'null', host: '10.0.0.5:2567' }, false],
  ['nonsense', { origin: '::', host: '10.0.0.5:2567' }, false],
])('%s may speak to us: %j → %s', (_, headers, expected) => {
  expect(trusted(LISTED, request(headers as Record<string, string>))).toBe(expected);
});

it('gives rights over answers to listed pages alone', () => {
  expect(corsHeaders(LISTED, 'https://school.example')['Access-Control-Allow-Origin']).toBe(
    'https://school.example',
  );
  for (const origin of ['https://elsewhere.example', 'null', null])
    expect(corsHeaders(LISTED, origin)).toEqual({});
});

it('believes a header about the address only behind a proxy of ours, and only the last entry', () => {
  const spoofed = request({ 'x-forwarded-for': '1.1.1.1, 2.2.2.2' }, '10.0.0.1');
  expect(addressOf(spoofed, false)).toBe('10.0.0.1');
  expect(addressOf(spoofed, true)).toBe('2.2.2.2');
  expect(isLocal(request({}))).toBe(true);
  expect(isLocal(request({}, '::ffff:127.0.0.1'))).toBe(true);
  expect(isLocal(request({ 'x-forwarded-for': '127.0.0.1' }))).toBe(false);
  expect(isLocal(request({}, '10.0.0.1'))).toBe(false);
});
