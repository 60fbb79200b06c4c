import type { Content } from '@accord/shared/content/content.ts';
import type { CoalitionTable } from '../../tests/science/coalitions.ts';
import type { DilemmaTable } from '../../tests/science/dilemmaTable.ts';
import { coalitionSection } from './coalitions.ts';
import {
  bandsSection,
  dilemmaSection,
  fairSection,
  mandateSection,
  projectionsSection,
  sensitivitySection,
} from './sections.ts';
import { originsSection, sourceList } from './sources.ts';

/** The models-and-data page, put together from computed parts; prose only where a number needs its reason. */
export const modelsPage = (
  content: Content,
  dilemmas: readonly DilemmaTable[],
  coalitions: CoalitionTable,
  chartFiles: readonly string[],
): string => `# Models and data

Written by \`npm run -s models\`; do not edit. Every number is computed by the functions that \`tests/science\` asserts on, with the shipped parameters. Equations stand in the code (\`shared/climate\`, \`shared/economy\`), parameters with unit and source in \`content/\`.

## Bands that the whole model meets

Six reference policies (\`content/policies\`), from the data of 2023 to 2100, median climate.

${bandsSection()}

![Warming by policy](models/warming.svg)
![Net CO2 by policy](models/co2.svg)

## Climate beside FaIR

Our climate (impulse response after Leach et al. 2021, forcing after Meinshausen et al. 2020, three temperature boxes) against the median of FaIR 2.2 with calibration 1.4.1 (841 members) for the same emissions 2025-2100. The columns from CO2 on are the largest distance in any year. \`With proxies\`: sulphur, nitrogen oxides and exogenous forcing are estimated from fossil CO2, as in the game.

${fairSection()}

${chartFiles
  .filter((name) => name.startsWith('fair-'))
  .map((name) => `![${name}](models/${name})`)
  .join('\n')}

## The dilemma

Each player chooses one ambition a for the century: a carbon price of a × (0, 60, 140, 230, 340, 400) $/t in 2025, 2030, 2040, 2050, 2070, 2100, methane and forest programmes of effort a (70 % by 2040), removals above a = 0.7, adaptation of 0.15 % of output. Welfare is income less the harm of dirty air, each year as a percentage of that year's income, discounted by 1.8 % a year to 2150. A seat of several caucuses wants what its caucuses gain on the mean, each counting alike. Nash: best responses in turn (grid and golden section). Co-operation: the common ambition with the highest welfare of the world. Scripted blocs play too. Compare Nordhaus and Yang 1996.

${dilemmas.map(dilemmaSection).join('\n\n')}

Asserted for every scenario: ratio 0.2 to 0.4; every seat loses by acting alone, is tempted to defect, and would do at most 60 % of the co-operative ambition at Nash; every player gains from co-operation but the exporters (GU, RU, EX), who gain with transfers of at most a quarter of the winners' gains.

On **mandate points** (all six objectives, politics included; a carbon price of 150 $/t, methane and forest programmes on top of the plans, against what each does anyway; median climate, no events):

${mandateSection(dilemmas.map(({ scenario }) => scenario))}

It pays when all act and hardly anybody alone. Two readings differ from those on income: who imports fuel gains security by acting alone (the European Union, and in core-4 the whole South, which is most of the climate's own emitters), and the United States pay for a price with support that co-operation only just makes good, unless part of the revenue goes back to people.

What was calibrated for it: China's value of clean air (26 $/t, still below most studies), the factor and exponent of mitigation cost (1.53 and 1.7), the spread with which wind and sun push out running plant (26 $/MWh), pure time preference (1.8 %). With these China's best answer is the bold one everywhere, by a margin that a test holds, and the search ends there from every start; were it timid, core-4 and standard-6 would still be in the band. The income that leaves with heavy industry (\`leakage.valueAddedUsdPerT\`) makes acting alone dear.

## Which treaties hold

The seats of a scenario, one ambition for each set that signs: the one that is best for its members in sum. Everybody else stays at Nash. A set holds when no member is better off outside, where those who stay choose anew; where winners may pay, when its sum beats the sum of what each would get outside. Duties are for the century. Compare Barrett 1994, Nordhaus 2015, Hagen and Schneider 2021; the orderings are asserted (\`tests/science/coalitions.test.ts\`).

${coalitionSection(coalitions)}

## What levers do

From 2027, phased in over five years, on current policies. No lever moves the warming of 2100 by more than 0.35 K.

${sensitivitySection()}

A border charge is leverage and no mitigation; adaptation is money and no degrees; methane acts on warming and not on CO2.

## Current policies by region, 2023-30

Beside IEA STEPS (World Energy Outlook 2023, Annex A). Levels differ by area, cement and data vintage, so changes are compared: the published change 2022-30 as it stands, and counted from 2023 with the change that the Global Carbon Budget saw in 2022-23 taken out. Near: within 10 points from 2023.

${projectionsSection()}

The United States are far because the published path holds the law of 2023, part of which was repealed in 2025; the Climate Action Tracker of September 2025 and Rhodium's current-policy range of 2025 (net greenhouse gases −26 to −35 % in 2035 against 2005) are much weaker. Vulnerable states (VUL) have no published path of their own.

## Data

${originsSection(content)}

Published sources that numbers of the model name, with how many:

${sourceList(content)}

Golden files: \`climate-inputs.csv\` (emissions of four scenarios with FaIR 2.2 results), \`climate-outputs.csv\` (the equations, computed independently), \`baseline-projections.csv\` (IEA, Climate Action Tracker, Rhodium and others, each row with source and status), \`fossil-co2-2022-2023.csv\` (Our World in Data after the Global Carbon Budget).

## Known weaknesses

1. The cost-benefit optimum is about 2.1 °C, not 1.5: the price of safety has to come from the climate-safety objective and the hidden threshold, not from median damages.
2. Learning by doing gives China two best answers in the dilemma (lines above). The bold one wins by one to two hundredths of a percent of its income; in full-9 the timid one would put the ratio below 0.2. It must be recomputed when costs or damages change.
3. CO2 in 2025 comes from the given climate state of 2024, two ppm under what was observed.
4. Net zero 2050 with removals needs removals at the upper end of the literature and a fall of emissions in the 2020s that nobody expects.
5. The calibration of the climate is 0.3-0.45 K cooler than the best estimates of AR6 in the two highest scenarios.
6. Cost adders of coal, gas, nuclear, wind and sun are residuals: they hold policy, lobbying and adequacy in one number. China's and India's coal depend on them.
7. Hydrogen, storage and grids are cost indices without hours or seasons; a cap on the share of wind and sun stands for them.
8. Coal, oil and gas have a price each, but fuel outside power follows the sectors by fixed rules; what exporters lose scales with rents that are estimates.
9. Carbon revenue is recycled without loss or gain; loans are not repaid; there is no unemployment in output (jobs are counted beside it).
10. The income that leaves with heavy industry is counted at the output of 2023. Trade in goods is gravity with one elasticity, not data by pair and product.
11. Minerals: one world price each, capacity that follows it without projects or delays, intensities that are estimates; use by region is shared out by output and new wind and sun.
12. Many shares of final sectors and starting shares are estimates (\`our estimate\` in \`content/regions\`).
`;
