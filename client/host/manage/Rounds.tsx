import type { GameCreatedAnswer } from '@accord/shared/protocol/rooms.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useContent } from '../../net/content.ts';
import { ask } from '../../net/http.ts';
import { keep, keptGame } from '../../net/keep.ts';
import type { TableState } from '../../net/tableStore.ts';
import { useSentence } from '../../net/useSentence.ts';
import { Button } from '../../ui/Button.tsx';
import { useToasts } from '../../ui/Toasts.tsx';
import { AskButton } from '../AskButton.tsx';
import { useHostAct } from '../useHostAct.ts';
import type { World } from '../worlds.ts';
import css from './Manage.module.css';

interface RoundsProps {
  readonly world: World;
  readonly state: TableState;
  readonly onAdded: () => void;
}

/** Rounds that are over: play on from one of them, here or in a second world beside this one. */
export function Rounds({ world, state, onAdded }: RoundsProps) {
  const { t } = useTranslation('host');
  const content = useContent();
  const sentence = useSentence();
  const say = useToasts((s) => s.say);
  const act = useHostAct(world);
  const [busy, setBusy] = useState(false);
  const { view } = state;
  if (!view || !content) return null;
  const { game } = view;
  const starts = content.scenarios[game.config.scenario]?.rounds ?? [];
  const over = game.phase === 'lobby' ? 0 : game.phase === 'debrief' ? starts.length - 1 : game.round;
  const rewind = async (round: number) => {
    if (await act({ act: 'rewind', round })) say('good', t('rounds.rewound', { year: starts[round + 1] }));
  };
  const branch = async (round: number) => {
    setBusy(true);
    const answer = await ask<GameCreatedAnswer>(`/api/games/${world.code}/branch`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-host-key': world.key },
      body: JSON.stringify({ round }),
    });
    setBusy(false);
    if (!answer.ok) return say('bad', sentence(answer.refusal));
    const first = keptGame(world.code, 'host');
    const { code, game: id, hostKey } = answer.value;
    if (first)
      keep({
        ...first,
        code,
        game: id,
        secret: hostKey,
        ended: false,
        atMs: Date.now(),
        beside: first.beside ?? world.code,
      });
    say('good', t('rounds.branched', { code }));
    onAdded();
  };
  return (
    <section>
      <p className={css.note}>{t('rounds.note')}</p>
      {over === 0 && <p>{t('rounds.none')}</p>}
      <ul className={css.list}>
        {starts.slice(0, over).map((from, round) => (
          <li key={from} className={css.round}>
            <b>{t('rounds.end', { round: round + 1, from, until: starts[round + 1] ?? 2100 })}</b>
            <AskButton
              small
              icon="rewind"
              label={t('rounds.rewind')}
              text={t('rounds.rewindText', { year: starts[round + 1] })}
              yes={t('rounds.rewindYes')}
              onYes={() => void rewind(round)}
            />
            <Button small icon="fork" disabled={busy} onClick={() => void branch(round)}>
              {t('rounds.branch')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
