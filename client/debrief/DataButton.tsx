import { useTranslation } from 'react-i18next';
import { ask } from '../net/http.ts';
import { keptGame } from '../net/keep.ts';
import { useSentence } from '../net/useSentence.ts';
import { Button } from '../ui/Button.tsx';
import { useToasts } from '../ui/Toasts.tsx';
import type { Debrief } from './types.ts';

function save(name: string, data: unknown): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(data)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

/** The facilitator's browser downloads the whole game for replay; every other one the public results. */
export function DataButton({ debrief }: { debrief: Debrief }) {
  const { t } = useTranslation('debrief');
  const sentence = useSentence();
  const say = useToasts((s) => s.say);
  const { code } = debrief;
  const key = keptGame(code, 'host')?.secret;
  const download = async () => {
    if (!key) return save(`carbon-accord-${code}.json`, debrief);
    const answer = await ask<unknown>(`/api/games/${code}/export`, { headers: { 'x-host-key': key } });
    if (answer.ok) save(`carbon-accord-${code}-replay.json`, answer.value);
    else say('bad', sentence(answer.refusal));
  };
  return (
    <Button look="quiet" small icon="download" onClick={() => void download()}>
      {t(key ? 'replay' : 'data')}
    </Button>
  );
}
