import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Kept } from './kept.ts';

let folder = '';
let path = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-'));
  path = join(folder, 'cache', 'content.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** As a process that parsed some texts and ended. */
function keep(texts: Readonly<Record<string, unknown>>): void {
  const kept = new Kept(path);
  for (const [text, value] of Object.entries(texts)) kept.add(text, value);
  kept.save();
}

it('what a text says is known to the next process, and nothing of another text', () => {
  keep({ 'id: wind': { id: 'wind' } });
  const next = new Kept(path);
  expect(next.saidBy('id: wind')).toEqual({ id: 'wind' });
  expect(next.saidBy('id: sun')).toBeUndefined();
});

it('what was not used is forgotten with the next text', () => {
  keep({ old: 1, still: 2 });
  const next = new Kept(path);
  next.saidBy('still');
  next.add('new', 3);
  next.save();
  expect(['old', 'still', 'new'].map((text) => new Kept(path).saidBy(text))).toEqual([undefined, 2, 3]);
});

it('what JSON would say otherwise is parsed each time', () => {
  keep({ endless: { amount: Number.POSITIVE_INFINITY } });
  expect(new Kept(path).saidBy('endless')).toBeUndefined();
});

it('a broken file and a folder that takes none cost time and nothing else', () => {
  keep({ text: 1 });
  writeFileSync(path, '{"');
  expect(new Kept(path).saidBy('text')).toBeUndefined();
  const nowhere = new Kept(join(path, 'below', 'a-file'));
  nowhere.add('text', 1);
  nowhere.save();
});
