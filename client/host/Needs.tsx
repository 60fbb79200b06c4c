import { useTranslation } from 'react-i18next';
import type { TableState } from '../net/tableStore.ts';
import { Button } from '../ui/Button.tsx';
import { Count } from '../ui/Chip.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Deck } from './Deck.tsx';
import { Drawn } from './Drawn.tsx';
import { LETTERS } from './letters.ts';
import css from './Needs.module.css';
import { type SeatState, seatState } from './SeatRows.tsx';
import type { World } from './worlds.ts';

interface NeedsProps {
  readonly worlds: readonly World[];
  readonly states: readonly TableState[];
}

interface Need {
  readonly world: World;
  readonly letter: string;
  readonly seat: SeatState;
}

/** Something worth a look that nobody has to answer. */
interface Note {
  readonly id: string;
  readonly tone: 'warn' | 'bad' | 'good';
  readonly bloc: string;
  readonly key: 'broken' | 'waiting' | 'ready';
  readonly values: Readonly<Record<string, number | string>>;
  readonly letter: string;
}

/** Broken promises found in the last resolution, proposals that wait, and delegations that are all done. */
function notesOf(states: readonly TableState[]): readonly Note[] {
  return states.flatMap((state, i): Note[] => {
    const { view } = state;
    if (!view || view.game.phase === 'lobby' || view.game.phase === 'debrief') return [];
    const letter = LETTERS[i] ?? '';
    const last = view.steps.at(-1)?.step;
    const deals = Object.values(view.deals);
    const broken = deals.flatMap(({ deal, ledger }) =>
      ledger
        .filter((e) => e.step === last && e.shortfall === 'willNot' && e.found)
        .map(
          (e): Note => ({
            id: `b${deal.id}${e.clause}${e.from}${letter}`,
            tone: 'bad',
            key: 'broken',
            bloc: e.from,
            values: { year: e.untilYear },
            letter,
          }),
        ),
    );
    const human = Object.keys(view.seats).filter((b) => view.seats[b]?.control === 'human');
    const waiting = human.flatMap((bloc): Note[] => {
      const count = deals.filter(
        (d) =>
          d.status === 'proposed' &&
          d.deal.parties.includes(bloc) &&
          !d.accepted.includes(bloc) &&
          !d.refused.some((r) => r.bloc === bloc),
      ).length;
      return count > 0
        ? [{ id: `w${bloc}${letter}`, tone: 'warn', key: 'waiting', bloc, values: { count }, letter }]
        : [];
    });
    const done = human.length > 0 && human.every((b) => view.seats[b]?.ready);
    const ready: readonly Note[] = done
      ? [{ id: `r${letter}`, tone: 'good', key: 'ready', bloc: '', values: {}, letter }]
      : [];
    return [...ready, ...broken, ...waiting];
  });
}

const MARKS = { bad: 'cross', warn: 'clock', good: 'check' } as const;

function needsOf(worlds: readonly World[], states: readonly TableState[]): readonly Need[] {
  return worlds.flatMap((world, i) => {
    const state = states[i];
    const view = state?.view;
    if (!state || !view || view.game.phase === 'lobby' || view.game.phase === 'debrief') return [];
    return Object.keys(view.seats)
      .map((bloc) => seatState(view, state.members, bloc))
      .filter((s) => s.key === 'lost' || s.key === 'empty')
      .map((seat) => ({ world, letter: LETTERS[i] ?? '', seat }));
  });
}

/** Who is stuck or gone, with what to do about it; and the events that wait to be released. */
export function Needs({ worlds, states }: NeedsProps) {
  const { t } = useTranslation(['host', 'blocs']);
  const needs = needsOf(worlds, states);
  const notes = notesOf(states);
  const place = (letter: string, bloc: string) =>
    worlds.length > 1 && bloc ? t('needs.inWorld', { letter, bloc }) : bloc || t('needs.all');
  const began = states.some((s) => s.view && s.view.game.phase !== 'lobby');
  return (
    <>
      <h2 className={css.title}>
        {t('needs.title')} {needs.length + notes.length > 0 && <Count>{needs.length + notes.length}</Count>}
      </h2>
      {needs.length + notes.length === 0 && <p className={css.none}>{t('needs.none')}</p>}
      <ul>
        {needs.map(({ world, letter, seat }) => (
          <li key={world.code + seat.bloc} className={css.need}>
            <span className={seat.key === 'lost' ? css.bad : css.warn}>
              <Icon name={seat.key === 'lost' ? 'wifiOff' : 'clock'} />
            </span>
            <div>
              <b>
                {worlds.length > 1
                  ? t('needs.inWorld', { letter, bloc: t(`blocs:${seat.bloc}.name`) })
                  : t(`blocs:${seat.bloc}.name`)}
              </b>
              <p>{t(`needs.${seat.key}`)}</p>
              <Button
                small
                onClick={() =>
                  void world.connection.send({ type: 'setControl', bloc: seat.bloc, control: 'ministry' })
                }
              >
                {t('needs.hold')}
              </Button>
              <Button
                small
                look="quiet"
                onClick={() =>
                  void world.connection.send({ type: 'setControl', bloc: seat.bloc, control: 'scripted' })
                }
              >
                {t('needs.script')}
              </Button>
            </div>
          </li>
        ))}
        {notes.map((n) => (
          <li key={n.id} className={css.need}>
            <span className={css[n.tone]}>
              <Icon name={MARKS[n.tone]} />
            </span>
            <div>
              <b>{place(n.letter, n.bloc ? t(`blocs:${n.bloc}.name`) : '')}</b>
              <p>{t(`needs.${n.key}`, n.values)}</p>
            </div>
          </li>
        ))}
      </ul>
      {began && <Drawn worlds={worlds} states={states} />}
      {began && <Deck worlds={worlds} states={states} />}
    </>
  );
}
