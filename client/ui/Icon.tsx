import css from './Icon.module.css';

/** Each icon is drawn on a 16 × 16 grid with a 1.5 px line. */
const PATHS = {
  play: 'M5 3.5v9l7.5-4.5z',
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  next: 'M4 3.5v9L10.5 8zM12.5 3.5v9',
  rewind: 'M12 3.5v9L5.5 8zM3.5 3.5v9',
  back: 'M6 3.5 2.5 7 6 10.5M2.5 7h7a4 4 0 0 1 0 6H7',
  book: 'M2.5 3h4A1.5 1.5 0 0 1 8 4.5V13a1.5 1.5 0 0 0-1.5-1.5h-4zM13.5 3h-4A1.5 1.5 0 0 0 8 4.5V13a1.5 1.5 0 0 1 1.5-1.5h4z',
  bars: 'M3 13V8M8 13V3M13 13V6',
  calendar:
    'M2.5 4.5a1 1 0 0 1 1-1h9a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1zM2.5 6.5h11M5.5 2v3M10.5 2v3',
  download: 'M8 2.5v7.5M4.5 6.5 8 10l3.5-3.5M3 13.5h10',
  print: 'M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  check: 'm3 8.5 3.5 3.5L13 4.5',
  cross: 'm4 4 8 8M12 4l-8 8',
  ring: 'M13 8A5 5 0 1 1 3 8a5 5 0 0 1 10 0z',
  equal: 'M4 6.5h8M4 9.5h8',
  eye: 'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8zM9.8 8a1.8 1.8 0 1 1-3.6 0 1.8 1.8 0 0 1 3.6 0z',
  eyeOff:
    'M2.5 2.5l11 11M6.5 3.7C7 3.6 7.5 3.5 8 3.5c4 0 6.5 4.5 6.5 4.5a12 12 0 0 1-2 2.5M4.2 4.8A12 12 0 0 0 1.5 8S4 12.5 8 12.5c1.2 0 2.2-.4 3.1-.9',
  shield: 'M8 2 3 4v4c0 3 2 5 5 6 3-1 5-3 5-6V4z',
  person: 'M10.5 5.5a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0zM3 13.5c.5-3 2.5-4 5-4s4.5 1 5 4',
  people:
    'M8 5.5a2 2 0 1 1-4 0 2 2 0 0 1 4 0zM2 12.5c.3-2.5 1.8-3.5 4-3.5s3.7 1 4 3.5M10.5 3.6a2 2 0 0 1 0 3.8M11.5 9.2c1.5.4 2.3 1.5 2.5 3.3',
  lock: 'M3.5 8a1 1 0 0 1 1-1h7a1 1 0 0 1 1 1v4.5a1 1 0 0 1-1 1h-7a1 1 0 0 1-1-1zM5.5 7V5a2.5 2.5 0 0 1 5 0v2',
  chip: 'M4.5 4.5h7v7h-7zM6.5 2v2.5M9.5 2v2.5M6.5 11.5V14M9.5 11.5V14M2 6.5h2.5M2 9.5h2.5M11.5 6.5H14M11.5 9.5H14',
  factory: 'M2.5 13.5V7l3.5 2V7l3.5 2V3h4v10.5zM5.5 11.5h5',
  coin: 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0zM10 6.2C9.6 5.5 8.9 5.2 8 5.2c-1.2 0-2 .6-2 1.4 0 2 4 .8 4 2.8 0 .8-.8 1.4-2 1.4-.9 0-1.7-.4-2-1.1M8 4.2v7.6',
  globe: 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0zM2 8h12M8 2c-4 4-4 8 0 12 4-4 4-8 0-12z',
  gem: 'M4.5 3h7L14 6.5l-6 7-6-7zM2 6.5h12M6 6.5 8 13M10 6.5 8 13M6 6.5 7.5 3M10 6.5 8.5 3',
  bolt: 'M9 1.5 3.5 9H8l-1 5.5L12.5 7H8z',
  grid: 'M3 2.5v11M13 2.5v11M3 5.5h10M3 10.5h10M6 5.5v5M10 5.5v5',
  gate: 'M4.5 2.5v11M11.5 2.5v11M2.5 5.5h11M2.5 10h11',
  tree: 'M8 14V8M8 2 4 7h2l-3 4h10l-3-4h2z',
  scale: 'M8 2.5v11M5 13.5h6M3 5h10M3 5 1.5 9.5h3zM13 5l-1.5 4.5h3z',
  handshake: 'M2 5l3-1.5L8 5l3-1.5L14 5v5l-2 .5L8.5 13 4 10.5 2 10zM8 5 5.5 7.5 7 8.5 9 7l3 3',
  fork: 'M4.5 13.5V3M4.5 9c4 0 4.5-1 6.5-4.5M8.5 4.5H11V7M2.5 4.5l2-2 2 2',
  talk: 'M2.5 3.5h11v7h-6l-3 2.5v-2.5h-2z',
  press: 'M2.5 3h9v9.5a1 1 0 0 0 2 0V6h-2M2.5 3v9.5a1 1 0 0 0 1 1h9M4.5 6h5M4.5 8.5h5M4.5 11h3',
  wifi: 'M2 6.5a8.5 8.5 0 0 1 12 0M4 9a5.6 5.6 0 0 1 8 0M6 11.3a2.8 2.8 0 0 1 4 0',
  wifiOff:
    'M2.5 2.5l11 11M2 6.5c1-1 2.2-1.7 3.5-2.1M8.5 4a8.5 8.5 0 0 1 5.5 2.5M4 9c.8-.8 1.7-1.3 2.7-1.5M6 11.3a2.8 2.8 0 0 1 4 0',
  warn: 'M8 2.5 14.5 13.5h-13zM8 6.5v3.5M8 11.7v.1',
  info: 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0zM8 7.2v4M8 4.9V5',
  clock: 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0zM8 4.5V8l2.5 1.5',
  robot: 'M3 6.5h10v7H3zM8 6.5V3.5M5.7 9.5v1M10.3 9.5v1M6.5 3h3',
  right: 'm6 3.5 4.5 4.5L6 12.5',
  left: 'M10 3.5 5.5 8l4.5 4.5',
  down: 'm3.5 6 4.5 4.5L12.5 6',
  arrow: 'M2.5 8h10.5M9.5 4.5 13 8l-3.5 3.5',
  search: 'M11 7a4 4 0 1 1-8 0 4 4 0 0 1 8 0zM10 10l3.5 3.5',
  sun: 'M10.5 8a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0zM8 1.5v1.5M8 13v1.5M1.5 8H3M13 8h1.5M3.4 3.4l1 1M11.6 11.6l1 1M12.6 3.4l-1 1M4.4 11.6l-1 1',
  moon: 'M13 9.5A5.5 5.5 0 0 1 6.5 3 5.5 5.5 0 1 0 13 9.5z',
  send: 'M2 8 14 2.5 10 13.5 7.5 9z',
  trash: 'M3 4.5h10M6 4.5V3h4v1.5M4.5 4.5l.5 9h6l.5-9',
  edit: 'M3 13h2l7.5-7.5-2-2L3 11zM9.5 4.5l2 2',
  flag: 'M4 14V2.5M4 3h8l-2 3 2 3H4',
  wave: 'M1.5 6.5c2-2.5 3.5-2.5 5 0s3 2.5 4.5 0 2.5-2 3.5-.5M1.5 11c2-2.5 3.5-2.5 5 0s3 2.5 4.5 0 2.5-2 3.5-.5',
  link: 'M6.5 9.5l3-3M7 5l1.5-1.5a2.5 2.5 0 0 1 4 4L11 9M9 11l-1.5 1.5a2.5 2.5 0 0 1-4-4L5 7',
  drop: 'M8 2C5.5 5.5 4 7.3 4 9.5a4 4 0 0 0 8 0C12 7.3 10.5 5.5 8 2z',
  flask: 'M6.5 2.5h3M7 2.5v4l-3.5 6a.8.8 0 0 0 .7 1.2h7.6a.8.8 0 0 0 .7-1.2L9 6.5v-4M5.5 10h5',
  dove: 'M2 9.5c2 0 3-1 3.5-2.5C6.5 4 9 3.5 10 5l3.5-.5-2 2C11.5 10 9 12 5.5 12L3 13.5M7 8.5l4-1.5',
  vote: 'M3 7.5V13h10V7.5M2 7.5h12M6 5l1.5 1.5L11 3',
} as const;

export type IconName = keyof typeof PATHS;

/** Whether content names an icon that we can draw. */
export const isIcon = (name: string): name is IconName => name in PATHS;

/** A line icon. It is decoration: the words beside it carry the meaning. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg className={css.icon} width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
