import type { Content } from '@accord/shared/content/content.ts';
import { useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import css from '../app/pages/StartForms.module.css';
import { useLocale } from '../i18n/useLocale.ts';
import { createGame } from '../net/games.ts';
import { useSentence } from '../net/useSentence.ts';
import { BlocTile } from '../ui/BlocTile.tsx';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { GoalList } from './GoalList.tsx';

const EASIEST_FIRST = ['trainee', 'envoy', 'veteran', 'realist'];

/** Six games with a given draw and a goal, easiest first. */
export function ChallengePicker({ content }: { readonly content: Content }) {
  const { t } = useTranslation(['home', 'challenge']);
  const language = useLocale();
  const sentence = useSentence();
  const [, go] = useLocation();
  const all = Object.values(content.challenges).toSorted(
    (a, b) =>
      EASIEST_FIRST.indexOf(a.difficulty) - EASIEST_FIRST.indexOf(b.difficulty) ||
      a.scenario.localeCompare(b.scenario) ||
      a.seed - b.seed,
  );
  const [id, setId] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const chosen = id === null ? undefined : content.challenges[id];
  const start = async () => {
    if (!chosen) return;
    setBusy(true);
    const { scenario, bloc, difficulty, seed } = chosen;
    const rounds = content.scenarios[scenario]?.rounds.length ?? 0;
    const wish = { scenario, mode: 'solo' as const, language, bloc, difficulty, seed };
    const answer = await createGame(wish, rounds, { challenge: chosen.id });
    setBusy(false);
    if (answer.ok) go(`/play/${answer.value.code}`);
    else setError(sentence(answer.refusal));
  };
  return (
    <>
      <RadioGroup className={css.blocs ?? ''} aria-label={t('challenge:pick')} value={id} onChange={setId}>
        {all.map((c) => (
          <Radio key={c.id} value={c.id} className={css.bloc ?? ''}>
            <BlocTile bloc={c.bloc} size="large" />
            <span>
              <b>{c.name[language]}</b>
              <em>
                {content.scenarios[c.scenario]?.name[language]} · {t(`difficulty.${c.difficulty}`)}
              </em>
            </span>
          </Radio>
        ))}
      </RadioGroup>
      {chosen && (
        <div className={css.facts}>
          <span>{chosen.text[language]}</span>
          <GoalList challenge={chosen} />
        </div>
      )}
      {error && (
        <Notice tone="bad" live>
          {error}
        </Notice>
      )}
      <Button look="main" wide disabled={!chosen || busy} onClick={() => void start()}>
        {chosen ? t('challenge:start', { name: chosen.name[language] }) : t('challenge:pick')}
      </Button>
    </>
  );
}
