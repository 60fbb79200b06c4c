/** Those whose support a government needs at home, in every bloc. */
export const CONSTITUENCIES = ['public', 'workers', 'industry', 'treasury', 'legislature'] as const;
export type Constituency = (typeof CONSTITUENCIES)[number];
export type ByConstituency<T> = Readonly<Record<Constituency, T>>;

export const byConstituency = <T>(of: (constituency: Constituency) => T): ByConstituency<T> => ({
  public: of('public'),
  workers: of('workers'),
  industry: of('industry'),
  treasury: of('treasury'),
  legislature: of('legislature'),
});

export const ADMINISTRATIONS = ['active', 'sceptical'] as const;
export type Administration = (typeof ADMINISTRATIONS)[number];

/** A bloc's politics at the end of a step. Indices 0-100. */
export interface Politics {
  readonly constituencies: ByConstituency<number>;
  /** Weighted support at home. */
  readonly support: number;
  readonly influence: number;
  /** Diplomatic capital: what acts and objections cost. */
  readonly capital: number;
  /** What deals and events have added to two of the model's indices; fades. */
  readonly indexShift: { readonly energySecurity: number; readonly valueChain: number };
  /** Only for blocs whose content has an administration cycle. */
  readonly administration: Administration | null;
}
