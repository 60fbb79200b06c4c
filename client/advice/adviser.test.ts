import { contentHash, loadContent } from '@accord/content/load.ts';
import { openGame } from '@accord/shared/agents/selfPlay.ts';
import { soloConfig } from '@accord/shared/game/create.ts';
import { viewFor } from '@accord/shared/game/viewFor.ts';
import { assembleRules } from '@accord/shared/rules/rules.ts';
import { expect, it } from 'vitest';
import { Adviser, type Thread } from './adviser.ts';
import type { Letter, Reply } from './adviser.worker.ts';
import type { Of } from './answers.ts';

const content = loadContent();
const rules = assembleRules(content, 'core-4', []);
const { state } = openGame(soloConfig('core-4', 1), 'scripted', rules, contentHash(content));
const view = viewFor(state, { kind: 'seat', bloc: 'EU' }, rules);

const outlook = (level: number): Of<'outlook'> => ({
  ask: 'outlook',
  view,
  levels: { 'carbon-price': level },
});
const wanted = new AbortController().signal;

/** A thread whose letters lie on a desk until the test answers them. */
function deskThread() {
  const letters: Letter[] = [];
  const thread: Thread = {
    onmessage: null,
    onerror: null,
    terminate: () => undefined,
    postMessage: (letter) => letters.push(letter),
  };
  return {
    thread,
    letters,
    asked: () => letters.flatMap((letter) => ('question' in letter ? [letter.question] : [])),
    reply: (data: Reply) => thread.onmessage?.call(thread as Worker, new MessageEvent('message', { data })),
    breakDown: () => thread.onerror?.call(thread as Worker, new Event('error') as ErrorEvent),
  };
}

const levelOf = (question: object | undefined) =>
  question && 'levels' in question ? question.levels : undefined;

it('asks one question at a time, and the newest of those that wait', async () => {
  const desk = deskThread();
  const adviser = new Adviser(rules, desk.thread);
  const [first, moved] = [new AbortController(), new AbortController()];
  const answers = [adviser.ask(outlook(1), first.signal), adviser.ask(outlook(2), moved.signal)];
  answers.push(adviser.ask(outlook(3), wanted));
  expect(desk.asked().map(levelOf)).toEqual([{ 'carbon-price': 1 }]);
  first.abort();
  moved.abort();
  desk.reply({ answer: [] });
  expect(await answers[0]).toEqual([]);
  expect(desk.asked().map(levelOf)).toEqual([{ 'carbon-price': 1 }, { 'carbon-price': 3 }]);
  desk.reply({ answer: [] });
  await answers[2];
  await expect(answers[1]).rejects.toThrow(/withdrawn/);
  expect(desk.asked()).toHaveLength(2);
});

it('sends the rules once, and a view only when it is another one', async () => {
  const desk = deskThread();
  const adviser = new Adviser(rules, desk.thread);
  for (const shown of [view, view, { ...view }]) {
    const answer = adviser.ask({ ...outlook(1), view: shown }, wanted);
    desk.reply({ answer: [] });
    await answer;
  }
  expect(desk.letters.map((letter) => Object.keys(letter).toSorted().join())).toEqual([
    'rules',
    'question,view',
    'question',
    'question,view',
  ]);
});

it('fails the question that could not be answered, and answers the next', async () => {
  const desk = deskThread();
  const adviser = new Adviser(rules, desk.thread);
  const [bad, good] = [adviser.ask(outlook(1), wanted), adviser.ask(outlook(2), wanted)];
  desk.reply({ error: 'RangeError: too far' });
  await expect(bad).rejects.toThrow('too far');
  desk.reply({ answer: [] });
  expect(await good).toEqual([]);
  expect(adviser.gone).toBe(false);
});

it('leaves nobody waiting when the thread breaks down', async () => {
  const desk = deskThread();
  const adviser = new Adviser(rules, desk.thread);
  const waiting = [adviser.ask(outlook(1), wanted), adviser.ask(outlook(2), wanted)];
  desk.breakDown();
  for (const answer of waiting) await expect(answer).rejects.toThrow(/gone/);
  await expect(adviser.ask(outlook(3), wanted)).rejects.toThrow(/gone/);
  expect(adviser.gone).toBe(true);
});
