import type { DealRecord } from '@accord/shared/diplomacy/deal.ts';
import { useTranslation } from 'react-i18next';
import { BlocTile } from '../../ui/BlocTile.tsx';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import css from './Signatures.module.css';
import { memberOf } from './standing.ts';

type State = 'signed' | 'open' | 'refused' | 'left';

const ICONS: Readonly<Record<State, IconName>> = {
  signed: 'check',
  open: 'ring',
  refused: 'cross',
  left: 'minus',
};

function stateOf(record: DealRecord, bloc: string): State {
  const { accepted, refused } = record;
  if (accepted.includes(bloc) && !memberOf(record, bloc)) return 'left';
  if (accepted.includes(bloc)) return 'signed';
  return refused.some((r) => r.bloc === bloc) ? 'refused' : 'open';
}

/** Who has signed a treaty, who may still, who will not and who is out again. */
export function Signatures({ record }: { record: DealRecord }) {
  const { t } = useTranslation('deals');
  const byState = Object.groupBy(record.deal.parties, (bloc) => stateOf(record, bloc));
  return (
    <dl className={css.signatures}>
      {(['signed', 'open', 'refused', 'left'] as const).map((state) => {
        const blocs = byState[state] ?? [];
        return blocs.length === 0 ? null : (
          <div key={state} className={css[state]}>
            <dt>
              <Icon name={ICONS[state]} size={12} />
              {t(`signature.${state}`)}
            </dt>
            <dd>
              {blocs.map((bloc) => (
                <BlocTile key={bloc} bloc={bloc} size="small" named />
              ))}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** The blocs that a treaty names, before anybody has signed. */
export function OpenTo({ parties }: { parties: readonly string[] }) {
  const { t } = useTranslation('deals');
  return (
    <dl className={css.signatures}>
      <div>
        <dt>{t('openTo')}</dt>
        <dd>
          {parties.map((bloc) => (
            <BlocTile key={bloc} bloc={bloc} size="small" named />
          ))}
        </dd>
      </div>
    </dl>
  );
}
