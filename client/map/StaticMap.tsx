import { useId, useMemo } from 'react';
import { blocColor, lookOf } from '../ui/blocLook.ts';
import { type Arc, angleAtEnd, arcsOf, sampled, svgPath } from './arcs.ts';
import { HEIGHT, WIDTH, world } from './geo.ts';
import type { Flow, MapBloc } from './model.ts';
import { PATTERN_OPACITY, PATTERNS } from './patterns.ts';
import css from './StaticMap.module.css';
import { STROKES, strokeWidth } from './strokes.ts';

interface StaticMapProps {
  readonly blocs: readonly MapBloc[];
  readonly flows: readonly Flow[];
  readonly label: string;
}

function PatternDef({ id, bloc }: { id: string; bloc: string }) {
  const tile = PATTERNS[lookOf(bloc).pattern];
  if (!tile) return null;
  return (
    <pattern id={id} width={tile.size} height={tile.size} patternUnits="userSpaceOnUse">
      <path
        d={tile.path}
        fill={tile.filled ? blocColor(bloc, 'ink') : 'none'}
        stroke={tile.filled ? 'none' : blocColor(bloc, 'ink')}
        strokeWidth=".8"
        opacity={PATTERN_OPACITY}
      />
    </pattern>
  );
}

function FlowLine({ arc }: { arc: Arc }) {
  const { kind, from, weight } = arc.flow;
  const stroke = STROKES[kind];
  const width = strokeWidth(kind, weight);
  const d = svgPath(arc);
  const color = blocColor(from, 'line');
  const head = `translate(${arc.end.join()}) rotate(${(angleAtEnd(arc) * 180) / Math.PI})`;
  return (
    <g fill="none" strokeLinecap={stroke.cap}>
      <path d={d} className={css.casing} strokeWidth={width + 2.5} strokeLinecap="round" />
      <path d={d} stroke={color} strokeWidth={width} strokeDasharray={stroke.dash.join(' ') || undefined} />
      {stroke.double && <path d={d} className={css.casing} strokeWidth={1.4} />}
      {stroke.ticks &&
        sampled(arc, 8).map(({ at, angle }) => (
          <path
            key={at.join()}
            d="M0-4V4"
            stroke={color}
            strokeWidth="1.5"
            transform={`translate(${at.join()}) rotate(${(angle * 180) / Math.PI})`}
          />
        ))}
      <path d="M-5-5.5 6 0-5 5.5z" transform={head} fill={color} className={css.head} />
    </g>
  );
}

/** The world as a drawing: for the home page, for print, and wherever the scene would be too much. */
export default function StaticMap({ blocs, flows, label }: StaticMapProps) {
  const id = useId();
  const { shapes, neutral, graticule, dots } = world();
  const arcs = useMemo(() => arcsOf(flows, blocs, world()), [flows, blocs]);
  return (
    <svg className={css.map} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <defs>
        {blocs.map((b) => (
          <PatternDef key={b.id} id={`${id}${b.id}`} bloc={b.id} />
        ))}
      </defs>
      <path d={graticule} className={css.graticule} />
      <path d={neutral} className={css.neutral} />
      {blocs.map((b) => {
        const d = b.regions.map((r) => shapes[r] ?? '').join('');
        return (
          <g key={b.id} className={css.bloc}>
            <path d={d} fill={blocColor(b.id)} />
            <path d={d} fill={`url(#${id}${b.id})`} className={css.coast} />
            {dots
              .filter((dot) => b.regions.includes(dot.region))
              .map(({ at }) => (
                <circle key={at.join()} cx={at[0]} cy={at[1]} r="2.6" fill={blocColor(b.id)} />
              ))}
          </g>
        );
      })}
      {arcs.map((arc) => (
        <FlowLine key={arc.flow.id} arc={arc} />
      ))}
    </svg>
  );
}
