import { useTranslation } from 'react-i18next';
import type { Flow, MapBloc } from '../../map/model.ts';
import StaticMap from '../../map/StaticMap.tsx';

/** The six-seat world and five flows of it: a picture of the game, not of a state of it. */
const BLOCS: readonly MapBloc[] = [
  ['ON', ['NOR']],
  ['EX', ['RUS', 'GLF']],
  ['CN', ['CHN']],
  ['US', ['USA']],
  ['EU', ['EU']],
  ['ES', ['IND', 'ASE']],
  ['RS', ['AFR', 'LAC']],
  ['VS', ['VUL']],
].map(([id, regions]) => ({ id: id as string, letters: '', regions: regions as string[], value: null }));

const flow = (kind: Flow['kind'], from: string, to: string, weight: number): Flow => ({
  id: `${kind}${from}${to}`,
  kind,
  from,
  to,
  weight,
  label: null,
});

const FLOWS: readonly Flow[] = [
  flow('finance', 'US', 'RS', 0.35),
  flow('finance', 'EU', 'RS', 0.6),
  flow('minerals', 'RS', 'CN', 0.4),
  flow('border', 'EU', 'CN', 0.2),
  flow('technology', 'CN', 'ES', 0.3),
];

export default function HomeMap() {
  const { t } = useTranslation('home');
  return <StaticMap blocs={BLOCS} flows={FLOWS} label={t('map')} />;
}
