import { useTranslation } from 'react-i18next';
import css from './BlocTile.module.css';
import { blocColor } from './blocLook.ts';
import { cx } from './cx.ts';

export type TileSize = 'small' | 'normal' | 'large';

interface BlocTileProps {
  readonly bloc: string;
  readonly size?: TileSize;
  /** Say the bloc's name to screen readers; leave it out where the name stands beside the tile. */
  readonly named?: boolean;
}

/** A bloc's letters on its colour: the shortest way to name it. */
export function BlocTile({ bloc, size = 'normal', named = false }: BlocTileProps) {
  const { t } = useTranslation('blocs');
  return (
    <span
      className={cx(css.tile, css[size])}
      style={{ background: blocColor(bloc), color: blocColor(bloc, 'ink') }}
      {...(named ? { role: 'img', 'aria-label': t(`${bloc}.name`) } : { 'aria-hidden': true })}
    >
      {t(`${bloc}.letters`)}
    </span>
  );
}

/** Tile and bold name, as parties appear in a deal's sentence. */
export function BlocName({ bloc, size = 'small' }: { bloc: string; size?: TileSize }) {
  const { t } = useTranslation('blocs');
  return (
    <span className={css.pair}>
      <BlocTile bloc={bloc} size={size} /> <b>{t(`${bloc}.name`)}</b>
    </span>
  );
}
