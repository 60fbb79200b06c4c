import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clock, degrees, fixed, range, weekdayTime } from '../i18n/format.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { useContent } from '../net/content.ts';
import { keptGame } from '../net/keep.ts';
import type { TableState } from '../net/tableStore.ts';
import { endsHoursAhead, useSecondsLeft } from '../net/useNow.ts';
import { useSentence } from '../net/useSentence.ts';
import { Button, buttonClass } from '../ui/Button.tsx';
import { cx } from '../ui/cx.ts';
import { AskButton } from './AskButton.tsx';
import { extensionOf } from './extension.ts';
import { KeyForm } from './KeyForm.tsx';
import { ManageDialog } from './manage/ManageDialog.tsx';
import { SeatRows } from './SeatRows.tsx';
import { useHostSend } from './useHostSend.ts';
import css from './WorldCard.module.css';
import type { World } from './worlds.ts';

const PHASES = ['briefing', 'strategy', 'negotiation', 'summit', 'resolution', 'stocktake'];

interface WorldCardProps {
  readonly world: World;
  readonly state: TableState;
  readonly letter: string;
  readonly single: boolean;
  /** Whether its own Start stands here. */
  readonly starts: boolean;
  /** A parallel world was made of this one. */
  readonly onAdded: () => void;
}

function Figures({ state }: { state: TableState }) {
  const { t } = useTranslation('host');
  const locale = useLocale();
  const { view } = state;
  if (!view) return null;
  const deals = Object.values(view.deals);
  const force = deals.filter((d) => d.status === 'inForce' || d.status === 'signed');
  const fresh = force.filter((d) => d.round === view.game.round).length;
  const due = deals.flatMap((d) => d.ledger).filter((e) => e.active && e.promised > 0);
  const kept = due.filter((e) => e.shortfall === 'none').length;
  const c = view.course;
  const figures = [
    {
      id: 'course',
      value: c ? degrees(c.temperature2100C, locale) : '–',
      note: c ? range(fixed(c.temperature2100LowC, locale, 1), fixed(c.temperature2100HighC, locale, 1)) : '',
    },
    { id: 'force', value: String(force.length), note: t('card.fresh', { count: fresh }) },
    {
      id: 'kept',
      value: due.length === 0 ? '–' : t('card.keptOf', { kept, due: due.length }),
      note: t('card.since'),
    },
  ];
  return (
    <dl className={css.figures}>
      {figures.map((f) => (
        <div key={f.id}>
          <dt>{t(`card.${f.id}`)}</dt>
          <dd>
            <b>{f.value}</b>
            <small>{f.note}</small>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** One world: where it stands, who sits in it, and its clock. */
export function WorldCard({ world, state, letter, single, starts, onAdded }: WorldCardProps) {
  const { t } = useTranslation(['host', 'table']);
  const locale = useLocale();
  const content = useContent();
  const sentence = useSentence();
  const send = useHostSend(world);
  const { view } = state;
  const [managing, setManaging] = useState(false);
  const left = useSecondsLeft(view?.game.clock ?? { kind: 'untimed' }, state.offsetMs);
  const title = single ? t('oneWorld') : t('world', { letter });
  if (!view || !content) {
    return (
      <section className={css.card}>
        <h2>{title}</h2>
        <p>{state.refusal ? sentence(state.refusal) : t('opening')}</p>
        {state.refusal?.code === 'wrong-key' && (
          <KeyForm code={world.code} onKept={() => location.reload()} />
        )}
      </section>
    );
  }
  const { game } = view;
  const extension = extensionOf(game.config);
  const endsMs = endsHoursAhead(game.clock, state.offsetMs, left);
  const at = PHASES.indexOf(game.phase);
  const rounds = content.scenarios[game.config.scenario]?.rounds ?? [];
  const from = rounds[game.round - 1] ?? 2025;
  const until = rounds[game.round] ?? 2100;
  const id = keptGame(world.code, 'host')?.game;
  return (
    <section className={css.card} aria-label={title}>
      <header>
        <h2>{title}</h2>
        <span>{world.code}</span>
        <b className={cx(left !== null && left < 20 && css.soon)}>
          {left === null ? '' : clock(left, locale)}
        </b>
      </header>
      {game.phase !== 'lobby' && (
        <div className={css.phases} aria-hidden="true">
          {PHASES.map((p, i) => (
            <i key={p} className={cx(i < at && css.past, i === at && css.now)} />
          ))}
        </div>
      )}
      <p className={css.where}>
        <b>{t(`table:phase.${game.phase}`)}</b>{' '}
        {game.phase === 'lobby'
          ? t('card.lobby')
          : game.phase === 'debrief'
            ? ''
            : `${t('table:round', { round: game.round + 1, rounds: rounds.length })}, ${from} → ${until}`}
        {game.clock.kind === 'paused' && ` · ${t('table:paused')}`}
        {endsMs !== null && ` · ${t('table:until', { at: weekdayTime(endsMs, locale) })}`}
      </p>
      {game.phase !== 'lobby' && <Figures state={state} />}
      <SeatRows
        state={state}
        onControl={(bloc, control) => void send({ type: 'setControl', bloc, control })}
      />
      <div className={css.acts}>
        {game.phase === 'lobby' ? (
          starts && (
            <Button look="main" icon="play" onClick={() => void send({ type: 'start' })}>
              {t('start')}
            </Button>
          )
        ) : game.phase === 'debrief' ? (
          <a className={buttonClass('main')} href={`/debrief/${id ?? ''}`}>
            {t('debrief')}
          </a>
        ) : (
          <>
            {game.clock.kind === 'paused' ? (
              <Button small icon="play" onClick={() => void send({ type: 'resume' })}>
                {t('resume')}
              </Button>
            ) : (
              <Button
                small
                icon="pause"
                disabled={game.clock.kind !== 'running'}
                onClick={() => void send({ type: 'pause' })}
              >
                {t('pause')}
              </Button>
            )}
            <Button
              small
              disabled={game.clock.kind === 'untimed'}
              onClick={() => void send(extension.command)}
            >
              {t(extension.label)}
            </Button>
            <Button small icon="next" onClick={() => void send({ type: 'advance' })}>
              {t('next')}
            </Button>
            <AskButton
              small
              icon="flag"
              label={t('finish')}
              text={t('finishSure')}
              yes={t('finishYes')}
              onYes={() => void send({ type: 'finish' })}
            />
          </>
        )}
        <Button small icon="people" onClick={() => setManaging(true)}>
          {t('manage.open')}
        </Button>
      </div>
      {managing && (
        <ManageDialog
          world={world}
          state={state}
          title={title}
          onClose={() => setManaging(false)}
          onAdded={onAdded}
        />
      )}
    </section>
  );
}
