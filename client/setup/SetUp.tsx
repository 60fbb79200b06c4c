import type { ContentChange } from '@accord/shared/content/changes.ts';
import type { Content } from '@accord/shared/content/content.ts';
import type { GameConfig } from '@accord/shared/game/state.ts';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useLocale } from '../i18n/useLocale.ts';
import { useContent } from '../net/content.ts';
import { useRules } from '../net/Table.tsx';
import { useHarm } from './DamagePicker.tsx';
import { damageFormOf } from './damages.ts';
import css from './SetUp.module.css';

const valueAt = (content: Content, { kind, id, path }: ContentChange): unknown =>
  [kind, ...(id === null ? [] : [id]), ...path].reduce<unknown>(
    (node, key) => (node as Readonly<Record<string, unknown>> | undefined)?.[key],
    content,
  );

const written = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '–');
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};

/** Every value that was edited: where it stands, what it was, what it is. */
export function ChangeList({ changes, shipped }: { changes: readonly ContentChange[]; shipped: Content }) {
  return (
    <ul className={css.changes}>
      {changes.map((change) => {
        const at = [change.kind, change.id, ...change.path].filter((key) => key !== null).join('.');
        return (
          <li key={at}>
            <code>{at}</code>
            <span>
              {written(valueAt(shipped, change))} → <b>{written(change.value)}</b>
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** Under which rules a game is played: the harm of warming, what was edited, which rules are off. */
export function SetUp({ config }: { readonly config: GameConfig }) {
  const { t } = useTranslation('setup');
  const locale = useLocale();
  const rules = useRules();
  const shipped = useContent();
  const harm = useHarm();
  const form = damageFormOf(rules.content, rules.scenario);
  const changes = config.changes ?? [];
  return (
    <div className={css.setUp}>
      <p>
        <b>{t('after', { form: t(`form.${form}`) })}</b> {harm(rules.content, form)}
      </p>
      {changes.length > 0 && shipped && (
        <>
          <p>
            <b>{t('edited', { count: changes.length })}</b>
          </p>
          <ChangeList changes={changes} shipped={shipped} />
        </>
      )}
      {config.mechanismsOff.length > 0 && (
        <>
          <p>
            <b>{t('off', { count: config.mechanismsOff.length })}</b>
          </p>
          <ul>
            {config.mechanismsOff.map((id) => (
              <li key={id}>
                <Link href={`/library/${id}`}>{rules.content.mechanisms[id]?.name[locale] ?? id}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
      {changes.length === 0 && config.mechanismsOff.length === 0 && <p>{t('shipped')}</p>}
    </div>
  );
}
