import { evaluate } from '#domain/work-authorization/evaluate.js';
import { RULE_PACK_2026_11 } from '#domain/work-authorization/rule-packs/2026-11.js';
import { MomentZones } from '#platform/zones/moment-zones.js';
import { plainIntervals, plainStudentOf } from './engine/plain-intervals.js';
import { benchStudents } from './engine/students.js';

/**
 * Students assessed a second on one core, with and without traces, turn by turn with the limit: the same interval work on
 * plain integers. COOPDESK_BENCH_STUDENTS and COOPDESK_BENCH_ROUNDS change the size.
 */
const STUDENTS = Number(process.env['COOPDESK_BENCH_STUDENTS'] ?? 2_000);
const ROUNDS = Number(process.env['COOPDESK_BENCH_ROUNDS'] ?? 15);

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

const students = benchStudents(STUDENTS);
const plain = students.map(plainStudentOf);
const zones = new MomentZones();
let kept = 0;

/** How many a second, over at least a tenth of a second. */
function rate(round: () => void): number {
  const start = performance.now();
  let rounds = 0;
  do {
    round();
    rounds += 1;
  } while (performance.now() - start < 100);
  return (rounds * STUDENTS * 1000) / (performance.now() - start);
}

const subjects = {
  'plain integer intervals (the limit)': () => {
    for (const student of plain) kept += plainIntervals(student);
  },
  'engine without traces': () => {
    for (const facts of students)
      kept += evaluate(facts, RULE_PACK_2026_11, zones, { traces: false }).work.length;
  },
  'engine with traces': () => {
    for (const facts of students) kept += evaluate(facts, RULE_PACK_2026_11, zones).work.length;
  },
};

const names = Object.keys(subjects) as (keyof typeof subjects)[];
for (let warmUp = 0; warmUp < 3; warmUp += 1) for (const name of names) rate(subjects[name]);
const rates = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<
  keyof typeof subjects,
  number[]
>;
for (let round = 0; round < ROUNDS; round += 1)
  for (const name of names) rates[name].push(rate(subjects[name]));

for (const name of names) {
  const sorted = rates[name].toSorted((a, b) => a - b);
  const spread = `${Math.round(sorted[0]!).toLocaleString('en')} to ${Math.round(sorted.at(-1)!).toLocaleString('en')}`;
  say(`${name}: ${Math.round(median(sorted)).toLocaleString('en')} students/s (${spread})`);
}
const [limit, without, withTraces] = names.map((name) => rates[name]) as [number[], number[], number[]];
const ratio = (ours: readonly number[]): number => median(ours.map((each, index) => each / limit[index]!));
say(`with traces: ${ratio(withTraces).toFixed(4)} of the limit; checked ${kept > 0 ? 'yes' : 'no'}`);
say(`bench engine: ${ratio(without).toFixed(4)} of the limit`);
