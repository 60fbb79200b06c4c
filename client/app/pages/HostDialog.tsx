import { PACES, type Pace } from '@accord/shared/protocol/names.ts';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useLocale } from '../../i18n/useLocale.ts';
import { useContent } from '../../net/content.ts';
import { createGame } from '../../net/games.ts';
import { useSentence } from '../../net/useSentence.ts';
import { DamagePicker } from '../../setup/DamagePicker.tsx';
import { type DamageForm, damageFormOf, withDamageForm } from '../../setup/damages.ts';
import { BlocTile } from '../../ui/BlocTile.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notches } from '../../ui/Notches.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { LensPicker } from './LensPicker.tsx';
import { scenariosOf } from './SoloDialog.tsx';
import css from './StartForms.module.css';

function HostForm() {
  const { t } = useTranslation('home');
  const language = useLocale();
  const content = useContent();
  const sentence = useSentence();
  const [, go] = useLocation();
  const [scenario, setScenario] = useState('core-4');
  const [pace, setPace] = useState<Pace>('lesson');
  const [title, setTitle] = useState('');
  const [secrets, setSecrets] = useState(false);
  const [form, setForm] = useState<DamageForm | null>(null);
  const [off, setOff] = useState<readonly string[]>([]);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const chosen = content ? (content.scenarios[scenario] ?? scenariosOf(content)[0]) : undefined;
  if (!content || !chosen) return <Notice tone="bad">{t('offline')}</Notice>;

  const start = async () => {
    setBusy(true);
    const wish = {
      scenario: chosen.id,
      mode: 'class' as const,
      language,
      title: title.trim(),
      pace,
      secretDealsAllowed: secrets,
      mechanismsOff: [...off],
      changes: form === null ? [] : withDamageForm(content, chosen, form),
    };
    const answer = await createGame(wish, chosen.rounds.length);
    setBusy(false);
    if (answer.ok) go(`/host/${answer.value.code}`);
    else setError(sentence(answer.refusal));
  };

  return (
    <div className={css.form}>
      <Notches
        label={t('scenario')}
        value={chosen.id}
        onChange={setScenario}
        options={scenariosOf(content).map((s) => ({
          value: s.id,
          label: t('seats', { count: s.seats.length }),
          note: pace === 'day' ? t('days', { count: s.rounds.length }) : t('minutes', { count: s.minutes }),
        }))}
      />
      <Notches
        label={t('host.pace')}
        value={pace}
        onChange={setPace}
        options={PACES.map((value) => ({
          value,
          label: t(`host.paces.${value}`),
          note: t(`host.paceNotes.${value}`),
        }))}
      />
      <div className={css.facts}>
        <b>{chosen.name[language]}</b>
        <span>{chosen.summary[language]}</span>
        <span className={css.tiles}>
          {[...chosen.seats, ...chosen.scripted].map((id) => (
            <BlocTile key={id} bloc={id} named />
          ))}
        </span>
      </div>
      <label className={css.field}>
        {t('host.name')}
        <input
          value={title}
          maxLength={60}
          placeholder={t('host.nameHint')}
          onChange={(e) => setTitle(e.target.value)}
        />
      </label>
      <label className={css.check}>
        <input type="checkbox" checked={secrets} onChange={(e) => setSecrets(e.target.checked)} />
        {t('host.secrets')}
      </label>
      <DamagePicker content={content} value={form ?? damageFormOf(content, chosen)} onChange={setForm} />
      <LensPicker content={content} off={off} onChange={setOff} />
      {error && (
        <Notice tone="bad" live>
          {error}
        </Notice>
      )}
      <Button look="main" wide disabled={busy} onClick={start}>
        {t('host.start')}
      </Button>
    </div>
  );
}

export default function HostDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('home');
  return (
    <Dialog title={t('host.title')} open onClose={onClose}>
      <Suspense fallback={<p className={css.note}>{t('loading')}</p>}>
        <HostForm />
      </Suspense>
    </Dialog>
  );
}
