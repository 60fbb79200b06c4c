import type { MeasureLevels } from '@accord/shared/game/state.ts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Explained } from '../../explain/Explained.tsx';
import { Fold } from '../../explain/Fold.tsx';
import { useSeat } from '../useSeat.ts';
import { useWorld } from '../useWorld.ts';

interface Asked {
  readonly levels: MeasureLevels;
  /** The year in which the indicators are read. */
  readonly year: number;
}

function Answer({ levels, year }: Asked) {
  const { t } = useTranslation('why');
  const world = useWorld();
  const { bloc } = useSeat();
  const question = useMemo(
    () =>
      ({
        ask: 'explain',
        from: { state: world, assume: { orders: { [bloc]: {} } } },
        to: { state: world, assume: { orders: { [bloc]: levels } } },
        options: { bloc, year },
      }) as const,
    [world, bloc, levels, year],
  );
  return (
    <Explained
      question={question}
      note={t('orders.note', { year })}
      from={t('orders.from')}
      to={t('orders.to')}
      first="ghgGtCo2e"
      dealOf={() => undefined}
    />
  );
}

/** Plan against plan: what each changed measure does by itself. */
export function WhyOrders(asked: Asked) {
  const { t } = useTranslation('why');
  return (
    <Fold title={t('orders.title')}>
      <Answer {...asked} />
    </Fold>
  );
}
