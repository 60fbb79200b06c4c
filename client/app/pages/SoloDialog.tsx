import type { Content } from '@accord/shared/content/content.ts';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { ChallengePicker } from '../../challenge/ChallengePicker.tsx';
import { useLocale } from '../../i18n/useLocale.ts';
import { useContent } from '../../net/content.ts';
import { createGame } from '../../net/games.ts';
import { useSentence } from '../../net/useSentence.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notches } from '../../ui/Notches.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { BlocPicker } from './BlocPicker.tsx';
import css from './StartForms.module.css';

const LEVELS = ['trainee', 'envoy', 'veteran', 'realist'] as const;
type Level = (typeof LEVELS)[number];

export const scenariosOf = (content: Content) =>
  Object.values(content.scenarios).toSorted((a, b) => a.seats.length - b.seats.length);

function SoloForm() {
  const { t } = useTranslation('home');
  const language = useLocale();
  const content = useContent();
  const sentence = useSentence();
  const [, go] = useLocation();
  const [scenario, setScenario] = useState('standard-6');
  const [bloc, setBloc] = useState<string | null>(null);
  const [level, setLevel] = useState<Level>('envoy');
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  if (!content) return <Notice tone="bad">{t('offline')}</Notice>;
  const chosen = content.scenarios[scenario] ?? scenariosOf(content)[0];
  if (!chosen) return <Notice tone="bad">{t('offline')}</Notice>;
  const leads = bloc !== null && chosen.seats.includes(bloc) ? bloc : null;

  const start = async () => {
    if (!leads) return;
    setBusy(true);
    const answer = await createGame(
      { scenario: chosen.id, mode: 'solo', language, bloc: leads, difficulty: level },
      chosen.rounds.length,
    );
    setBusy(false);
    if (answer.ok) go(`/play/${answer.value.code}`);
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
          note: t('rounds', { count: s.rounds.length }),
        }))}
      />
      <BlocPicker content={content} seats={chosen.seats} value={leads} onChange={setBloc} />
      <div>
        <h3>{t('difficulty.title')}</h3>
        <Notches
          label={t('difficulty.title')}
          look="flat"
          value={level}
          onChange={setLevel}
          options={LEVELS.map((value) => ({ value, label: t(`difficulty.${value}`) }))}
        />
        <p className={css.note}>{t(`difficulty.${level}Note`)}</p>
      </div>
      {error && (
        <Notice tone="bad" live>
          {error}
        </Notice>
      )}
      <Button look="main" wide disabled={!leads || busy} onClick={start}>
        {leads ? t('solo.start', { bloc: content.blocs[leads]?.name[language] ?? leads }) : t('solo.pick')}
      </Button>
    </div>
  );
}

const KINDS = ['free', 'challenges'] as const;

function Challenges() {
  const { t } = useTranslation('home');
  const content = useContent();
  return content ? <ChallengePicker content={content} /> : <Notice tone="bad">{t('offline')}</Notice>;
}

export default function SoloDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('home');
  const [kind, setKind] = useState<(typeof KINDS)[number]>('free');
  return (
    <Dialog title={t('solo.title')} open onClose={onClose} wide>
      <div className={css.form}>
        <Notches
          label={t('solo.kind')}
          look="flat"
          value={kind}
          onChange={setKind}
          options={KINDS.map((value) => ({ value, label: t(`solo.${value}`) }))}
        />
        <Suspense fallback={<p className={css.note}>{t('loading')}</p>}>
          {kind === 'free' ? <SoloForm /> : <Challenges />}
        </Suspense>
      </div>
    </Dialog>
  );
}
