import { type ParseArgsConfig, parseArgs } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Parses a command's options; prints its help and ends on `--help`, and names the mistake on a bad option. */
export function options<T extends Options>(help: string, config: T) {
  const all = { ...config, help: { type: 'boolean' as const } };
  try {
    const { values, positionals } = parseArgs({ options: all, allowPositionals: true });
    if ((values as { help?: boolean }).help === true) {
      process.stdout.write(`${help}\n`);
      process.exit(0);
    }
    return { values, positionals };
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : String(error)}\n\n${help}`);
  }
}

/** Ends a command with a message on standard error. */
export function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

/** Reads a whole number of at least `least`. */
export function wholeNumber(text: string, name: string, least: number): number {
  const value = Number(text);
  return Number.isInteger(value) && value >= least
    ? value
    : fail(`--${name}: expected a whole number of at least ${least}, found "${text}"`);
}
