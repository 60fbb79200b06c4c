import { useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useContent } from '../../net/content.ts';
import { fragmentOf, type Invitation } from '../../net/invitation.ts';
import { useJoinAddress } from '../../net/joinAddress.ts';
import { keepInvitations, keptInvitations } from '../../net/keep.ts';
import { newSeatKey } from '../../net/newKey.ts';
import { save } from '../../net/save.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { QrCode } from '../../ui/QrCode.tsx';
import css from './Manage.module.css';
import { type Roster as List, readRoster } from './roster.ts';

/** A cell that no spreadsheet takes for a formula. */
const cell = (text: string): string =>
  `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/** One slip for each pupil: a name, a delegation, a code to scan. Printed alone on its page. */
function Slips({ links }: { readonly links: readonly { to: Invitation; href: string }[] }) {
  const { t } = useTranslation(['host', 'blocs']);
  return (
    <ul className={css.slips}>
      {links.map(({ to, href }) => (
        <li key={to.key}>
          <QrCode text={href} size={132} label={t('qr', { address: to.name })} />
          <b>{to.name}</b>
          <small>{t(`blocs:${to.bloc}.name`)}</small>
          <a href={href}>{t('roster.link')}</a>
        </li>
      ))}
    </ul>
  );
}

/** A class list becomes seats: each link opens one seat, on whatever device it is used. */
export function Roster({ code, seats }: { readonly code: string; readonly seats: readonly string[] }) {
  const { t } = useTranslation(['host', 'blocs']);
  const content = useContent();
  const place = useJoinAddress();
  const [text, setText] = useState('');
  const [faults, setFaults] = useState<List['faults']>([]);
  const [invited, setInvited] = useState(() => keptInvitations(code));
  const blocOf = (word: string): string | null =>
    seats.find((bloc) => {
      const name = content?.blocs[bloc]?.name;
      return [bloc, name?.en, name?.zh].some((known) => known?.toLowerCase() === word.toLowerCase());
    }) ?? null;
  const links = invited.map((to) => ({
    to,
    href: `${location.protocol}//${place}/join/${code}${fragmentOf(to)}`,
  }));
  const make = () => {
    const list = readRoster(text, seats, blocOf);
    const made = list.pupils.map((pupil) => ({ ...pupil, key: newSeatKey() }));
    setFaults(list.faults);
    if (made.length === 0) return;
    keepInvitations(code, made);
    setInvited(made);
  };
  const download = () => {
    const rows = links.map(({ to, href }) => [to.name, t(`blocs:${to.bloc}.name`), href].map(cell).join(','));
    save(`carbon-accord-${code}-seats.csv`, `\ufeff${rows.join('\r\n')}\r\n`, 'text/csv');
  };
  return (
    <section>
      <h3>{t('roster.title')}</h3>
      <p className={css.note}>{t('roster.note')}</p>
      <textarea
        rows={4}
        value={text}
        aria-label={t('roster.title')}
        placeholder={t('roster.hint')}
        onChange={(e) => setText(e.target.value)}
      />
      <label className={css.file}>
        {t('roster.file')}
        <input
          type="file"
          accept=".csv,.txt,text/csv,text/plain"
          onChange={(e) => void e.target.files?.[0]?.text().then(setText)}
        />
      </label>
      {faults.length > 0 && (
        <Notice tone="warn" live>
          {faults.map((f) => (
            <p key={f.line}>{t(`roster.fault.${f.kind}`, { line: f.line })}</p>
          ))}
        </Notice>
      )}
      <div className={css.acts}>
        <Button look="main" disabled={text.trim() === ''} onClick={make}>
          {t('roster.make')}
        </Button>
        {links.length > 0 && (
          <>
            <Button icon="download" onClick={download}>
              {t('roster.csv')}
            </Button>
            <Button icon="print" onClick={() => print()}>
              {t('roster.print')}
            </Button>
          </>
        )}
      </div>
      {links.length > 0 && <Slips links={links} />}
      {links.length > 0 &&
        createPortal(
          <div className={css.sheet}>
            <Slips links={links} />
          </div>,
          document.body,
        )}
    </section>
  );
}
