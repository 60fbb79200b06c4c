/** How each bloc looks: a palette slot of tokens.css and a pattern. Colour never stands alone. */
export type Palette =
  | 'vermilion'
  | 'blue'
  | 'yellow'
  | 'orange'
  | 'green'
  | 'pink'
  | 'violet'
  | 'lime'
  | 'sand'
  | 'slate'
  | 'silver';

export type Pattern =
  | 'rising'
  | 'rows'
  | 'dots'
  | 'columns'
  | 'cross'
  | 'rings'
  | 'dashes'
  | 'falling'
  | 'plus'
  | 'dense'
  | 'plain';

export interface BlocLook {
  readonly palette: Palette;
  readonly pattern: Pattern;
}

const LOOKS: Readonly<Record<string, BlocLook>> = {
  CN: { palette: 'vermilion', pattern: 'rising' },
  US: { palette: 'blue', pattern: 'rows' },
  EU: { palette: 'yellow', pattern: 'dots' },
  ES: { palette: 'orange', pattern: 'columns' },
  RS: { palette: 'green', pattern: 'cross' },
  VS: { palette: 'pink', pattern: 'rings' },
  GS: { palette: 'green', pattern: 'cross' },
  IN: { palette: 'orange', pattern: 'columns' },
  AS: { palette: 'violet', pattern: 'dashes' },
  AF: { palette: 'green', pattern: 'cross' },
  LA: { palette: 'lime', pattern: 'falling' },
  GU: { palette: 'sand', pattern: 'plus' },
  EX: { palette: 'slate', pattern: 'dense' },
  RU: { palette: 'slate', pattern: 'dense' },
  ON: { palette: 'silver', pattern: 'plain' },
};

const PLAIN: BlocLook = { palette: 'silver', pattern: 'plain' };

export const lookOf = (bloc: string): BlocLook => LOOKS[bloc] ?? PLAIN;

export type Tone = 'fill' | 'ink' | 'line';

/** The custom property that holds a bloc's colour, for stylesheets and for the map's painter. */
export const blocVar = (bloc: string, tone: Tone = 'fill'): string =>
  `--b-${lookOf(bloc).palette}${tone === 'fill' ? '' : `-${tone}`}`;

export const blocColor = (bloc: string, tone: Tone = 'fill'): string => `var(${blocVar(bloc, tone)})`;
