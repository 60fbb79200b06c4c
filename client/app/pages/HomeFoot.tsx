import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { ago } from '../../i18n/format.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { type KeptGame, keptGames } from '../../net/keep.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import css from './HomeFoot.module.css';

/** Games shown before “Show all”. */
const FIRST = 3;

const hrefOf = (g: KeptGame): string =>
  g.ended ? `/debrief/${g.game}` : g.as === 'host' ? `/host/${g.code}` : `/play/${g.code}`;

function Row({ href, icon, text, note }: { href: string; icon: IconName; text: string; note?: string }) {
  return (
    <li>
      <Link href={href}>
        <Icon name={icon} size={14} />
        <span>{text}</span>
        {note && <em>{note}</em>}
      </Link>
    </li>
  );
}

function Continue({ games }: { games: readonly KeptGame[] }) {
  const { t } = useTranslation(['home', 'blocs']);
  const locale = useLocale();
  const [all, setAll] = useState(false);
  const words = (g: KeptGame): string => {
    if (g.as === 'host') return t('continue.host', { title: g.title || g.code });
    const bloc = t(`blocs:${g.bloc ?? 'EU'}.name`);
    return t(g.ended ? 'continue.ended' : g.solo ? 'continue.solo' : 'continue.seat', {
      bloc,
      year: g.year,
      code: g.code,
    });
  };
  return (
    <ul>
      {games.slice(0, all ? games.length : FIRST).map((g) => (
        <Row
          key={g.code + g.as}
          href={hrefOf(g)}
          icon={g.ended ? 'back' : 'play'}
          text={words(g)}
          note={t('continue.round', {
            round: g.round,
            rounds: g.rounds,
            ago: ago(g.atMs, Date.now(), locale),
          })}
        />
      ))}
      {games.length > FIRST && !all && (
        <li>
          <Button look="quiet" small onClick={() => setAll(true)}>
            {t('continue.all', { count: games.length })}
          </Button>
        </li>
      )}
    </ul>
  );
}

export function HomeFoot() {
  const { t } = useTranslation('home');
  const [games] = useState(() => keptGames().filter((g) => !(g.solo && g.as === 'host')));
  return (
    <footer className={css.foot}>
      <section>
        <h2>{t('continue.title')}</h2>
        {games.length > 0 ? <Continue games={games} /> : <p>{t('continue.none')}</p>}
      </section>
      <section>
        <h2>{t('read.title')}</h2>
        <ul>
          <Row href="/library" icon="book" text={t('read.library')} note={t('read.libraryNote')} />
          <Row href="/library/glossary" icon="info" text={t('read.glossary')} />
        </ul>
      </section>
      <section>
        <h2>{t('teach.title')}</h2>
        <ul>
          <Row href="/library/models" icon="bars" text={t('teach.models')} note={t('teach.modelsNote')} />
          <Row href="/editor" icon="edit" text={t('teach.editor')} note={t('teach.editorNote')} />
        </ul>
      </section>
    </footer>
  );
}
