import { withChanges } from '@accord/shared/content/changes.ts';
import type { Content } from '@accord/shared/content/content.ts';
import { createGame } from '@accord/shared/game/create.ts';
import type { Control, GameConfig } from '@accord/shared/game/state.ts';
import type { CreateGame, GameCreatedAnswer } from '@accord/shared/protocol/rooms.ts';
import type { Rules } from '@accord/shared/rules/rules.ts';
import { Refused } from '../refused.ts';
import { newMember } from '../rooms/delegations.ts';
import { openingOf } from '../rooms/table.ts';
import { hashSecret, newCode, newGameId, newSecret, newSeed } from '../secrets.ts';
import type { Services } from '../services.ts';
import type { GameRecord } from '../store/eventStore.ts';
import { checkedChanges } from './changes.ts';

/** How somebody is called who plays alone. */
const SOLO_NAME = { en: 'You', zh: '你' } as const;

/** Makes and stores a game; the host key and, in solo play, the seat's token are in the answer and nowhere else. */
export async function newGame(request: CreateGame, services: Services): Promise<GameCreatedAnswer> {
  const { rulebook, random, store, time } = services;
  const config = await soundConfig(request, services);
  const rules = rulebook.rulesFor(config);
  const bloc = soloBloc(request, rules);
  const opening = createGame(config, controlsOf(rules, bloc), rules, rulebook.hash);
  const hostKey = newSecret(random);
  const game: GameRecord = {
    id: newGameId(random),
    code: await freeCode(services),
    title: request.title,
    mode: request.mode,
    language: request.language,
    config,
    hostKeyHash: hashSecret(hostKey),
    rulesVersion: opening.type === 'GameCreated' ? opening.rulesVersion : 0,
    contentHash: rulebook.hash,
    createdMs: time.now(),
    absence: 'wait',
  };
  const token = bloc === null ? null : newSecret(random);
  const name = SOLO_NAME[request.language];
  const members =
    bloc === null || token === null
      ? []
      : [newMember(1, { bloc, name, desk: 'head', token }, game.createdMs)];
  const { envelopes, opening: snapshot } = openingOf(game.id, opening, rules);
  await store.createGame(game, envelopes, members, snapshot);
  return { game: game.id, code: game.code, hostKey, seatToken: token, bloc };
}

/** Edited games are read by the schemas of what they edit, and played once before anybody sits down. */
async function soundConfig(request: CreateGame, services: Services): Promise<GameConfig> {
  const { content } = services.rulebook;
  const changes = checkedChanges(content, request.changes);
  const config = configOf(request, withChanges(content, changes), services);
  if (changes.length === 0) return config;
  const edited = { ...config, changes };
  await services.thinkers.trial(edited).catch(() => {
    throw new Refused('bad-request', { field: 'changes' });
  });
  return edited;
}

function configOf(request: CreateGame, content: Content, { random }: Services): GameConfig {
  if (!Object.hasOwn(content.scenarios, request.scenario)) throw new Refused('unknown-scenario');
  const strange = request.mechanismsOff.find((id) => !Object.hasOwn(content.mechanisms, id));
  if (strange !== undefined) throw new Refused('bad-request', { field: 'mechanismsOff', value: strange });
  return {
    scenario: request.scenario,
    seed: request.seed ?? newSeed(random),
    mode: request.mode,
    difficulty: request.difficulty,
    mechanismsOff: [...new Set(request.mechanismsOff)].sort(),
    secretDealsAllowed: request.secretDealsAllowed,
    timed: request.timed ?? request.mode === 'class',
    ...(request.pace === 'lesson' ? {} : { pace: request.pace }),
    drawsOn: true,
  };
}

/** The bloc of somebody who plays alone; null in a class, where people choose at the door. */
function soloBloc(request: CreateGame, rules: Rules): string | null {
  if (request.mode === 'class') return null;
  const bloc = request.bloc ?? rules.scenario.seats[0];
  if (bloc === undefined || !rules.scenario.seats.includes(bloc))
    throw new Refused('unknown-seat', { bloc: bloc ?? '' });
  return bloc;
}

const controlsOf = (rules: Rules, solo: string | null): Record<string, Control> =>
  Object.fromEntries(
    rules.blocIds.map((bloc) => {
      const human = solo === null ? rules.scenario.seats.includes(bloc) : bloc === solo;
      return [bloc, human ? 'human' : 'scripted'];
    }),
  );

/** A code that no game has. */
export async function freeCode({ random, store }: Services): Promise<string> {
  for (;;) {
    const code = newCode(random);
    if ((await store.gameByCode(code)) === null) return code;
  }
}
