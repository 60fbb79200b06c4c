import { type ContentChange, changesBetween } from '@accord/shared/content/changes.ts';
import type { Content } from '@accord/shared/content/content.ts';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useLocale } from '../i18n/useLocale.ts';
import { createGame } from '../net/games.ts';
import { useSentence } from '../net/useSentence.ts';
import { ChangeList } from '../setup/SetUp.tsx';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { check } from './check.ts';
import { type Draft, isChanged, useDrafts } from './drafts.ts';
import css from './Editor.module.css';

/** What the drafts change, as the game reads them. */
const changesOf = (drafts: readonly Draft[]): readonly ContentChange[] =>
  drafts
    .filter(isChanged)
    .flatMap(({ ref, shipped, text }) =>
      changesBetween(ref, check(ref, shipped).value ?? undefined, check(ref, text).value),
    );

interface PlayThisProps {
  readonly shipped: Content;
  /** Null while a file has faults. */
  readonly edited: Content | null;
}

/** An edited game, played: with a class, or alone. The server reads every change by its schema before it begins. */
export function PlayThis({ shipped, edited }: PlayThisProps) {
  const { t } = useTranslation(['editor', 'blocs']);
  const locale = useLocale();
  const sentence = useSentence();
  const [, go] = useLocation();
  const drafts = useDrafts((s) => s.drafts);
  const [scenario, setScenario] = useState('core-4');
  const [bloc, setBloc] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const changes = useMemo(() => (edited ? changesOf(Object.values(drafts)) : []), [drafts, edited]);
  const chosen = (edited ?? shipped).scenarios[scenario];
  const seat = chosen?.seats.find((id) => id === bloc) ?? chosen?.seats[0];
  const start = async (mode: 'class' | 'solo') => {
    if (!chosen) return;
    setBusy(true);
    const wish = {
      scenario,
      mode,
      language: locale,
      changes,
      ...(mode === 'solo' && seat && { bloc: seat }),
    };
    const answer = await createGame(wish, chosen.rounds.length);
    setBusy(false);
    if (!answer.ok) return setError(sentence(answer.refusal));
    go(mode === 'class' ? `/host/${answer.value.code}` : `/play/${answer.value.code}`);
  };
  return (
    <section className={css.try} aria-label={t('play.title')}>
      <h2>{t('play.title')}</h2>
      <p>{t(changes.length === 0 ? 'play.unchanged' : 'play.text', { count: changes.length })}</p>
      <ChangeList changes={changes} shipped={shipped} />
      <label className={css.labelled}>
        {t('try.scenario')}
        <select value={scenario} onChange={(e) => setScenario(e.target.value)}>
          {Object.values((edited ?? shipped).scenarios).map((s) => (
            <option key={s.id} value={s.id}>
              {s.name[locale]}
            </option>
          ))}
        </select>
      </label>
      <Button look="main" wide disabled={!edited || busy} onClick={() => void start('class')}>
        {t('play.class')}
      </Button>
      <div className={css.add}>
        <select value={seat ?? ''} aria-label={t('play.bloc')} onChange={(e) => setBloc(e.target.value)}>
          {chosen?.seats.map((id) => (
            <option key={id} value={id}>
              {t(`blocs:${id}.name`)}
            </option>
          ))}
        </select>
        <Button disabled={!edited || busy} onClick={() => void start('solo')}>
          {t('play.solo')}
        </Button>
      </div>
      {error && (
        <Notice tone="bad" live>
          {error}
        </Notice>
      )}
      <small>{t('play.files')}</small>
    </section>
  );
}
