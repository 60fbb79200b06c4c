import type { LobbyAnswer } from '@accord/shared/protocol/rooms.ts';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../net/http.ts';
import { keep } from '../net/keep.ts';
import { useSentence } from '../net/useSentence.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import css from './KeyForm.module.css';

const SHORTEST_KEY = 20;

/** Brings a facilitator's key to this browser: the second device, or a cleared one. */
export function KeyForm({ code, onKept }: { code: string; onKept: () => void }) {
  const { t } = useTranslation('host');
  const sentence = useSentence();
  const id = useId();
  const [key, setKey] = useState('');
  const [error, setError] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const secret = key.trim();
    if (secret.length < SHORTEST_KEY) return setError(t('noKey.short'));
    const answer = await ask<LobbyAnswer>(`/api/games/${code}`);
    if (!answer.ok) return setError(sentence(answer.refusal));
    const { game, title, mode } = answer.value;
    keep({
      code,
      as: 'host',
      secret,
      game,
      bloc: null,
      title,
      solo: mode === 'solo',
      year: 2025,
      round: 1,
      rounds: 0,
      ended: answer.value.phase === 'debrief',
      atMs: Date.now(),
    });
    onKept();
  };
  return (
    <form className={css.form} onSubmit={(event) => void submit(event)}>
      <label htmlFor={id}>{t('noKey.label')}</label>
      <div>
        <input
          id={id}
          value={key}
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          aria-invalid={error !== null}
          onChange={(e) => setKey(e.target.value)}
        />
        <Button type="submit" look="main">
          {t('noKey.open')}
        </Button>
      </div>
      {error && (
        <Notice tone="bad" live>
          {error}
        </Notice>
      )}
    </form>
  );
}
