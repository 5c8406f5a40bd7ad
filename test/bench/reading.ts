import { parseArgs } from 'node:util';
import { SandboxedReader } from '#platform/document-reader/sandboxed-reader.js';
import {
  type FieldResult,
  QUALITIES,
  type Quality,
  readSpecimen,
} from '#testing/specimens/read-specimens.js';

/**
 * Invented documents, each as a clean PDF, a scan, a photograph, one from the side and one on its side or its head: the share of fields read right, the share that staff
 * would have to correct (wrong, or not proposed), and how often a wrong value stood in the form by itself.
 * The limit is every field right.
 */
const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '40' },
    seed: { type: 'string', default: '1' },
    misses: { type: 'boolean', default: false },
    only: { type: 'string' },
  },
});
const documents = Number(values.documents);
const seed = Number(values.seed);
const AIMS: Readonly<Record<Quality, number>> = {
  'clean PDF': 1,
  scan: 0.98,
  photograph: 0.9,
  'photograph from the side': 0.9,
  'turned photograph': 0.9,
};

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const reader = new SandboxedReader();
const all: FieldResult[] = [];
const chosen = QUALITIES.filter((quality) => values.only === undefined || values.only === quality);
if (chosen.length === 0) throw new Error(`There is no such quality. Choose one of: ${QUALITIES.join(', ')}.`);
for (const quality of chosen) {
  const results: FieldResult[] = [];
  const start = performance.now();
  for (let number = 0; number < documents; number += 1) {
    const fields = await readSpecimen(reader, seed, number, quality);
    results.push(...fields);
    for (const { field, printed, read, right } of fields)
      if (!right && values.misses)
        say(`  ${quality} ${number} ${field}: ${printed} read as ${read ?? 'nothing'}`);
  }
  const right = results.filter((one) => one.right).length / results.length;
  const wrongAndSure = results.filter((one) => !one.right && one.read !== null && one.sure).length;
  const each = (performance.now() - start) / documents / 1_000;
  say(
    `${quality}: ${percent(right)} of ${results.length} fields right (aim ${percent(AIMS[quality])}), ` +
      `${percent(1 - right)} to correct; ${wrongAndSure} wrong without doubt; ${each.toFixed(1)} s a document`,
  );
  if (right < AIMS[quality]) process.exitCode = 1;
  all.push(...results);
}
const right = all.filter((one) => one.right).length / all.length;
say(`bench reading: ${right.toFixed(3)} of the limit`);
