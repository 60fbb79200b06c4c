import { contentHash, loadContent } from '@accord/content/load.ts';
import { openGame, type Play, selfPlay } from '@accord/shared/agents/selfPlay.ts';
import { DAMAGE_FORMS } from '@accord/shared/content/economyParameters.ts';
import { POLICIES, type PolicyId } from '@accord/shared/content/policies.ts';
import { REGIONS } from '@accord/shared/economy/region.ts';
import { baseYearRecord } from '@accord/shared/economy/world.ts';
import { soloConfig } from '@accord/shared/game/create.ts';
import { summaryOf } from '@accord/shared/game/records.ts';
import { resultOf } from '@accord/shared/game/result.ts';
import { rollForward } from '@accord/shared/game/rollForward.ts';
import type { GameConfig, GameState, YearSummary } from '@accord/shared/game/state.ts';
import { stateHash } from '@accord/shared/math/hash.ts';
import { assembleRules, type Rules } from '@accord/shared/rules/rules.ts';
import { fail, options, wholeNumber } from './cli.ts';

const HELP = `simulate: runs games without a server.
  --scenario ID     core-4, standard-6, full-9 (default standard-6)
  --seed N          seed of the first game (default 1)
  --policy P        scripted, ministry, or one of ${POLICIES.join(', ')} (default ministry)
  --games N         number of games, with seeds N, N+1, … (default 1)
  --without ID      switches a mechanism off; may be repeated
  --damages FORM    harm of warming: ${DAMAGE_FORMS.join(', ')} (default: the scenario's)
  --json            one JSON document on standard output`;

const { values } = options(HELP, {
  scenario: { type: 'string', default: 'standard-6' },
  seed: { type: 'string', default: '1' },
  policy: { type: 'string', default: 'ministry' },
  games: { type: 'string', default: '1' },
  without: { type: 'string', multiple: true, default: [] },
  damages: { type: 'string' },
  json: { type: 'boolean', default: false },
});

const shipped = loadContent();
const form = DAMAGE_FORMS.find((known) => known === values.damages);
if (values.damages !== undefined && form === undefined)
  fail(`--damages: expected one of ${DAMAGE_FORMS.join(', ')}, found "${values.damages}"`);

const policies: readonly string[] = ['scripted', 'ministry', ...POLICIES];
if (!policies.includes(values.policy))
  fail(`--policy: expected one of ${policies.join(', ')}, found "${values.policy}"`);
const scenario = shipped.scenarios[values.scenario];
if (scenario === undefined) {
  fail(
    `--scenario: expected one of ${Object.keys(shipped.scenarios).join(', ')}, found "${values.scenario}"`,
  );
}
const content =
  form === undefined
    ? shipped
    : { ...shipped, scenarios: { ...shipped.scenarios, [scenario.id]: { ...scenario, damages: form } } };
const hash = contentHash(content);
const unknown = values.without.find((id) => content.mechanisms[id] === undefined);
if (unknown !== undefined) fail(`--without: no mechanism "${unknown}"`);
const rules = assembleRules(content, values.scenario, values.without);
const first = wholeNumber(values.seed, 'seed', 0);
const count = wholeNumber(values.games, 'games', 1);

const configOf = (seed: number): GameConfig =>
  soloConfig(values.scenario, seed, {
    mechanismsOff: values.without,
    drawsOn: values.policy === 'scripted',
  });

function play(seed: number): GameState {
  if (values.policy === 'scripted') return selfPlay(configOf(seed), rules, hash).state;
  const lobby: Play = openGame(configOf(seed), 'ministry', rules, hash);
  const policy = values.policy === 'ministry' ? 'current' : (values.policy as PolicyId);
  return rollForward(lobby.state, rules, { policy }).state;
}

function report(seed: number) {
  const state = play(seed);
  const years = [summaryOf(state.reference), ...state.steps.flatMap(({ series }) => series)];
  const result = resultOf(state, rules);
  return {
    scenario: values.scenario,
    seed,
    policy: values.policy,
    stateHash: stateHash(state),
    contentHash: hash,
    world: {
      year: years.map(({ year }) => year),
      temperatureC: years.map(({ temperatureC }) => temperatureC),
      co2Ppm: years.map(({ co2Ppm }) => co2Ppm),
      fossilCo2Gt: years.map(({ fossilCo2Gt }) => fossilCo2Gt),
      totalCo2Gt: years.map(({ totalCo2Gt }) => totalCo2Gt),
      ghgGtCo2e: years.map(({ ghgGtCo2e }) => ghgGtCo2e),
    },
    blocs: Object.fromEntries(rules.blocIds.map((bloc) => [bloc, blocSeries(rules, bloc, years)])),
    regions: Object.fromEntries(
      REGIONS.map((id) => [
        id,
        {
          year: years.map(({ year }) => year),
          fossilCo2Gt: years.map(({ regions }) => regions[id].fossilCo2Gt),
        },
      ]),
    ),
    base2023: baseYearRecord(rules.model).regions,
    agreements: Object.values(state.deals).map(({ deal, status, accepted, ledger }) => ({
      id: deal.id,
      card: deal.card,
      parties: deal.parties,
      status,
      accepted,
      promised: ledger.length,
      kept: ledger.filter(({ shortfall, active }) => active && shortfall === 'none').length,
    })),
    panels: {
      mandates: Object.fromEntries(
        Object.entries(result.mandates).map(([bloc, { points }]) => [bloc, points]),
      ),
      word: result.word,
      eyes: result.eyes,
      planet: result.planet,
    },
  };
}

function blocSeries({ blocs }: Rules, bloc: string, years: readonly YearSummary[]) {
  const regions = blocs[bloc]?.regions ?? [];
  const sum = (quantity: 'fossilCo2Gt' | 'ghgGtCo2e' | 'gdpUsdBillion') =>
    years.map((year) => regions.reduce((total, region) => total + year.regions[region][quantity], 0));
  return {
    year: years.map(({ year }) => year),
    fossilCo2Gt: sum('fossilCo2Gt'),
    ghgGtCo2e: sum('ghgGtCo2e'),
    gdpUsdTrillion: sum('gdpUsdBillion').map((billion) => billion / 1000),
  };
}

const games = Array.from({ length: count }, (_, i) => report(first + i));
if (values.json) {
  process.stdout.write(`${JSON.stringify(count === 1 ? games[0] : { games })}\n`);
} else {
  for (const { seed, world, agreements, panels } of games) {
    const mandates = Object.entries(panels.mandates).map(([bloc, points]) => `${bloc} ${points.toFixed(0)}`);
    const signed = agreements.filter(({ status }) =>
      ['signed', 'inForce', 'ended', 'suspended'].includes(status),
    );
    process.stdout.write(
      `seed ${seed}: ${world.temperatureC.at(-1)?.toFixed(2)} °C in 2100; ${signed.length} of ${agreements.length} proposals agreed; mandates ${mandates.join(', ')}\n`,
    );
  }
}
