import type { ChatLine } from '@accord/shared/protocol/rooms.ts';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/useLocale.ts';
import { useConnection, useRules, useTable, useView } from '../net/Table.tsx';
import { useSentence } from '../net/useSentence.ts';
import { BlocTile } from '../ui/BlocTile.tsx';
import { Button } from '../ui/Button.tsx';
import { cx } from '../ui/cx.ts';
import { useToasts } from '../ui/Toasts.tsx';
import { EnvoyTalk } from './envoy/EnvoyTalk.tsx';
import { EnvoyStatement, useStatements } from './envoy/Statements.tsx';
import css from './Talk.module.css';

const clockOf = (ms: number, language: string) =>
  new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    hour: '2-digit',
    minute: '2-digit',
  }).format(ms);

function Line({ line, own }: { line: ChatLine; own: string | null }) {
  const { t } = useTranslation('blocs');
  const locale = useLocale();
  const mine = line.from === own;
  const isBloc = line.from !== 'host';
  return (
    <li className={cx(css.line, mine && css.mine)}>
      {isBloc && <BlocTile bloc={line.from} size="small" />}
      <div>
        <p className={css.who}>
          {isBloc ? t(`${line.from}.name`) : t('talk.host', { ns: 'table' })}
          {line.fromName && ` · ${line.fromName}`} <time>{clockOf(line.atMs, locale)}</time>
        </p>
        <p>{line.text}</p>
      </div>
    </li>
  );
}

function channelOf(line: ChatLine, own: string | null): string {
  if (line.to === 'all' || line.to === 'press') return line.to;
  return line.from === own ? line.to : line.from;
}

/** Talk between two delegations, in the whole room, or to the press. */
export function Talk({ press = false }: { press?: boolean }) {
  const { t } = useTranslation(['table', 'blocs']);
  const view = useView();
  const rules = useRules();
  const connection = useConnection();
  const sentence = useSentence();
  const say = useToasts((s) => s.say);
  const chat = useTable((s) => s.chat);
  const own = view.own?.bloc ?? null;
  const [channel, setChannel] = useState('all');
  const [text, setText] = useState('');
  const end = useRef<HTMLDivElement>(null);
  const to = press ? 'press' : channel;
  const lines = chat.filter((line) => channelOf(line, own) === to);
  const others = rules.blocIds.filter((id) => id !== own);
  const envoy = !press && view.seats[channel]?.control === 'scripted' ? channel : null;
  const statements = useStatements(view);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the newest line scrolls into view.
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'nearest' });
  }, [lines.length, to]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const words = text.trim();
    if (!words) return;
    setText('');
    const answer = await connection.say(to, words);
    if (answer.ok) return;
    setText(words);
    say('bad', sentence(answer.refusal));
  };
  return (
    <div className={css.talk}>
      {!press && (
        <fieldset className={css.channels} aria-label={t('talk.channel')}>
          {['all', ...others].map((id) => (
            <button key={id} type="button" aria-pressed={id === channel} onClick={() => setChannel(id)}>
              {id === 'all' ? t('talk.all') : <BlocTile bloc={id} named />}
            </button>
          ))}
        </fieldset>
      )}
      {envoy ? (
        <EnvoyTalk bloc={envoy} />
      ) : (
        <>
          {press &&
            statements.map((said) => <EnvoyStatement key={said.bloc + said.round} statement={said} />)}
          {lines.length === 0 && (!press || statements.length === 0) && (
            <p className={css.empty}>{t(press ? 'talk.noPress' : 'talk.none')}</p>
          )}
          <ol className={css.lines} aria-live="polite">
            {lines.map((line) => (
              <Line key={line.id} line={line} own={own} />
            ))}
          </ol>
        </>
      )}
      <div ref={end} />
      {!envoy && (
        <form className={css.form} onSubmit={submit}>
          <input
            value={text}
            maxLength={400}
            aria-label={t(press ? 'talk.writePress' : 'talk.write')}
            placeholder={t(press ? 'talk.writePress' : 'talk.write')}
            onChange={(e) => setText(e.target.value)}
          />
          <Button type="submit" icon="send" aria-label={t('talk.send')} disabled={text.trim() === ''} />
        </form>
      )}
    </div>
  );
}
