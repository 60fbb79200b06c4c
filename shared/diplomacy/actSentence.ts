import type { Language } from '../content/text.ts';
import type { Rules } from '../rules/rules.ts';
import type { ActOrder } from './acts.ts';
import type { BlocId } from './deal.ts';
import type { SentencePart } from './sentence.ts';
import { Wording } from './wording.ts';

/** An act as one sentence in the reader's language, in parts. Total on every act of the content. */
export function actSentence(
  from: BlocId,
  order: Pick<ActOrder, 'act' | 'target' | 'option' | 'amount'>,
  language: Language,
  rules: Rules,
): readonly SentencePart[] {
  const wording = new Wording(rules, language);
  const file = rules.content.acts[order.act];
  if (file === undefined) return [{ kind: 'link', text: order.act }];
  return wording
    .say(file.sentence)
    .split(/(\{\w+\})/)
    .filter((piece) => piece !== '')
    .map((piece): SentencePart => {
      switch (piece) {
        case '{from}':
          return { kind: 'party', text: wording.blocName(from), bloc: from };
        case '{to}':
          return order.target === null
            ? { kind: 'link', text: '' }
            : { kind: 'party', text: wording.blocName(order.target), bloc: order.target };
        case '{amount}':
          return { kind: 'term', text: file.size === null ? '' : wording.amount(file.size, order.amount) };
        case '{option}':
          return { kind: 'term', text: wording.option(order.option) };
        default:
          return { kind: 'link', text: piece };
      }
    });
}

/** The same as plain text. */
export const actText = (...args: Parameters<typeof actSentence>): string =>
  actSentence(...args)
    .map(({ text }) => text)
    .join('');
