import { warningLine } from '@accord/shared/agents/lines.ts';
import type { Warning as AdviserWarning } from '@accord/shared/agents/warnings.ts';
import { CONSTITUENCIES } from '@accord/shared/politics/constituencies.ts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useAdvice } from '../../advice/useAdvice.ts';
import { degrees, fixed } from '../../i18n/format.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { useRules, useView } from '../../net/Table.tsx';
import { BlocTile } from '../../ui/BlocTile.tsx';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { EnvoyStatement, useStatements } from '../envoy/Statements.tsx';
import { useLineText } from '../envoy/useLineText.ts';
import { lastYear, roundYears } from '../figures.ts';
import { ReadyButton } from '../ReadyButton.tsx';
import { useWarmth } from '../TopBar.tsx';
import { useSeat } from '../useSeat.ts';
import css from './Briefing.module.css';
import { ChoiceCard } from './ChoiceCard.tsx';
import { WhyRound } from './WhyRound.tsx';

interface Warning {
  readonly kind: 'weakest' | 'house' | 'course' | AdviserWarning['kind'];
  readonly icon: IconName;
  readonly title: string;
  readonly text: string;
}

/** What is always so, in place of warnings that there are not: the weakest group, the red line, the deals so far. */
function useStanding(): readonly Warning[] {
  const { t } = useTranslation('table');
  const locale = useLocale();
  const view = useView();
  const rules = useRules();
  const { bloc } = useSeat();
  const politics = view.politics[bloc];
  const line = rules.blocs[bloc]?.politics;
  if (!politics || !line) return [];
  const weakest = CONSTITUENCIES.map((id) => ({ id, at: politics.constituencies[id] })).toSorted(
    (a, b) => a.at - b.at,
  )[0];
  const open = Object.values(view.deals).filter(
    (d) => d.status === 'inForce' && d.deal.parties.includes(bloc),
  ).length;
  return [
    ...(weakest
      ? [
          {
            kind: 'weakest' as const,
            icon: 'people' as const,
            title: t('briefing.weakest', {
              who: t(`constituency.${weakest.id}`),
              value: fixed(weakest.at, locale),
            }),
            text: t(`briefing.weak.${weakest.id}`),
          },
        ]
      : []),
    {
      kind: 'house',
      icon: 'shield',
      title: t('briefing.support', {
        value: fixed(politics.support, locale),
        line: fixed(line.redLineSupport, locale),
      }),
      text: t('briefing.supportText'),
    },
    {
      kind: 'course',
      icon: 'globe',
      title: open > 0 ? t('briefing.deals', { count: open }) : t('briefing.noDeals'),
      text: t(open > 0 ? 'briefing.dealsText' : 'briefing.noDealsText'),
    },
  ];
}

const ICONS: Readonly<Record<AdviserWarning['kind'], IconName>> = {
  house: 'shield',
  purse: 'coin',
  partner: 'people',
  falling: 'down',
  ending: 'clock',
};

/** Three warnings: what the advisers fear most, the dearest first, filled up with what is always so and not yet said. */
function useWarnings(): { readonly warnings: readonly Warning[]; readonly thinking: boolean } {
  const { t } = useTranslation('table');
  const view = useView();
  const text = useLineText();
  const standing = useStanding();
  const { answer, thinking } = useAdvice<'warnings'>(useMemo(() => ({ ask: 'warnings', view }), [view]));
  const feared = (answer ?? []).map((warning) => ({
    kind: warning.kind,
    icon: ICONS[warning.kind],
    title: text(warningLine(warning, view)),
    text: t(`briefing.todo.${warning.kind}`),
  }));
  const unsaid = standing.filter(({ kind }) => !feared.some((warning) => warning.kind === kind));
  return { warnings: [...feared, ...unsaid].slice(0, 3), thinking };
}

/** What envoys told the press since the last round, at most two of them. */
function Said() {
  const { t } = useTranslation('table');
  const view = useView();
  const said = useStatements(view).filter(({ round }) => round === view.game.round);
  const own = view.own?.bloc;
  const ours = said.toSorted(
    (a, b) => Number(b.line.data.partner === own) - Number(a.line.data.partner === own),
  );
  if (said.length === 0) return null;
  return (
    <section className={css.said}>
      <h2>{t('briefing.said')}</h2>
      {ours.slice(0, 2).map((statement) => (
        <EnvoyStatement key={statement.bloc} statement={statement} />
      ))}
    </section>
  );
}

function Headline() {
  const { t } = useTranslation('table');
  const locale = useLocale();
  const view = useView();
  const last = view.steps.at(-1);
  const warmth = useWarmth();
  const data = {
    year: lastYear(view).year,
    now: degrees(warmth.now, locale, 2),
    later: degrees(warmth.at2100, locale),
  };
  if (!last) return <h1 data-coach="warmth">{t('briefing.first', data)}</h1>;
  if (last.flips.length > 0)
    return <h1>{t('briefing.flip', { ...data, bloc: t(`${last.flips[0]}.called`, { ns: 'blocs' }) })}</h1>;
  return <h1>{t('briefing.headline', data)}</h1>;
}

function Events() {
  const { t } = useTranslation(['table', 'blocs']);
  const locale = useLocale();
  const view = useView();
  const rules = useRules();
  const drawn = view.events.filter((e) => e.round === view.game.round);
  if (drawn.length === 0) return null;
  return (
    <section>
      <h2>{t('briefing.events')}</h2>
      {drawn.map((e) => {
        const card = rules.content.events[e.event];
        return card ? (
          <article key={e.event} className={css.event}>
            <header>
              {e.bloc ? <BlocTile bloc={e.bloc} named /> : <Icon name="globe" />}
              <b>{card.name[locale]}</b>
              <small>{e.bloc ? t(`blocs:${e.bloc}.name`) : t('briefing.everybody')}</small>
            </header>
            <p>{card.text[locale]}</p>
          </article>
        ) : null;
      })}
    </section>
  );
}

/** One headline, three warnings, what happened, and the choice that nobody can avoid. */
export default function Briefing() {
  const { t } = useTranslation('table');
  const view = useView();
  const rules = useRules();
  const own = useSeat();
  const { warnings, thinking } = useWarnings();
  const choices = own.choices.filter((c) => c.round === view.game.round);
  const { from, until } = roundYears(view, rules);
  const open = choices.some((c) => c.option === null);
  return (
    <div className={css.page}>
      <div className={css.left}>
        <p className={css.kicker}>
          <BlocTile bloc={own.bloc} named /> {t('briefing.kicker', { from, until })}
        </p>
        <Headline />
        <section>
          <h2>{t('briefing.warnings')}</h2>
          <ul className={css.warnings} aria-busy={thinking}>
            {warnings.map((w) => (
              <li key={w.title}>
                <Icon name={w.icon} size={18} />
                <div>
                  <b>{w.title}</b>
                  <p>{w.text}</p>
                </div>
              </li>
            ))}
          </ul>
        </section>
        <Events />
        <Said />
        {view.game.round > 0 && <WhyRound round={view.game.round - 1} />}
      </div>
      <aside className={css.right}>
        {choices.map((choice) => (
          <ChoiceCard key={choice.id} choice={choice} />
        ))}
        {choices.length === 0 && <p className={css.none}>{t('briefing.noChoice')}</p>}
        <div className={css.go}>
          {open && <p>{t('briefing.choiceOpen')}</p>}
          <ReadyButton wide label={t('briefing.done')} />
        </div>
      </aside>
    </div>
  );
}
