import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/useLocale.ts';
import { useRules } from '../net/Table.tsx';
import { BlocName } from '../ui/BlocTile.tsx';
import { Card, PanelTitle } from '../ui/Card.tsx';
import { Icon } from '../ui/Icon.tsx';
import css from './Aims.module.css';
import type { Debrief } from './types.ts';

/** What each delegation wanted in secret, opened at last; and who played it. */
export function Aims({ debrief }: { debrief: Debrief }) {
  const { t } = useTranslation(['debrief', 'blocs']);
  const locale = useLocale();
  const rules = useRules();
  const { members, view } = debrief;
  const join = locale === 'zh' ? '、' : ', ';
  return (
    <Card className={css.card}>
      <PanelTitle title={t('aims.title')} note={t('aims.note')} />
      <ul className={css.blocs}>
        {rules.scenario.seats.map((bloc) => {
          const file = rules.blocs[bloc];
          const people = members.filter((m) => m.bloc === bloc).map((m) => m.name);
          return (
            <li key={bloc}>
              <h3>
                <BlocName bloc={bloc} />
              </h3>
              <p>{people.length > 0 ? people.join(join) : file?.envoy.name[locale]}</p>
              <ul>
                {(view.result?.mandates[bloc]?.secret ?? []).map(({ id, met }) => (
                  <li key={id} className={met ? css.met : css.missed}>
                    <Icon name={met ? 'check' : 'cross'} size={14} />
                    <span>{file?.secretObjectives.find((o) => o.id === id)?.text[locale] ?? id}</span>
                    <b>{t(met ? 'aims.met' : 'aims.missed')}</b>
                  </li>
                ))}
              </ul>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
