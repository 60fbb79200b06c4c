import type { Clause, DealRecord } from '@accord/shared/diplomacy/deal.ts';
import { useTranslation } from 'react-i18next';
import { moneyPerYear } from '../../i18n/format.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { useUnit } from '../../i18n/useUnit.ts';
import { useRules, useSend, useView } from '../../net/Table.tsx';
import { BlocTile } from '../../ui/BlocTile.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notches } from '../../ui/Notches.tsx';
import { ActLine } from '../acts/ActLine.tsx';
import { DealCard } from '../deal/DealCard.tsx';
import { Sentence } from '../deal/Sentence.tsx';
import { boxOf, memberOf } from '../deal/standing.ts';
import { useAmount } from '../deal/useAmount.ts';
import { roundYears } from '../figures.ts';
import { purseOf } from '../money.ts';
import { PlenaryPanel, usePlenarySits } from '../plenary/PlenaryPanel.tsx';
import { ReadyButton } from '../ReadyButton.tsx';
import { useIsHead, useSeat } from '../useSeat.ts';
import { PlanBar } from './PlanBar.tsx';
import css from './Summit.module.css';

const SHARES = [1, 0.5, 0] as const;

/** One promise of ours: how much of it we shall really deliver. Sealed; the others may find out. */
function Delivery({ record, clause }: { record: DealRecord; clause: Clause }) {
  const { t } = useTranslation('table');
  const locale = useLocale();
  const rules = useRules();
  const own = useSeat();
  const head = useIsHead();
  const send = useSend();
  const amount = useAmount();
  const key = `${record.deal.id}/${clause.id}`;
  const marked = own.orders.deliveries[key] ?? 1;
  const told = own.orders.disclosed.includes(key);
  const mark = (share: 0 | 0.5 | 1, disclosed: boolean) =>
    void send({ type: 'markDelivery', deal: record.deal.id, clause: clause.id, share, disclosed });
  return (
    <li className={css.delivery}>
      <div>
        {clause.to !== 'all' && <BlocTile bloc={clause.to} named />}
        <span>
          <b>{rules.content.verbs[clause.verb]?.name[locale]}</b>
          <small>{amount(clause)}</small>
        </span>
      </div>
      <Notches
        look="flat"
        label={t('summit.deliver', { what: rules.content.verbs[clause.verb]?.name[locale] ?? clause.verb })}
        value={marked}
        disabled={!head}
        onChange={(share) => mark(share, told)}
        options={SHARES.map((value) => ({ value, label: t(`summit.share.${value * 100}`) }))}
      />
      {marked !== 1 && (
        <Button
          small
          look="quiet"
          icon={told ? 'check' : 'eye'}
          aria-pressed={told}
          disabled={!head}
          onClick={() => mark(marked, !told)}
        >
          {t(told ? 'summit.told' : 'summit.tell')}
        </Button>
      )}
    </li>
  );
}

/** What the ministry will do beyond its plan. */
function SealedOrders() {
  const { t } = useTranslation('table');
  const locale = useLocale();
  const unit = useUnit();
  const rules = useRules();
  const { bloc, orders } = useSeat();
  const ordered = Object.entries(orders.measures).flatMap(([id, level]) => {
    const measure = rules.content.measures[id];
    return measure && level !== 0
      ? [{ id, name: measure.name[locale], text: `${level > 0 ? '+' : ''}${unit(level, measure.unit)}` }]
      : [];
  });
  return (
    <section>
      <h2>{t('summit.orders')}</h2>
      {ordered.length + orders.acts.length === 0 && <p className={css.none}>{t('summit.noOrders')}</p>}
      <ul>
        {ordered.map((o) => (
          <li key={o.id} className={css.order}>
            {o.name} <b>{o.text}</b>
          </li>
        ))}
        {orders.acts.map((act) => (
          <li key={act.act + act.target} className={css.order}>
            <ActLine from={bloc} order={act} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Before the seal: what we promised, what is promised to us, and whether we mean it. */
export default function Summit() {
  const { t } = useTranslation('table');
  const locale = useLocale();
  const view = useView();
  const rules = useRules();
  const own = useSeat();
  const records = Object.values(view.deals);
  const open = records.filter((r) => boxOf(r, own.bloc) === 'in');
  const standing = records.filter((r) => boxOf(r, own.bloc) === 'force' && memberOf(r, own.bloc));
  const ours = standing.flatMap((record) =>
    record.deal.clauses
      .filter((c) => c.from === own.bloc || c.from === 'all')
      .map((clause) => ({ record, clause })),
  );
  const { from, until } = roundYears(view, rules);
  const plenary = usePlenarySits();
  const purse = purseOf(view, rules, own.bloc);
  return (
    <div className={css.page}>
      <div className={css.left}>
        <h1>{t('summit.title', { from, until })}</h1>
        <p className={css.lead}>{t('summit.lead')}</p>
        {plenary && <PlenaryPanel />}
        <section>
          <h2>{t('summit.ours')}</h2>
          {ours.length === 0 ? (
            <p className={css.none}>{t('summit.noOurs')}</p>
          ) : (
            <ul>
              {ours.map(({ record, clause }) => (
                <Delivery key={record.deal.id + clause.id} record={record} clause={clause} />
              ))}
            </ul>
          )}
          {ours.length > 0 && <p className={css.note}>{t('summit.found')}</p>}
        </section>
        <section>
          <h2>{t('summit.standing')}</h2>
          {standing.length === 0 && <p className={css.none}>{t('summit.noDeals')}</p>}
          {standing.map((r) => (
            <article key={r.deal.id} className={css.deal}>
              <Sentence deal={r.deal} plain />
            </article>
          ))}
        </section>
        <SealedOrders />
      </div>
      <aside className={css.right}>
        <h2>{t('summit.money')}</h2>
        <p className={css.money}>
          <b>{moneyPerYear(purse.budget, locale)}</b> {t('summit.budget')}
        </p>
        <PlanBar levels={own.orders.measures} />
        {open.length > 0 && (
          <section>
            <h2>{t('summit.open', { count: open.length })}</h2>
            {open.map((r) => (
              <DealCard key={r.deal.id} record={r} box="in" />
            ))}
          </section>
        )}
        <div className={css.go}>
          <ReadyButton wide label={t('summit.seal')} />
        </div>
      </aside>
    </div>
  );
}
