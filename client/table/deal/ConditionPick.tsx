import type { DealDraft } from '@accord/shared/diplomacy/deal.ts';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/useLocale.ts';
import { useRules, useView } from '../../net/Table.tsx';
import { useSeat } from '../useSeat.ts';
import css from './Builder.module.css';
import { AmountPick } from './ClauseTerms.tsx';
import { amountsOf, ourCondition, withOurCondition } from './draft.ts';
import { useDrafting } from './drafting.ts';

/** "Only if …": what has to hold before we give. Conditions ask for more from others, never for less. */
export function ConditionPick({ draft }: { draft: DealDraft }) {
  const { t } = useTranslation(['deals', 'blocs']);
  const locale = useLocale();
  const view = useView();
  const rules = useRules();
  const own = useSeat();
  const edit = useDrafting((s) => s.edit);
  const when = ourCondition(draft, own.bloc);
  const others = rules.blocIds.filter((id) => id !== own.bloc);
  const verbs = Object.values(rules.content.verbs).filter(
    (v) => v.level <= rules.scenario.level && v.options.length === 0,
  );
  const bloc = when.kind === 'promised' ? when.bloc : '';
  const verb = when.kind === 'promised' ? when.verb : '';
  const required = draft.kind === 'offer';
  const demand = (who: string, what: string, amount?: number) => {
    const atLeast = amount ?? amountsOf({ verb: what, from: who, to: own.bloc }, view, rules)[0];
    edit(
      withOurCondition(draft, own.bloc, {
        kind: 'promised',
        bloc: who,
        verb: what,
        atLeast,
        verified: false,
      }),
    );
  };
  const first = draft.clauses.find((c) => c.from === own.bloc)?.verb ?? verbs[0]?.id ?? '';
  return (
    <>
      <p className={css.label}>{t(required ? 'ifLeadOffer' : 'ifLead')}</p>
      <select
        className={css.pick}
        aria-label={t('ifWho')}
        value={bloc}
        onChange={(e) =>
          e.target.value === ''
            ? edit(withOurCondition(draft, own.bloc, { kind: 'always' }))
            : demand(e.target.value, verb || first)
        }
      >
        {!required && <option value="">{t('ifNothing')}</option>}
        {others.map((id) => (
          <option key={id} value={id}>
            {t('ifBloc', { bloc: t(`blocs:${id}.name`) })}
          </option>
        ))}
      </select>
      {bloc && (
        <select
          className={css.pick}
          aria-label={t('ifWhat')}
          value={verb}
          onChange={(e) => demand(bloc, e.target.value)}
        >
          {verbs.map((v) => (
            <option key={v.id} value={v.id}>
              {v.name[locale]}
            </option>
          ))}
        </select>
      )}
      {when.kind === 'promised' && (
        <AmountPick
          clause={{ verb, from: bloc, to: own.bloc, amount: when.atLeast }}
          onChange={(amount) => demand(bloc, verb, amount)}
        />
      )}
    </>
  );
}
