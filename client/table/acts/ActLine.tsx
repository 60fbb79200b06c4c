import { actSentence } from '@accord/shared/diplomacy/actSentence.ts';
import type { ActOrder } from '@accord/shared/diplomacy/acts.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { useRules } from '../../net/Table.tsx';
import { BlocTile } from '../../ui/BlocTile.tsx';

/** An act as a sentence, its parties with their tiles. */
export function ActLine({
  from,
  order,
}: {
  from: string;
  order: Pick<ActOrder, 'act' | 'target' | 'option' | 'amount'>;
}) {
  const locale = useLocale();
  const rules = useRules();
  return (
    <span>
      {actSentence(from, order, locale, rules).map((part, i) =>
        part.bloc ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a part of a sentence is its place in it.
          <BlocTile key={i} bloc={part.bloc} named />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a part of a sentence is its place in it.
          <span key={i}>{part.kind === 'term' ? <b>{part.text}</b> : part.text}</span>
        ),
      )}
    </span>
  );
}
