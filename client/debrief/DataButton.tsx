import { useTranslation } from 'react-i18next';
import { ask } from '../net/http.ts';
import { keptGame } from '../net/keep.ts';
import { save } from '../net/save.ts';
import { useSentence } from '../net/useSentence.ts';
import { Button } from '../ui/Button.tsx';
import { useToasts } from '../ui/Toasts.tsx';
import type { Debrief } from './types.ts';

/** The facilitator's browser downloads the whole game for replay; every other one the public results. */
export function DataButton({ debrief }: { debrief: Debrief }) {
  const { t } = useTranslation('debrief');
  const sentence = useSentence();
  const say = useToasts((s) => s.say);
  const { code } = debrief;
  const key = keptGame(code, 'host')?.secret;
  const download = async () => {
    if (!key) return save(`carbon-accord-${code}.json`, JSON.stringify(debrief), 'application/json');
    const answer = await ask<unknown>(`/api/games/${code}/export`, { headers: { 'x-host-key': key } });
    if (answer.ok)
      save(`carbon-accord-${code}-replay.json`, JSON.stringify(answer.value), 'application/json');
    else say('bad', sentence(answer.refusal));
  };
  return (
    <Button look="quiet" small icon="download" onClick={() => void download()}>
      {t(key ? 'replay' : 'data')}
    </Button>
  );
}
