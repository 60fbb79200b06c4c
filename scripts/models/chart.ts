/** One line of a chart: its name, its colour and its values by year. */
export type Line = {
  readonly name: string;
  readonly color: string;
  readonly dashed?: boolean;
  readonly years: readonly number[];
  readonly values: readonly number[];
};

export type Chart = {
  readonly title: string;
  readonly unit: string;
  readonly lines: readonly Line[];
  /** A soft band behind the lines. */
  readonly band?: {
    readonly name: string;
    readonly years: readonly number[];
    readonly low: readonly number[];
    readonly high: readonly number[];
  };
};

const WIDTH = 640;
const HEIGHT = 320;
const PLOT = { left: 44, right: 470, top: 34, bottom: 292 };
const LABEL_GAP = 14;

/** A line chart as a small SVG file: labels on the lines, light ground for either theme. */
export function lineChart({ title, unit, lines, band }: Chart): string {
  const years = lines.flatMap((line) => [...line.years]);
  const values = [...lines.flatMap((line) => [...line.values]), ...(band ? [...band.low, ...band.high] : [])];
  const [firstYear, lastYear] = [Math.min(...years), Math.max(...years)];
  const step = niceStep(Math.max(...values) - Math.min(...values));
  const [low, high] = [
    Math.floor(Math.min(...values) / step) * step,
    Math.ceil(Math.max(...values) / step) * step,
  ];
  const x = (year: number) =>
    round(PLOT.left + ((year - firstYear) / (lastYear - firstYear)) * (PLOT.right - PLOT.left));
  const y = (value: number) => round(PLOT.bottom - ((value - low) / (high - low)) * (PLOT.bottom - PLOT.top));
  const points = (of: readonly number[], at: readonly number[]) =>
    at.map((year, i) => `${x(year)},${y(of[i] ?? Number.NaN)}`);

  const ticks = Array.from({ length: Math.round((high - low) / step) + 1 }, (_, i) => low + i * step);
  const grid = ticks.map(
    (tick) =>
      `<path d="M${PLOT.left} ${y(tick)}H${PLOT.right}" stroke="#dcdcdc"/><text x="${PLOT.left - 6}" y="${y(tick) + 4}" text-anchor="end">${tick.toFixed(step < 1 ? 1 : 0)}</text>`,
  );
  const decades = years.filter((year, i) => year % 25 === 0 && years.indexOf(year) === i);
  const below = decades.map(
    (year) => `<text x="${x(year)}" y="${PLOT.bottom + 18}" text-anchor="middle">${year}</text>`,
  );
  const area = band
    ? `<polygon fill="#9db4c8" fill-opacity="0.35" points="${[...points(band.low, band.years), ...points(band.high, band.years).toReversed()].join(' ')}"/>`
    : '';
  const drawn = lines.map(
    (line) =>
      `<polyline fill="none" stroke="${line.color}" stroke-width="2"${line.dashed ? ' stroke-dasharray="5 4"' : ''} points="${points(line.values, line.years).join(' ')}"/>`,
  );
  const labels = spread(lines.map((line) => y(line.values.at(-1) ?? low))).map(
    (at, i) =>
      `<text x="${PLOT.right + 8}" y="${round(at + 4)}" fill="${lines[i]?.color}">${lines[i]?.name}</text>`,
  );
  const note = band
    ? `<text x="${PLOT.right + 8}" y="${y(band.high.at(-1) ?? high) + 4}" fill="#5d7386">${band.name}</text>`
    : '';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="system-ui, sans-serif" font-size="12" fill="#333" role="img">`,
    `<title>${title}</title>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    `<text x="${PLOT.left}" y="18" font-weight="600">${title}, ${unit}</text>`,
    area,
    ...grid,
    ...below,
    ...drawn,
    ...labels,
    note,
    '</svg>',
    '',
  ]
    .filter((part, i, all) => part !== '' || i === all.length - 1)
    .join('\n');
}

const round = (value: number): number => Math.round(value * 10) / 10;

function niceStep(span: number): number {
  const steps = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50];
  return steps.find((step) => span / step <= 6) ?? 100;
}

/** Heights of labels, moved apart where lines end close together. */
function spread(heights: readonly number[]): readonly number[] {
  const order = heights.map((_, i) => i).toSorted((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0));
  const placed = [...heights];
  order.forEach((i, rank) => {
    const above = order[rank - 1];
    if (above !== undefined) placed[i] = Math.max(placed[i] ?? 0, (placed[above] ?? 0) + LABEL_GAP);
  });
  return placed;
}
