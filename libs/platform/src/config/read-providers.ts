import { readFileSync } from 'node:fs';
import type { EnvironmentReader } from './environment-reader.js';
import { readProviderList } from './provider-schema.js';
import type { ProviderSettings } from './provider-settings.js';

const NAME = 'SIGN_IN_PROVIDERS_FILE';

/** The providers of the file that the environment names; none without one. What is wrong is told without values. */
export function readProviders(read: EnvironmentReader): readonly ProviderSettings[] {
  const file = read.optional(NAME);
  if (file === undefined) return [];
  const found = parsed(file);
  if (found === null) {
    read.report(NAME, 'names no readable file of JSON', 'See "Sign-in of the institution" in the guide.');
    return [];
  }
  const list = readProviderList(found);
  if ('faults' in list) {
    for (const { path, problem } of list.faults)
      read.report(NAME, `has a fault at ${path}: ${problem}`, 'Correct the file.');
    return [];
  }
  const { providers } = list;
  if (new Set(providers.map(({ id }) => id)).size < providers.length)
    read.report(NAME, 'gives one id twice', 'Give each provider an id of its own.');
  return providers;
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as unknown;
  } catch {
    // Missing, unreadable or no JSON: the operator is told the same, and to look at the guide.
    return null;
  }
}
