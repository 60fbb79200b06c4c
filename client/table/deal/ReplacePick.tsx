import type { DealDraft } from '@accord/shared/diplomacy/deal.ts';
import { remainingIn } from '@accord/shared/diplomacy/undertakings.ts';
import { useTranslation } from 'react-i18next';
import { useView } from '../../net/Table.tsx';
import { useSeat } from '../useSeat.ts';
import css from './Builder.module.css';
import { Checks } from './Checks.tsx';
import { useDrafting } from './drafting.ts';
import { Sentence } from './Sentence.tsx';

/** Older agreements among the same members that this treaty would take the place of when it binds. */
export function ReplacePick({ draft }: { draft: DealDraft }) {
  const { t } = useTranslation('deals');
  const { deals } = useView();
  const own = useSeat();
  const edit = useDrafting((s) => s.edit);
  const mergeable = Object.values(deals).filter((record) => {
    const members = remainingIn(record);
    return (
      record.status === 'inForce' &&
      members.includes(own.bloc) &&
      members.every((bloc) => draft.parties.includes(bloc))
    );
  });
  if (mergeable.length === 0) return null;
  return (
    <section className={css.group}>
      <h2>{t('replaces.title')}</h2>
      <p className={css.label}>{t('replaces.lead')}</p>
      <Checks
        label={t('replaces.title')}
        value={draft.replaces ?? []}
        onChange={(replaces) => edit({ ...draft, replaces })}
        options={mergeable.map(({ deal }) => ({ id: deal.id, children: <Sentence deal={deal} plain /> }))}
      />
    </section>
  );
}
