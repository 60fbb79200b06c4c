import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import express from 'express';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pages } from './pages.ts';

let folder: string;
let server: Server;
let url: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'carbon-accord-pages-'));
  mkdirSync(join(folder, 'assets'));
  mkdirSync(join(folder, 'pages'));
  for (const page of ['join.en', 'join.zh', 'index.en'])
    writeFileSync(join(folder, 'pages', `${page}.html`), `<!doctype html>${page}`);
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'assets', 'page-1.js'), 'export default 1;');
  writeFileSync(join(folder, 'assets', 'page-1.js.gz'), gzipSync('export default 1;'));
  writeFileSync(join(folder, 'assets', 'plain-1.css'), 'p {}');
  server = createServer(express().use(pages(folder)));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const get = async (path: string, encoding: string, language = 'en') => {
  const headers = { 'Accept-Encoding': encoding, 'Accept-Language': language };
  const response = await fetch(url + path, { headers });
  const header = (name: string) => response.headers.get(name);
  return { status: response.status, text: await response.text(), header };
};

it('sends an asset packed to those who unpack it, and plain to the others', async () => {
  const packed = await get('/assets/page-1.js', 'gzip, br');
  expect(packed).toMatchObject({ status: 200, text: 'export default 1;' });
  expect(packed.header('content-encoding')).toBe('gzip');
  expect(packed.header('content-type')).toMatch(/^text\/javascript/);
  const plain = await get('/assets/page-1.js', 'identity');
  expect(plain).toMatchObject({ status: 200, text: 'export default 1;' });
  expect(plain.header('content-encoding')).toBeNull();
  for (const answer of [packed, plain]) {
    expect(answer.header('vary')).toMatch(/accept-encoding/i);
    expect(answer.header('cache-control')).toBe('public, max-age=31536000, immutable');
  }
});

it('sends what has no packed form as it is, and nothing for what is not there', async () => {
  expect(await get('/assets/plain-1.css', 'gzip')).toMatchObject({ status: 200, text: 'p {}' });
  expect((await get('/assets/gone-1.js', 'gzip')).status).toBe(404);
  expect(await get('/nowhere/ABCDEF', 'gzip')).toMatchObject({ status: 200, text: '<!doctype html>' });
});

it('answers with the page whose head names its own files, in the language that the reader likes best', async () => {
  const page = async (path: string, language: string) => (await get(path, 'gzip', language)).text;
  expect(await page('/join/ABCDEF', 'zh-CN,zh;q=0.9,en;q=0.8')).toBe('<!doctype html>join.zh');
  expect(await page('/join/ABCDEF?more', 'en-GB,en;q=0.9,zh;q=0.2')).toBe('<!doctype html>join.en');
  expect(await page('/join/ABCDEF', 'fi')).toBe('<!doctype html>join.en');
  expect(await page('/', 'en')).toBe('<!doctype html>index.en');
  expect(await page('/..%2Fassets/plain-1', 'en')).toBe('<!doctype html>index.en');
  expect((await get('/join/ABCDEF', 'gzip')).header('vary')).toMatch(/accept-language/i);
});
