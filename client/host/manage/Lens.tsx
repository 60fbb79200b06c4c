import { useTranslation } from 'react-i18next';
import { useContent } from '../../net/content.ts';
import { RulesProvider } from '../../net/Table.tsx';
import type { TableState } from '../../net/tableStore.ts';
import { SetUp } from '../../setup/SetUp.tsx';
import css from './Manage.module.css';

/** Which rules hold in this world. They are chosen when a game is made: a world does not change its physics. */
export function Lens({ state }: { readonly state: TableState }) {
  const { t } = useTranslation('host');
  const content = useContent();
  if (!state.view || !content) return null;
  const { config } = state.view.game;
  const rules = Object.values(content.mechanisms).filter((m) => m.kind === 'rule');
  const off = rules.filter((m) => config.mechanismsOff.includes(m.id));
  return (
    <section>
      <h3>{t('lens.title', { on: rules.length - off.length, all: rules.length })}</h3>
      <p className={css.note}>{t('lens.note')}</p>
      <RulesProvider view={state.view}>
        <SetUp config={config} />
      </RulesProvider>
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
