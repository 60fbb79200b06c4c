import { useMemo } from 'react';
import { qrCells } from './qr.ts';

/** An address that phones read. Black on white in both themes: cameras expect it. */
export function QrCode({ text, size, label }: { text: string; size: number | string; label: string }) {
  const { path, n } = useMemo(() => {
    const cells = qrCells(text);
    const squares = cells.flatMap((row, r) => row.flatMap((on, c) => (on ? [`M${c} ${r}h1v1h-1z`] : [])));
    return { path: squares.join(''), n: cells.length };
  }, [text]);
  return (
    <svg
      width={size}
      height={size}
      viewBox={`-3 -3 ${n + 6} ${n + 6}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect x="-3" y="-3" width={n + 6} height={n + 6} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
