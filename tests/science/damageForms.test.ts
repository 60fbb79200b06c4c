import { DAMAGE_FORMS } from '@accord/shared/content/economyParameters.ts';
import { assembleRules } from '@accord/shared/rules/rules.ts';
import { describe, expect, it } from 'vitest';
import { content } from '../kit/rules.ts';
import { policyInputs, runFrom2023, sum } from './model.ts';

/** Share of world output that a warming of some 2.7 degrees costs in 2100, by the form that a scenario names. */
function harmOf2100(form: (typeof DAMAGE_FORMS)[number]): number {
  const scenario = content.scenarios['core-4'] as (typeof content.scenarios)[string];
  const chosen = { ...content, scenarios: { 'core-4': { ...scenario, damages: form } } };
  const { model } = assembleRules(chosen, 'core-4', []);
  const { regions } = runFrom2023(policyInputs('current', undefined, model), model)(2100);
  return sum((id) => regions[id].damageUsdBillion) / sum((id) => regions[id].trendGdpUsdBillion);
}

describe('the harm of warming', () => {
  const harm = Object.fromEntries(DAMAGE_FORMS.map((form) => [form, harmOf2100(form)]));

  it('is a scenario’s choice: from the mildest published form to one that slows growth', () => {
    expect(harm['dice-2016']).toBeLessThan(harm['dice-2023'] ?? 0);
    expect(harm['dice-2023']).toBeLessThan(harm['howard-sterner'] ?? 0);
    expect(harm['howard-sterner']).toBeLessThan(harm['burke-growth'] ?? 0);
  });

  it('lies between one and fifteen percent of output', () => {
    for (const share of Object.values(harm)) {
      expect(share).toBeGreaterThan(0.01);
      expect(share).toBeLessThan(0.15);
    }
  });
});
