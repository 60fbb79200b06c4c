import { partiesGains } from '@accord/shared/agents/evaluate.ts';
import { changedBy } from '@accord/shared/agents/hints.ts';
import { warningLine, wordingOf } from '@accord/shared/agents/lines.ts';
import { chairText, mediate } from '@accord/shared/agents/mediate.ts';
import { mindOf } from '@accord/shared/agents/mind.ts';
import { asDeal } from '@accord/shared/agents/propose.ts';
import { act } from '@accord/shared/agents/selfPlay.ts';
import { warnings } from '@accord/shared/agents/warnings.ts';
import { dealFromCard } from '@accord/shared/diplomacy/cards.ts';
import { lastYear } from '@accord/shared/game/known.ts';
import { openPlenary } from '@accord/shared/game/plenaryPhase.ts';
import { viewFor } from '@accord/shared/game/viewFor.ts';
import { expect, test } from 'vitest';
import { content, lobby, shippedRules } from '../kit/rules.ts';
import { played } from './kit.ts';

const rules = shippedRules('standard-6');
const { state } = lobby('standard-6', 1, 'scripted', { drawsOn: false, difficulty: 'envoy' });

test('the mediator names a change that leaves the worst-off party better', () => {
  const card = content.cards['cash-for-coal'] as (typeof content.cards)[string];
  const deal = asDeal(dealFromCard(card, 'EU', 'ES', [2, 0], rules, lastYear(state), 2025), 'EU');
  const mind = mindOf(state, 'EU', rules, 'veteran');
  const impartial = { ...mind, skill: { ...mind.skill, noise: 0 } };
  const worst = (now: typeof deal) =>
    Math.min(...Object.values(partiesGains(impartial, now)).map(({ points }) => points));
  const hint = mediate(state, deal, rules);
  expect(hint).not.toBeNull();
  if (hint !== null) expect(worst(changedBy(deal, hint))).toBeGreaterThan(worst(deal));
});

test('the Chair’s text closes every bracket with one of its options', () => {
  const host = { kind: 'host' } as const;
  let play = act(lobby('standard-6', 1, 'human', { drawsOn: false }), host, { type: 'start' }, rules);
  while (play.state.phase !== 'summit') play = act(play, host, { type: 'advance' }, rules);
  play = act(play, { kind: 'seat', bloc: 'EU' }, { type: 'tableText', text: 'ndc-package' }, rules);
  const plenary = openPlenary(play.state);
  if (plenary === undefined) throw new Error('no text is before the plenary');
  const choices = chairText(play.state, plenary, rules);
  for (const { id, options } of plenary.text.brackets) {
    expect(choices[id]).toBeGreaterThanOrEqual(0);
    expect(choices[id]).toBeLessThan(options.length);
  }
});

test('the advisers warn of at most three things, in words that exist', () => {
  const game = played('core-4', 1).state;
  const core = shippedRules('core-4');
  for (const bloc of core.scenario.seats) {
    const view = viewFor(game, { kind: 'seat', bloc }, core);
    const given = warnings(view, core);
    expect(given.length).toBeLessThanOrEqual(3);
    for (const warning of given)
      expect(wordingOf(warningLine(warning, view), core).zh.length).toBeGreaterThan(0);
  }
}, 600_000);
