import type { Language, Text } from '../content/text.ts';
import type { VerbFile } from '../content/verb.ts';
import type { Rules } from '../rules/rules.ts';
import type { BlocId } from './deal.ts';

/** Turns content and a language into words; total on every verb, condition and entry rule. */
export class Wording {
  readonly rules: Rules;
  readonly language: Language;

  constructor(rules: Rules, language: Language) {
    this.rules = rules;
    this.language = language;
  }

  say(text: Text): string {
    return text[this.language];
  }

  blocName(bloc: BlocId): string {
    const file = this.rules.content.blocs[bloc];
    return file === undefined ? bloc : this.say(file.name);
  }

  /** An amount in the words of a verb or an act. */
  amount(verb: Pick<VerbFile, 'amountFactor' | 'amountForm'>, amount: number): string {
    const number = Number((amount * verb.amountFactor[this.language]).toPrecision(6));
    return this.say(verb.amountForm).replace(
      '{n}',
      number.toLocaleString(this.language === 'zh' ? 'zh-CN' : 'en'),
    );
  }

  percent(share: number): string {
    return `${Math.round(share * 100)}${this.language === 'zh' ? '%' : ' %'}`;
  }

  fill(text: Text, values: Readonly<Record<string, string>>): string {
    return this.say(text).replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);
  }

  /** What an option is called: an act, a technology or a mineral by its own name, else by a word of the language. */
  option(option: string | null): string {
    if (option === null) return '';
    const { acts, technologies, minerals, language } = this.rules.content;
    const name =
      acts[option]?.name ??
      technologies[option as keyof typeof technologies]?.name ??
      minerals[option as keyof typeof minerals]?.name ??
      language.options[option];
    return name === undefined ? option : this.say(name);
  }
}
