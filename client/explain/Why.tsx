import type { Deal, DealDraft } from '@accord/shared/diplomacy/deal.ts';
import { type Explanation, INDICATORS, type Indicator } from '@accord/shared/game/explain.ts';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { type Fall, Waterfall } from '../charts/Waterfall.tsx';
import { useLocale } from '../i18n/useLocale.ts';
import { BlocTile } from '../ui/BlocTile.tsx';
import { readingOf } from './readings.ts';
import { digitsFor, type Row, rowsOf } from './rows.ts';
import { useCauseWords } from './useCauseWords.ts';
import css from './Why.module.css';

export interface WhyProps {
  /** Null while the first one is computed. */
  readonly explanation: Explanation | null;
  readonly thinking: boolean;
  /** What the two courses are called: "plan" and "your orders". */
  readonly from: string;
  readonly to: string;
  /** What is left over: chance is in it where a round was really played. */
  readonly rest?: 'together' | 'chance';
  readonly first?: Indicator;
  readonly dealOf: (id: string) => Deal | DealDraft | undefined;
}

function CauseLabel({ row, dealOf }: { row: Row; dealOf: WhyProps['dealOf'] }) {
  const { t } = useTranslation('why');
  const words = useCauseWords(dealOf);
  if (row.bar === null) return null;
  const { blocs, text } = words(row.bar.cause);
  const { mechanism } = row.bar;
  return (
    <span className={css.cause}>
      {blocs.map((bloc) => (
        <BlocTile key={bloc} bloc={bloc} size="small" named />
      ))}
      {mechanism ? (
        <Link href={`/library/${mechanism}`} title={t('rule')}>
          {text}
        </Link>
      ) : (
        <span>{text}</span>
      )}
    </span>
  );
}

/** Why one course differs from another, for one of nine indicators: from, cause by cause, to. */
export function Why({
  explanation,
  thinking,
  from,
  to,
  rest = 'together',
  first = 'support',
  dealOf,
}: WhyProps) {
  const { t } = useTranslation('why');
  const locale = useLocale();
  const [indicator, setIndicator] = useState<Indicator>(first);
  if (explanation === null) return <p className={css.note}>{t('thinking')}</p>;
  const { scale, digits: usual, better } = readingOf(indicator, locale);
  const digits = digitsFor(explanation, indicator, scale, usual);
  const labels: Record<Row['kind'], (row: Row) => ReactNode> = {
    from: () => from,
    to: () => to,
    cause: (row) => <CauseLabel row={row} dealOf={dealOf} />,
    small: ({ count }) => t('small', { count }),
    together: () => t(rest),
    rounding: () => t('rounding'),
  };
  const rows = rowsOf(explanation, indicator, scale, digits).map(
    (row, i): Fall => ({
      id: `${row.kind}${i}`,
      label: labels[row.kind](row),
      units: row.units,
      plain: row.kind === 'rounding',
      total: row.kind === 'from' || row.kind === 'to',
    }),
  );
  return (
    <div className={css.why} aria-busy={thinking}>
      <label className={css.pick}>
        <span className="sr">{t('choose')}</span>
        <select value={indicator} onChange={(e) => setIndicator(e.target.value as Indicator)}>
          {INDICATORS.map((id) => (
            <option key={id} value={id}>
              {t(`indicator.${id}`)}
            </option>
          ))}
        </select>
        <small>{t(`unit.${indicator}`)}</small>
      </label>
      {explanation.bars.length === 0 ? (
        <p className={css.note}>{t('same')}</p>
      ) : (
        <Waterfall
          rows={rows}
          caption={t('caption', { indicator: t(`indicator.${indicator}`), from, to })}
          digits={digits}
          better={better}
        />
      )}
    </div>
  );
}
