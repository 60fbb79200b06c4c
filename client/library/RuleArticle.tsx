import type { Content } from '@accord/shared/content/content.ts';
import type { MechanismFile, RuleMechanism } from '@accord/shared/content/mechanism.ts';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useLocale } from '../i18n/useLocale.ts';
import { Chip } from '../ui/Chip.tsx';
import { leafAt, nameAt, pathWords, valueWords } from './parameters.ts';
import css from './RuleArticle.module.css';
import { RuleSide } from './RuleSide.tsx';

function Sources({ rule }: { rule: MechanismFile }) {
  const { t } = useTranslation('library');
  return (
    <ul className={css.sources}>
      {rule.sources.map((s) => (
        <li key={`${s.document}${s.locator}`}>
          {t('source', { document: s.document })} <span lang="zh-Hans">{s.section}</span>
          <br />
          {t('toFind')} <q lang="zh-Hans">{s.locator}</q>
        </li>
      ))}
    </ul>
  );
}

function Parameters({ rule, content }: { rule: RuleMechanism; content: Content }) {
  const { t, i18n } = useTranslation('library');
  /** A parameter in plain words, or its path where nobody has put it into words yet. */
  const words = (path: string) => {
    const key = `path.${path.replaceAll('.', '_')}`;
    return i18n.exists(`library:${key}`) ? t(key) : pathWords(path.replace(/^model\./, ''));
  };
  const locale = useLocale();
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">{t('param.what')}</th>
          <th scope="col">{t('param.value')}</th>
          <th scope="col">{t('param.off')}</th>
          <th scope="col">{t('param.basis')}</th>
        </tr>
      </thead>
      <tbody>
        {rule.parameters.map((p) => {
          const leaf = leafAt(content, p.path);
          const name = nameAt(content, p.path, locale);
          return (
            <tr key={p.path} title={p.path}>
              <th scope="row">{name ? t('param.promise', { name }) : words(p.path)}</th>
              <td>
                {leaf ? (
                  <>
                    <b>{valueWords(leaf.value)}</b> <small>{leaf.unit}</small>
                  </>
                ) : (
                  t('param.on')
                )}
              </td>
              <td data-label={t('param.off')}>{leaf ? valueWords(p.neutral) : t('param.removed')}</td>
              <td>
                {leaf && (
                  <span className={css.basis}>
                    {leaf.source.startsWith('calibrated') ? t('param.calibrated') : leaf.source}
                  </span>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** One rule: claim and counter-claim face to face, what the game computes from it, and its numbers. */
export function RuleArticle({ rule, content }: { rule: MechanismFile; content: Content }) {
  const { t } = useTranslation('library');
  const locale = useLocale();
  const other = locale === 'en' ? 'zh' : 'en';
  return (
    <div className={css.page}>
      <main className={css.article}>
        <Link href="/library" className={css.back}>
          {t('title')}
        </Link>
        <p className={css.kicker}>
          {t('kicker', { group: t(`group.${rule.group}`), row: rule.row })}
          <Chip
            tone={rule.status === 'contested' ? 'warn' : 'plain'}
            icon={rule.status === 'contested' ? 'warn' : rule.status === 'supported' ? 'check' : 'info'}
          >
            {t(`status.${rule.status}`)}
          </Chip>
        </p>
        <h1>
          {rule.name[locale]} <span lang={other === 'zh' ? 'zh-Hans' : 'en'}>{rule.name[other]}</span>
        </h1>
        <p className={css.lede}>{rule.rule[locale]}</p>
        <div className={css.two}>
          <section>
            <h2>{t('claim')}</h2>
            <p>{rule.claim[locale]}</p>
            <Sources rule={rule} />
          </section>
          <section>
            <h2>{t('counter')}</h2>
            <p>{rule.counter ? rule.counter[locale] : t('noCounter')}</p>
            {rule.perspective && (
              <p className={css.mirror}>
                <b>{t('mirror')}</b> {rule.perspective[locale]}
              </p>
            )}
          </section>
        </div>
        {rule.formula && (
          <>
            <h2>{t('formula')}</h2>
            <div className={css.formula} lang="en">
              {rule.formula}
            </div>
          </>
        )}
        <h2>{t(rule.kind === 'rule' ? 'parameters' : 'measures')}</h2>
        {rule.kind === 'rule' ? (
          <Parameters rule={rule} content={content} />
        ) : (
          <ul>
            {rule.measures.map(({ indicator, bloc, what }) => (
              <li key={`${indicator} ${bloc}`}>{what[locale]}</li>
            ))}
          </ul>
        )}
      </main>
      <RuleSide rule={rule} content={content} />
    </div>
  );
}
