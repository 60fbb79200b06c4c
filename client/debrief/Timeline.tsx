import type { DealRecord } from '@accord/shared/diplomacy/deal.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signed } from '../i18n/format.ts';
import { useDealName } from '../i18n/useDealName.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { useRules } from '../net/Table.tsx';
import { BlocTile } from '../ui/BlocTile.tsx';
import { Button } from '../ui/Button.tsx';
import { blocColor } from '../ui/blocLook.ts';
import { Card, PanelTitle } from '../ui/Card.tsx';
import { cx } from '../ui/cx.ts';
import css from './Timeline.module.css';
import type { Debrief } from './types.ts';

interface TimelineProps {
  readonly debrief: Debrief;
  readonly selected: string | null;
  readonly onSelect: (deal: string) => void;
}

const FIRST = 2025;
const SPAN = 75;
const at = (year: number): number => Math.min(100, Math.max(0, ((year - FIRST) / SPAN) * 100));
const SHOWN = 8;

/** Deals that came into force, those that cooled the world most first. */
export function dealsInForce(debrief: Debrief): readonly DealRecord[] {
  const effect = (id: string) =>
    (debrief.withoutDeal[id]?.temperature2100C ?? debrief.played.temperature2100C) -
    debrief.played.temperature2100C;
  return Object.values(debrief.view.deals)
    .filter((d) => d.inForceFromStep !== null)
    .toSorted((a, b) => effect(b.deal.id) - effect(a.deal.id));
}

function Bar({ record }: { record: DealRecord }) {
  const start = FIRST + (record.inForceFromStep ?? 0) * 5;
  const until = Math.max(...record.deal.clauses.map((c) => c.untilYear));
  const steps = [...new Set(record.ledger.map((e) => e.step))];
  const giver = record.deal.clauses[0]?.from ?? 'all';
  const color = giver === 'all' ? 'var(--text-2)' : blocColor(giver);
  return (
    <span className={css.lane}>
      <i className={css.term} style={{ left: `${at(start)}%`, width: `${at(until) - at(start)}%` }} />
      {steps.map((step) => {
        const due = record.ledger.filter((e) => e.step === step && e.active && e.promised > 0);
        const share =
          due.length === 0
            ? 0
            : due.reduce((sum, e) => sum + Math.min(1, e.delivered / e.promised), 0) / due.length;
        const broken = due.some((e) => e.shortfall === 'willNot');
        return broken ? (
          <b key={step} className={css.cross} style={{ left: `${at(FIRST + step * 5 + 2.5)}%` }}>
            ×
          </b>
        ) : (
          <i
            key={step}
            className={css.paid}
            style={{
              left: `${at(FIRST + step * 5)}%`,
              width: `${500 / SPAN - 0.2}%`,
              height: `${share * 14}px`,
              background: color,
            }}
          />
        );
      })}
    </span>
  );
}

function Row({ record, debrief, selected, onSelect }: TimelineProps & { record: DealRecord }) {
  const { t } = useTranslation('debrief');
  const locale = useLocale();
  const name = useDealName();
  const { deal, ledger } = record;
  const broken = ledger.find((e) => e.shortfall === 'willNot');
  const late = ledger.some((e) => e.shortfall === 'cannot');
  const key = broken ? 'broken' : late ? 'could' : ledger.some((e) => e.active) ? 'kept' : 'idle';
  const without = debrief.withoutDeal[deal.id]?.temperature2100C;
  const diff = without === undefined ? 0 : without - debrief.played.temperature2100C;
  return (
    <li className={cx(deal.id === selected && css.on)}>
      <button type="button" onClick={() => onSelect(deal.id)} aria-pressed={deal.id === selected}>
        <span className={css.parties}>
          {deal.parties.slice(0, 3).map((p) => (
            <BlocTile key={p} bloc={p} size="small" named />
          ))}
          {deal.parties.length > 3 && <small>+{deal.parties.length - 3}</small>}
        </span>
        <span className={css.name}>{name(deal)}</span>
        <Bar record={record} />
        <span className={css[key]}>{t(`timeline.${key}`, { year: broken?.untilYear })}</span>
        <b>{signed(diff, locale, Math.abs(diff) < 0.01 ? 3 : 2)} °C</b>
      </button>
    </li>
  );
}

/** Years on the axis, far enough apart to be read on paper. */
function axisYears(rounds: readonly number[]): readonly number[] {
  const years = [...new Set([FIRST, ...rounds, FIRST + SPAN])];
  return years.filter((y, i) => i === 0 || y - FIRST > 6);
}

const byStart = (a: DealRecord, b: DealRecord): number => (a.inForceFromStep ?? 0) - (b.inForceFromStep ?? 0);

const wasBroken = (record: DealRecord): boolean => record.ledger.some((e) => e.shortfall === 'willNot');

/** Without asking for all: what moved the world most, and what was broken. */
function shown(records: readonly DealRecord[]): readonly DealRecord[] {
  const broken = records.filter(wasBroken).slice(0, SHOWN / 2);
  const rest = records.filter((r) => !broken.includes(r));
  return [...broken, ...rest.slice(0, SHOWN - broken.length)];
}

/** What was promised and what was paid, deal by deal, along the century. */
export function Timeline(props: TimelineProps) {
  const { t } = useTranslation('debrief');
  const rules = useRules();
  const [all, setAll] = useState(false);
  const records = dealsInForce(props.debrief);
  return (
    <Card className={css.card}>
      <PanelTitle title={t('timeline.title')} note={t('timeline.note')}>
        {records.length > SHOWN && (
          <Button
            look="quiet"
            small
            {...(css.more ? { className: css.more } : {})}
            onClick={() => setAll(!all)}
          >
            {t(all ? 'timeline.fewer' : 'timeline.all', { count: records.length })}
          </Button>
        )}
      </PanelTitle>
      {records.length === 0 ? (
        <p className={css.none}>{t('timeline.none')}</p>
      ) : (
        <>
          <div className={css.axis} aria-hidden="true">
            <span>
              {axisYears(rules.scenario.rounds).map((y) => (
                <i key={y} style={{ left: `${at(y)}%` }}>
                  {y}
                </i>
              ))}
            </span>
            <b>{t('timeline.without')}</b>
          </div>
          <ul className={css.rows}>
            {(all ? records : shown(records)).toSorted(byStart).map((r) => (
              <Row key={r.deal.id} record={r} {...props} />
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
