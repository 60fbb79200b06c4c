import type { HostCommand } from '@accord/shared/protocol/commands.ts';
import { useCallback } from 'react';
import { useSentence } from '../net/useSentence.ts';
import { useToasts } from '../ui/Toasts.tsx';
import type { World } from './worlds.ts';

/** Sends a command to one world; a refusal is said in a sentence. Answers whether it was done. */
export function useHostSend({ connection }: World): (command: HostCommand) => Promise<boolean> {
  const sentence = useSentence();
  const say = useToasts((s) => s.say);
  return useCallback(
    async (command) => {
      const answer = await connection.send(command);
      if (!answer.ok) say('bad', sentence(answer.refusal));
      return answer.ok;
    },
    [connection, sentence, say],
  );
}
