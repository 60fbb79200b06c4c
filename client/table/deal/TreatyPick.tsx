import type { DealDraft } from '@accord/shared/diplomacy/deal.ts';
import { dealText } from '@accord/shared/diplomacy/sentence.ts';
import { useTranslation } from 'react-i18next';
import { percent } from '../../i18n/format.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { useRules, useView } from '../../net/Table.tsx';
import { BlocTile } from '../../ui/BlocTile.tsx';
import { Button } from '../../ui/Button.tsx';
import { useSeat } from '../useSeat.ts';
import css from './Builder.module.css';
import { Checks } from './Checks.tsx';
import { useDrafting } from './drafting.ts';
import { KindPick } from './KindPick.tsx';
import {
  emissionsShare,
  FEWEST_MEMBERS,
  MOST_CLAUSES,
  missingIn,
  treatyVerbs,
  withMembers,
  withVerbs,
} from './treaties.ts';

/** Who may sign. A treaty names its members; they join when they like. */
function Members({ draft }: { draft: DealDraft }) {
  const { t } = useTranslation(['deals', 'blocs']);
  const locale = useLocale();
  const view = useView();
  const rules = useRules();
  const own = useSeat();
  const edit = useDrafting((s) => s.edit);
  const share = (blocs: readonly string[]) => percent(emissionsShare(blocs, view, rules), locale);
  return (
    <section>
      <h3>
        {t('treaty.members')}{' '}
        <small aria-live="polite">{t('treaty.hold', { share: share(draft.parties) })}</small>
      </h3>
      <Checks
        label={t('treaty.members')}
        value={draft.parties.filter((b) => b !== own.bloc)}
        onChange={(blocs) => {
          const others = rules.blocIds.filter((b) => blocs.includes(b));
          edit(withMembers(draft, [own.bloc, ...others], view, rules));
        }}
        options={rules.blocIds
          .filter((id) => id !== own.bloc)
          .map((id) => ({
            id,
            children: (
              <>
                <BlocTile bloc={id} size="large" />
                <b className={css.who}>{t(`blocs:${id}.name`)}</b>
                <small className={css.share}>{t('treaty.ofEmissions', { share: share([id]) })}</small>
              </>
            ),
          }))}
      />
    </section>
  );
}

/** What every member promises. */
function Promises({ draft }: { draft: DealDraft }) {
  const { t } = useTranslation('deals');
  const locale = useLocale();
  const view = useView();
  const rules = useRules();
  const edit = useDrafting((s) => s.edit);
  const chosen = draft.clauses.map((c) => c.verb);
  const full = chosen.length >= MOST_CLAUSES;
  return (
    <section>
      <h3>
        {t('treaty.every')} <small>{t('treaty.most', { count: MOST_CLAUSES })}</small>
      </h3>
      <Checks
        label={t('treaty.every')}
        value={chosen}
        onChange={(verbs) => edit(withVerbs(draft, verbs, view, rules))}
        options={treatyVerbs(rules).map((verb) => ({
          id: verb.id,
          disabled: full && !chosen.includes(verb.id),
          children: <b>{verb.name[locale]}</b>,
        }))}
      />
      {draft.clauses.length > 0 && (
        <p className={css.sample} aria-live="polite">
          {dealText(draft, locale, rules)}
        </p>
      )}
    </section>
  );
}

/** Step 1 of a treaty: its members, then one to three promises that bind each of them. */
export function TreatyPick({ draft }: { draft: DealDraft }) {
  const { t } = useTranslation('deals');
  const { go, discard } = useDrafting();
  const missing = missingIn(draft);
  return (
    <>
      <div className={css.body}>
        <h2>{t('withWhom')}</h2>
        <KindPick />
        <Members draft={draft} />
        <Promises draft={draft} />
      </div>
      <div className={css.cta}>
        <Button look="quiet" onClick={discard}>
          {t('cancel')}
        </Button>
        <Button look="main" disabled={missing !== null} onClick={() => go(2)}>
          {missing ? t(`treaty.missing.${missing}`, { count: FEWEST_MEMBERS - 1 }) : t('treaty.terms')}
        </Button>
      </div>
    </>
  );
}
