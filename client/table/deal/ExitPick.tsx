import type { DealDraft, Guard } from '@accord/shared/diplomacy/deal.ts';
import { useTranslation } from 'react-i18next';
import { useRules } from '../../net/Table.tsx';
import { Notches } from '../../ui/Notches.tsx';
import { useSeat } from '../useSeat.ts';
import css from './Builder.module.css';
import { Checks } from './Checks.tsx';
import { useDrafting } from './drafting.ts';

const GUARDS = ['breach', 'flip'] as const;
type GuardKind = (typeof GUARDS)[number];

const guardsFor = (kinds: readonly string[], partner: string): Guard[] =>
  GUARDS.filter((kind) => kinds.includes(kind)).map((kind) => ({ kind, bloc: partner }));

/** The full language: notice, review, and what lets our own promises rest. */
export function ExitPick({ draft }: { draft: DealDraft }) {
  const { t } = useTranslation(['deals', 'blocs']);
  const { scenario } = useRules();
  const own = useSeat();
  const edit = useDrafting((s) => s.edit);
  if (scenario.level < 4) return null;
  const partner = draft.parties.find((bloc) => bloc !== own.bloc) ?? own.bloc;
  const held = draft.clauses.find(({ from }) => from === own.bloc)?.unless ?? [];
  const guard = (kinds: readonly string[]) =>
    edit({
      ...draft,
      clauses: draft.clauses.map((clause) =>
        clause.from === own.bloc ? { ...clause, unless: guardsFor(kinds, partner) } : clause,
      ),
    });
  return (
    <section className={css.group}>
      <h2>{t('exit.title')}</h2>
      <p className={css.label}>{t('exit.notice')}</p>
      <Notches
        look="flat"
        label={t('exit.notice')}
        value={draft.noticeSteps ?? 0}
        onChange={(noticeSteps) => edit({ ...draft, noticeSteps })}
        options={[0, 1, 2].map((value) => ({ value, label: t('exit.steps', { count: value }) }))}
      />
      {draft.kind === 'contract' && (
        <>
          <p className={css.label}>{t('exit.guards', { bloc: t(`blocs:${partner}.name`) })}</p>
          <Checks
            label={t('exit.guards', { bloc: t(`blocs:${partner}.name`) })}
            value={held.map(({ kind }) => kind)}
            onChange={guard}
            options={GUARDS.map((id: GuardKind) => ({ id, children: t(`exit.guard.${id}`) }))}
          />
        </>
      )}
    </section>
  );
}
