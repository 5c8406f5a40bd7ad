export interface SettingProblem {
  name: string;
  /** What is wrong, without the value: values may be secrets. */
  problem: string;
  /** What to set instead. */
  remedy: string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads variables one by one and keeps every problem, so that an operator sees all of them at once. */
export class EnvironmentReader {
  readonly problems: SettingProblem[] = [];
  readonly names = new Set<string>();

  constructor(private readonly env: Environment) {}

  /** The trimmed value; an empty variable counts as not set, as compose files write unset ones so. */
  optional(name: string): string | undefined {
    this.names.add(name);
    const value = this.env[name]?.trim();
    return value === '' ? undefined : value;
  }

  text(name: string, remedy: string, fallback?: string): string {
    const value = this.optional(name) ?? fallback;
    if (value === undefined) this.report(name, 'is not set', remedy);
    return value ?? '';
  }

  oneOf<T extends string>(name: string, allowed: readonly T[], fallback: T): T {
    const value = this.optional(name);
    if (value === undefined) return fallback;
    const found = allowed.find((candidate) => candidate === value);
    if (found === undefined)
      this.report(name, 'is not one of the known values', `Set ${allowed.join(' or ')}.`);
    return found ?? fallback;
  }

  /** Any of the known values, separated by commas; none when it is not set. */
  someOf<T extends string>(name: string, allowed: readonly T[]): T[] {
    const values = (this.optional(name) ?? '').split(',').map((value) => value.trim());
    const given = values.filter((value) => value !== '');
    const found = allowed.filter((candidate) => given.includes(candidate));
    if (given.some((value) => !allowed.some((candidate) => candidate === value)))
      this.report(name, 'holds a value that is not known', `Set any of ${allowed.join(', ')}, with commas.`);
    return found;
  }

  integer(name: string, range: { from: number; to: number; fallback: number }): number {
    const value = this.optional(name);
    if (value === undefined) return range.fallback;
    const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
    if (number >= range.from && number <= range.to) return number;
    this.report(
      name,
      'is not a whole number in range',
      `Set a whole number from ${range.from} to ${range.to}.`,
    );
    return range.fallback;
  }

  /** A URL with one of the given protocols ('https:'); `fallback` is taken as it is. */
  url(name: string, protocols: readonly string[], example: string, fallback?: string): string {
    const value = this.text(name, `Set it, for example ${example}.`, fallback);
    if (value !== '' && !protocols.includes(protocolOf(value))) {
      this.report(name, `is not a ${protocols.join('// or ')}// address`, `Set, for example, ${example}.`);
    }
    return value;
  }

  optionalUrl(name: string, protocols: readonly string[], example: string): string | undefined {
    return this.optional(name) === undefined ? undefined : this.url(name, protocols, example);
  }

  report(name: string, problem: string, remedy: string): void {
    this.problems.push({ name, problem, remedy });
  }
}

function protocolOf(value: string): string {
  return URL.canParse(value) ? new URL(value).protocol : '';
}
