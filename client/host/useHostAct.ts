import type { HostAct } from '@accord/shared/protocol/rooms.ts';
import { useCallback } from 'react';
import type { Done } from '../net/connection.ts';
import { useSentence } from '../net/useSentence.ts';
import { useToasts } from '../ui/Toasts.tsx';
import type { World } from './worlds.ts';

/** A facilitator's act in one world; a refusal is said in a sentence. Answers null when it was not done. */
export function useHostAct({ connection }: World): (act: HostAct) => Promise<Done | null> {
  const sentence = useSentence();
  const say = useToasts((s) => s.say);
  return useCallback(
    async (act) => {
      const answer = await connection.act(act);
      if (answer.ok) return answer.value;
      say('bad', sentence(answer.refusal));
      return null;
    },
    [connection, sentence, say],
  );
}
