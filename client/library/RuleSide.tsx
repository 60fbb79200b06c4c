import type { Content } from '@accord/shared/content/content.ts';
import type { MechanismFile } from '@accord/shared/content/mechanism.ts';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useLocale } from '../i18n/useLocale.ts';
import { Card } from '../ui/Card.tsx';
import { Icon } from '../ui/Icon.tsx';
import { valueWords } from './parameters.ts';
import css from './RuleSide.module.css';

const playsIn = (mechanisms: unknown, id: string): boolean =>
  mechanisms === 'all' || (Array.isArray(mechanisms) && mechanisms.includes(id));

/** Where the rule plays, the numbers that its document gives, and what a player can do with it. */
export function RuleSide({ rule, content }: { rule: MechanismFile; content: Content }) {
  const { t } = useTranslation('library');
  const locale = useLocale();
  const verbs = Object.values(content.verbs).filter((v) => v.mechanism === rule.id);
  const next = Object.values(content.mechanisms).filter((m) => m.group === rule.group && m.id !== rule.id);
  return (
    <aside className={css.side}>
      <Card>
        <h2>{t('plays')}</h2>
        <ul>
          {Object.values(content.scenarios)
            .toSorted((a, b) => a.seats.length - b.seats.length)
            .map((s) => (
              <li key={s.id} className={css.row}>
                {s.name[locale]}
                <span>
                  <Icon name={playsIn(s.mechanisms, rule.id) ? 'check' : 'minus'} size={14} />
                  {t(playsIn(s.mechanisms, rule.id) ? 'on' : 'off')}
                </span>
              </li>
            ))}
        </ul>
        <p>{t('playsNote')}</p>
      </Card>
      {rule.facts.length > 0 && (
        <Card>
          <h2>{t('facts')}</h2>
          <ul>
            {rule.facts.map((f) => (
              <li key={`${f.what.en}${f.value}`} className={css.fact}>
                <b>
                  {valueWords(f.value)} <small>{f.unit}</small>
                </b>
                <span>{f.what[locale]}</span>
                {f.doubt && (
                  <em>
                    <Icon name="warn" size={12} /> {f.doubt[locale]}
                  </em>
                )}
              </li>
            ))}
          </ul>
        </Card>
      )}
      {verbs.length > 0 && (
        <Card>
          <h2>{t('promises')}</h2>
          <ul>
            {verbs.map((v) => (
              <li key={v.id} className={css.row}>
                {v.name[locale]}
              </li>
            ))}
          </ul>
        </Card>
      )}
      {next.length > 0 && (
        <Card>
          <h2>{t('near')}</h2>
          <ul>
            {next.map((m) => (
              <li key={m.id} className={css.row}>
                <Link href={`/library/${m.id}`}>{m.name[locale]}</Link>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </aside>
  );
}
