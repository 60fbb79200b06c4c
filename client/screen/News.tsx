import type { DealRecord } from '@accord/shared/diplomacy/deal.ts';
import { useTranslation } from 'react-i18next';
import { useDealName } from '../i18n/useDealName.ts';
import { useTable, useView } from '../net/Table.tsx';
import { Sentence } from '../table/deal/Sentence.tsx';
import { useStatements } from '../table/envoy/Statements.tsx';
import { useLineText } from '../table/envoy/useLineText.ts';
import { BlocTile } from '../ui/BlocTile.tsx';
import css from './News.module.css';

const MORE = 3;

function Line({ record: { deal } }: { record: DealRecord }) {
  const name = useDealName();
  const until = Math.max(...deal.clauses.map((c) => c.untilYear));
  return (
    <li>
      {deal.parties.slice(0, 4).map((p) => (
        <BlocTile key={p} bloc={p} named />
      ))}
      <span>{name(deal)}</span>
      <small>→ {until}</small>
    </li>
  );
}

/** The newest deal as a sentence, those before it as lines, and what was said to the press. */
export function News() {
  const { t } = useTranslation('screen');
  const view = useView();
  const chat = useTable((s) => s.chat);
  const spoken = chat.findLast((line) => line.to === 'press');
  const text = useLineText();
  const envoy = useStatements(view).findLast(({ round }) => round === view.game.round);
  const statement = spoken ?? (envoy ? { from: envoy.bloc, text: text(envoy.line) } : undefined);
  const deals = Object.values(view.deals)
    .filter((d) => d.status === 'inForce' || d.status === 'signed')
    .toReversed();
  const newest = deals[0];
  const others = deals.slice(1, statement ? MORE : MORE + 1);
  return (
    <>
      <section className={css.news}>
        <h2>{t(newest ? 'newDeal' : 'deals')}</h2>
        {newest ? <Sentence key={newest.deal.id} deal={newest.deal} plain /> : <p>{t('noDeals')}</p>}
      </section>
      <section className={css.news}>
        {others.length > 0 && (
          <>
            <h2>{t('also', { count: deals.length })}</h2>
            <ul>
              {others.map((r) => (
                <Line key={r.deal.id} record={r} />
              ))}
            </ul>
          </>
        )}
        {statement && (
          <>
            <h2>{t('press')}</h2>
            <blockquote>
              {statement.from !== 'host' && <BlocTile bloc={statement.from} named />} {statement.text}
            </blockquote>
          </>
        )}
      </section>
    </>
  );
}
