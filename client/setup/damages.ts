import type { ContentChange } from '@accord/shared/content/changes.ts';
import type { Content } from '@accord/shared/content/content.ts';
import type { ScenarioFile } from '@accord/shared/content/scenario.ts';

export type DamageForm = NonNullable<ScenarioFile['damages']>;

/** The forms of harm that a host may choose from, as the content has them. */
export const damageForms = ({ economy }: Content): readonly DamageForm[] =>
  Object.keys(economy.damages.perKelvinSquared) as DamageForm[];

/** The form that a scenario plays with. */
export const damageFormOf = ({ economy }: Content, scenario: ScenarioFile): DamageForm =>
  scenario.damages ?? economy.damages.form.value;

/** A scenario with another form of harm is an edited scenario. */
export const withDamageForm = (
  content: Content,
  scenario: ScenarioFile,
  form: DamageForm,
): readonly ContentChange[] =>
  form === damageFormOf(content, scenario)
    ? []
    : [{ kind: 'scenarios', id: scenario.id, path: ['damages'], value: form }];

/** What a form means: the share of output lost at so many degrees, and what each degree takes from growth. */
export function harmOf({ economy: { damages } }: Content, form: DamageForm, warmingC: number) {
  const above = warmingC ** 2 - damages.referenceWarmingC.value ** 2;
  return {
    lossPct: 100 * damages.perKelvinSquared[form].value * above,
    growthLossPct: 100 * damages.growthLossPerKelvin[form].value,
  };
}
