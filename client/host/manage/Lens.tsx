import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useLocale } from '../../i18n/useLocale.ts';
import { useContent } from '../../net/content.ts';
import type { TableState } from '../../net/tableStore.ts';
import css from './Manage.module.css';

/** Which rules hold in this world. They are chosen when a game is made: a world does not change its physics. */
export function Lens({ state }: { readonly state: TableState }) {
  const { t } = useTranslation('host');
  const locale = useLocale();
  const content = useContent();
  const config = state.view?.game.config;
  if (!config || !content) return null;
  const rules = Object.values(content.mechanisms).filter((m) => m.kind === 'rule');
  const off = rules.filter((m) => config.mechanismsOff.includes(m.id));
  return (
    <section>
      <h3>{t('lens.title', { on: rules.length - off.length, all: rules.length })}</h3>
      <p className={css.note}>{t('lens.note')}</p>
      {off.length === 0 ? (
        <p>{t('lens.allOn')}</p>
      ) : (
        <>
          <h3>{t('lens.off')}</h3>
          <ul className={css.plain}>
            {off.map((m) => (
              <li key={m.id}>
                <Link href={`/library/${m.id}`}>{m.name[locale]}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
      <dl className={css.facts}>
        <div>
          <dt>{t('lens.difficulty')}</dt>
          <dd>{t(`lens.level.${config.difficulty}`)}</dd>
        </div>
        <div>
          <dt>{t('lens.secret')}</dt>
          <dd>{t(config.secretDealsAllowed ? 'lens.yes' : 'lens.no')}</dd>
        </div>
      </dl>
    </section>
  );
}
