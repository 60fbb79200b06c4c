import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSentence } from '../net/useSentence.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useToasts } from '../ui/Toasts.tsx';
import css from './MessageDialog.module.css';
import type { World } from './worlds.ts';

/** A word to everybody in every world. */
export function MessageDialog({ worlds, onClose }: { worlds: readonly World[]; onClose: () => void }) {
  const { t } = useTranslation('host');
  const sentence = useSentence();
  const say = useToasts((s) => s.say);
  const [text, setText] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answers = await Promise.all(worlds.map((w) => w.connection.say('all', text.trim())));
    const failed = answers.find((a) => !a.ok);
    if (failed && !failed.ok) return say('bad', sentence(failed.refusal));
    say('good', t('sent'));
    onClose();
  };
  return (
    <Dialog title={t('message')} open onClose={onClose}>
      <form className={css.form} onSubmit={submit}>
        <textarea
          rows={4}
          maxLength={400}
          value={text}
          aria-label={t('messageText')}
          placeholder={t('messageText')}
          onChange={(e) => setText(e.target.value)}
        />
        <Button type="submit" look="main" disabled={text.trim() === ''}>
          {t('sendAll')}
        </Button>
      </form>
    </Dialog>
  );
}
