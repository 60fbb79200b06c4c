import type { DealDraft } from '@accord/shared/diplomacy/deal.ts';
import { dealSentence, type SentencePart } from '@accord/shared/diplomacy/sentence.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { useRules } from '../../net/Table.tsx';
import { BlocTile } from '../../ui/BlocTile.tsx';
import { cx } from '../../ui/cx.ts';
import css from './Sentence.module.css';

function Part({ part }: { part: SentencePart }) {
  if (part.kind === 'link') return <span className={css.link}>{part.text}</span>;
  if (part.kind === 'term') return <span className={css.term}>{part.text}</span>;
  return (
    <span className={css.party}>
      {part.bloc && <BlocTile bloc={part.bloc} size="small" />}
      {part.bloc && ' '}
      <b>{part.text}</b>
    </span>
  );
}

interface SentenceProps {
  readonly deal: DealDraft;
  /** Nothing can be changed any more: terms lose their underline. */
  readonly plain?: boolean;
}

/** A deal as one sentence in the reader's language: parties with their tiles, terms underlined, links quiet. */
export function Sentence({ deal, plain = false }: SentenceProps) {
  const locale = useLocale();
  const rules = useRules();
  return (
    <p className={cx(css.deal, plain && css.plain)}>
      {dealSentence(deal, locale, rules).map((part, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence have no other identity than their place.
        <Part key={i} part={part} />
      ))}
    </p>
  );
}
