import type { ContentChange } from '@accord/shared/content/changes.ts';
import type { CreateGame, GameCreatedAnswer } from '@accord/shared/protocol/rooms.ts';
import { type Answer, post } from './http.ts';
import { type KeptGame, keep } from './keep.ts';

type Wish = Pick<CreateGame, 'scenario' | 'mode' | 'language'> &
  Partial<
    Pick<
      CreateGame,
      'difficulty' | 'bloc' | 'title' | 'timed' | 'pace' | 'secretDealsAllowed' | 'mechanismsOff' | 'seed'
    >
  > & { readonly changes?: readonly ContentChange[] };

/** What this browser remembers of a game beside its keys. */
type Remembered = Pick<KeptGame, 'beside' | 'challenge'>;

/** Makes a game and keeps its keys in this browser: the host's, and in solo play the seat's. */
export async function createGame(
  wish: Wish,
  rounds: number,
  remembered: Remembered = {},
): Promise<Answer<GameCreatedAnswer>> {
  const answer = await post<GameCreatedAnswer>('/api/games', wish);
  if (!answer.ok) return answer;
  const { code, game, hostKey, seatToken, bloc } = answer.value;
  const base = {
    code,
    game,
    bloc,
    title: wish.title ?? '',
    solo: wish.mode === 'solo',
    year: 2025,
    round: 1,
    rounds,
    ended: false,
    atMs: Date.now(),
    ...remembered,
  };
  keep({ ...base, as: 'host', secret: hostKey });
  if (seatToken) keep({ ...base, as: 'seat', secret: seatToken });
  return answer;
}
