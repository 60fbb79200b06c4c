import type { Clause, DealDraft } from '@accord/shared/diplomacy/deal.ts';
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
import css from './Builder.module.css';
import { ConditionPick } from './ConditionPick.tsx';
import { amountsOf, terms, withClause, withUntil } from './draft.ts';
import { useDrafting } from './drafting.ts';
import { useAmount } from './useAmount.ts';

const SIZES = ['small', 'middle', 'large'] as const;

function ClauseTerms({ clause, draft }: { clause: Clause; draft: DealDraft }) {
  const { t } = useTranslation('deals');
  const locale = useLocale();
  const view = useView();
  const rules = useRules();
  const edit = useDrafting((s) => s.edit);
  const amount = useAmount();
  const verb = rules.content.verbs[clause.verb];
  const notches = [...new Set(amountsOf(clause, view, rules))];
  return (
    <div>
      <p className={css.label}>
        {verb?.name[locale] ?? clause.verb}
        <small>{notches.length === 1 ? amount(clause) : ''}</small>
      </p>
      {notches.length > 1 && (
        <Notches
          label={verb?.name[locale] ?? clause.verb}
          value={notches.find((n) => Math.abs(n - clause.amount) < 1e-9) ?? null}
          onChange={(value) => edit(withClause(draft, clause.id, { amount: value }))}
          options={notches.map((value, i) => ({
            value,
            label: amount({ verb: clause.verb, amount: value }),
            note: t(`size.${SIZES[i] ?? 'large'}`),
          }))}
        />
      )}
    </div>
  );
}

/** Step 2: what we give, what we ask, for how long, checked how, and if what. */
export function TermsStep({ draft }: { draft: DealDraft }) {
  const { t } = useTranslation('deals');
  const locale = useLocale();
  const view = useView();
  const rules = useRules();
  const own = useSeat();
  const { edit, go } = useDrafting();
  const ours = draft.clauses.filter((c) => c.from === own.bloc);
  const theirs = draft.clauses.filter((c) => c.from !== own.bloc);
  const purse = purseOf(view, rules, own.bloc);
  const cost = givenBy(draft.clauses, own.bloc, rules);
  const left = purse.free - cost;
  const until = draft.clauses[0]?.untilYear ?? null;
  return (
    <>
      <div className={css.body}>
        {[
          { id: 'give', clauses: ours },
          { id: 'get', clauses: theirs },
        ].map(({ id, clauses }) =>
          clauses.length === 0 ? null : (
            <section key={id} className={css.group}>
              <h2>
                {t(`we_${id}`)}{' '}
                {id === 'get' && clauses[0] && clauses[0].from !== 'all' && (
                  <BlocTile bloc={clauses[0].from} named />
                )}
              </h2>
              {clauses.map((clause) => (
                <ClauseTerms key={clause.id} clause={clause} draft={draft} />
              ))}
            </section>
          ),
        )}
        <section className={css.group}>
          <h2>{t('howLong')}</h2>
          <p className={css.label}>{t('untilYear')}</p>
          <Notches
            label={t('untilYear')}
            look="flat"
            value={until}
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
        <section className={css.group}>
          <h2>{t('if')}</h2>
          <ConditionPick draft={draft} />
        </section>
        {view.game.config.secretDealsAllowed && (
          <section className={css.group}>
            <h2>{t('visibility.title')}</h2>
            <p className={css.label}>{t('visibility.note')}</p>
            <Notches
              label={t('visibility.title')}
              look="flat"
              value={draft.visibility}
              onChange={(visibility) => edit({ ...draft, visibility })}
              options={(['public', 'secret'] as const).map((value) => ({
                value,
                label: t(`visibility.${value}`),
              }))}
            />
          </section>
        )}
      </div>
      <div className={css.cta}>
        <p className={cx(left < 0 && css.over)}>
          {t('budgetShare')} <b>{percent(purse.budget > 0 ? cost / purse.budget : 0, locale, 1)}</b> ·{' '}
          {left < 0 ? t('short') : t('left')} <b>{money(Math.abs(left), locale)}</b>
        </p>
        <Button onClick={() => go(1)}>{t('back')}</Button>
        <Button look="main" onClick={() => go(3)}>
          {t('seeConsequences')}
        </Button>
      </div>
    </>
  );
}
