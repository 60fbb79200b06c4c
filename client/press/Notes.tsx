import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { save } from '../net/save.ts';
import { Button } from '../ui/Button.tsx';
import { Card, PanelTitle } from '../ui/Card.tsx';
import css from './PressPage.module.css';

const keyOf = (code: string) => `accord.press.${code}`;

/** A page to write on: headlines, an audit, minutes. It stays in this browser until it is saved as a file. */
export function Notes({ code }: { readonly code: string }) {
  const { t } = useTranslation('press');
  const [text, setText] = useState(() => localStorage.getItem(keyOf(code)) ?? '');
  const write = (next: string) => {
    setText(next);
    localStorage.setItem(keyOf(code), next);
  };
  return (
    <Card className={css.card}>
      <PanelTitle title={t('notes')}>
        <Button
          small
          icon="download"
          disabled={text === ''}
          onClick={() => save(`carbon-accord-${code}-notes.txt`, text, 'text/plain')}
        >
          {t('saveNotes')}
        </Button>
      </PanelTitle>
      <ul className={css.tasks}>
        {(['press', 'audit', 'minutes'] as const).map((task) => (
          <li key={task}>{t(`task.${task}`)}</li>
        ))}
      </ul>
      <textarea
        rows={8}
        value={text}
        aria-label={t('notes')}
        placeholder={t('notesHint')}
        onChange={(e) => write(e.target.value)}
      />
    </Card>
  );
}
