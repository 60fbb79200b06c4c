import type { DealDraft, EntryRule } from '@accord/shared/diplomacy/deal.ts';
import { useTranslation } from 'react-i18next';
import { percent } from '../../i18n/format.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { useRules, useView } from '../../net/Table.tsx';
import { BlocTile } from '../../ui/BlocTile.tsx';
import { Notches } from '../../ui/Notches.tsx';
import { useSeat } from '../useSeat.ts';
import { BreachPick } from './BreachPick.tsx';
import css from './Builder.module.css';
import { Checks } from './Checks.tsx';
import { useDrafting } from './drafting.ts';
import { ENTRY_SHARE, emissionsShare } from './treaties.ts';

type Rule = 'all' | 'count' | 'share' | 'includes';

/** When a treaty begins to bind: all of them, so many, so much of the world's emissions, or those who count. */
export function EntryPick({ draft }: { draft: DealDraft }) {
  const { t } = useTranslation(['deals', 'blocs']);
  const locale = useLocale();
  const view = useView();
  const rules = useRules();
  const own = useSeat();
  const edit = useDrafting((s) => s.edit);
  const { entry, parties } = draft;
  const others = parties.filter((b) => b !== own.bloc);
  const held = emissionsShare(parties, view, rules);
  const set = (next: EntryRule) => edit({ ...draft, entry: next });
  const begin: Readonly<Record<Rule, EntryRule>> = {
    all: { kind: 'all' },
    count: { kind: 'count', parties: Math.max(2, parties.length - 1) },
    share: { kind: 'share', metric: 'emissions', share: ENTRY_SHARE },
    includes: { kind: 'includes', blocs: others.slice(0, 1) },
  };
  const counts = parties.slice(0, -2).map((_, i) => i + 2);
  const share = percent(ENTRY_SHARE, locale);
  return (
    <section className={css.group}>
      <h2>{t('entry.title')}</h2>
      <p className={css.label}>{t('entry.lead')}</p>
      <select
        className={css.pick}
        aria-label={t('entry.title')}
        value={entry.kind}
        onChange={(e) => set(begin[e.target.value as Rule])}
      >
        <option value="all">{t('entry.all', { count: parties.length })}</option>
        <option value="count">{t('entry.count')}</option>
        <option value="share" disabled={held < ENTRY_SHARE}>
          {t(held < ENTRY_SHARE ? 'entry.shareNot' : 'entry.share', { share, held: percent(held, locale) })}
        </option>
        <option value="includes">{t('entry.includes')}</option>
      </select>
      {entry.kind === 'count' && (
        <div className={css.below}>
          <Notches
            look="flat"
            label={t('entry.count')}
            value={entry.parties}
            onChange={(n) => set({ kind: 'count', parties: n })}
            options={counts.map((value) => ({ value, label: String(value) }))}
          />
        </div>
      )}
      {entry.kind === 'includes' && (
        <Checks
          inline
          label={t('entry.includes')}
          value={entry.blocs}
          onChange={(blocs) =>
            blocs.length > 0 && set({ kind: 'includes', blocs: others.filter((b) => blocs.includes(b)) })
          }
          options={others.map((id) => ({ id, children: <BlocTile bloc={id} named /> }))}
        />
      )}
      <BreachPick draft={draft} />
    </section>
  );
}
