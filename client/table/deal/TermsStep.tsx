import { type DealDraft, isGroup } from '@accord/shared/diplomacy/deal.ts';
import { useTranslation } from 'react-i18next';
import { money, percent } from '../../i18n/format.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { useRules, useView } from '../../net/Table.tsx';
import { BlocTile } from '../../ui/BlocTile.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Notches } from '../../ui/Notches.tsx';
import { givenBy, purseOf } from '../money.ts';
import { useSeat } from '../useSeat.ts';
import { AddClause } from './AddClause.tsx';
import { BreachPick } from './BreachPick.tsx';
import css from './Builder.module.css';
import { ClauseTerms } from './ClauseTerms.tsx';
import { ConditionPick } from './ConditionPick.tsx';
import { terms, withUntil } from './draft.ts';
import { useDrafting } from './drafting.ts';
import { EntryPick } from './EntryPick.tsx';
import { ExitPick } from './ExitPick.tsx';
import { ReplacePick } from './ReplacePick.tsx';

/** Who promises what: one side and the other, or every member alike. */
function Promises({ draft }: { draft: DealDraft }) {
  const { t } = useTranslation('deals');
  const own = useSeat();
  const groups = [
    { id: 'all', clauses: draft.clauses.filter((c) => c.from === 'all') },
    { id: 'give', clauses: draft.clauses.filter((c) => c.from === own.bloc) },
    { id: 'get', clauses: draft.clauses.filter((c) => c.from !== own.bloc && c.from !== 'all') },
  ].filter((g) => g.clauses.length > 0);
  return groups.map(({ id, clauses }) => {
    const [first] = clauses;
    const side = id === 'get' ? first?.from : draft.kind === 'offer' ? first?.to : undefined;
    return (
      <section key={id} className={css.group}>
        <h2>
          {t(id === 'give' && side ? 'we_offer' : `we_${id}`)}{' '}
          {id === 'all'
            ? draft.parties.map((b) => <BlocTile key={b} bloc={b} size="small" named />)
            : side && <BlocTile bloc={side} named />}
        </h2>
        {clauses.map((clause) => (
          <ClauseTerms key={clause.id} clause={clause} draft={draft} />
        ))}
        {draft.kind === 'contract' && first && !isGroup(first.from) && !isGroup(first.to) && (
          <AddClause draft={draft} from={first.from} to={first.to} />
        )}
      </section>
    );
  });
}

function Term({ draft }: { draft: DealDraft }) {
  const { t } = useTranslation('deals');
  const view = useView();
  const edit = useDrafting((s) => s.edit);
  return (
    <section className={css.group}>
      <h2>{t('howLong')}</h2>
      <p className={css.label}>{t('untilYear')}</p>
      <Notches
        label={t('untilYear')}
        look="flat"
        value={draft.clauses[0]?.untilYear ?? null}
        onChange={(y) => edit(withUntil(draft, y))}
        options={terms(view).map((y) => ({ value: y, label: String(y) }))}
      />
      <p className={css.label}>{t('mrv.title')}</p>
      <Notches
        label={t('mrv.title')}
        look="flat"
        value={draft.mrvLevel}
        onChange={(mrvLevel) => edit({ ...draft, mrvLevel })}
        options={[0, 1, 2, 3].map((n) => ({ value: n, label: t(`mrv.short${n}`) }))}
      />
    </section>
  );
}

function WhoSees({ draft }: { draft: DealDraft }) {
  const { t } = useTranslation('deals');
  const edit = useDrafting((s) => s.edit);
  return (
    <section className={css.group}>
      <h2>{t('visibility.title')}</h2>
      <p className={css.label}>{t('visibility.note')}</p>
      <Notches
        label={t('visibility.title')}
        look="flat"
        value={draft.visibility}
        onChange={(visibility) => edit({ ...draft, visibility })}
        options={(['public', 'sealed', 'secret'] as const).map((value) => ({
          value,
          label: t(`visibility.${value}`),
        }))}
      />
    </section>
  );
}

/** Step 2: what is given and asked, for how long, checked how, and if what. */
export function TermsStep({ draft }: { draft: DealDraft }) {
  const { t } = useTranslation('deals');
  const locale = useLocale();
  const view = useView();
  const rules = useRules();
  const own = useSeat();
  const go = useDrafting((s) => s.go);
  const treaty = draft.kind === 'treaty';
  const condition = (
    <section className={css.group}>
      <h2>{t('if')}</h2>
      <ConditionPick draft={draft} />
    </section>
  );
  const purse = purseOf(view, rules, own.bloc);
  const cost = givenBy(draft.clauses, own.bloc, rules);
  const left = purse.free - cost;
  return (
    <>
      <div className={css.body}>
        <Promises draft={draft} />
        {draft.kind === 'offer' && condition}
        {treaty && <EntryPick draft={draft} />}
        {treaty && <ReplacePick draft={draft} />}
        <Term draft={draft} />
        {draft.kind === 'contract' && condition}
        {draft.kind === 'contract' && rules.scenario.level >= 3 && (
          <section className={css.group}>
            <h2>{t('breach.section')}</h2>
            <BreachPick draft={draft} />
          </section>
        )}
        <ExitPick draft={draft} />
        {draft.kind === 'contract' && view.game.config.secretDealsAllowed && <WhoSees draft={draft} />}
      </div>
      <div className={css.cta}>
        {!treaty && (
          <p className={cx(left < 0 && css.over)}>
            {t('budgetShare')} <b>{percent(purse.budget > 0 ? cost / purse.budget : 0, locale, 1)}</b> ·{' '}
            {left < 0 ? t('short') : t('left')} <b>{money(Math.abs(left), locale)}</b>
          </p>
        )}
        <Button onClick={() => go(1)}>{t('back')}</Button>
        <Button look="main" onClick={() => go(3)}>
          {t('seeConsequences')}
        </Button>
      </div>
    </>
  );
}
