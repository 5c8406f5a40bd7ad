import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import type { Fault } from '#casework/outcome.js';
import type { Validated } from '#casework/schema-validation.js';

/** One engine behind a command: facts in JSON, results in JSON, no server and no database. */
export interface JsonEvaluation<F> {
  /** How the command is called, for its help. */
  readonly usage: string;
  readonly schema: object;
  readonly validate: (input: unknown) => Validated<F>;
  readonly evaluate: (facts: F) => object;
}

/** What a run prints, and its exit code: 0 answered, 2 bad input. */
export interface EvaluationRun {
  readonly exitCode: 0 | 2;
  readonly out: string;
  readonly err: string;
}

/** Reads a file, or standard input for `-`. */
export type ReadInput = (source: string) => Promise<string>;

const readInput: ReadInput = (source) => (source === '-' ? text(process.stdin) : readFile(source, 'utf8'));

/**
 * Answers one object by one result and a list by a list of the same length, in order. With any fault nothing is
 * answered: every fault is one JSON object on a line of standard error, paths of a list beginning with its index.
 */
export async function runEvaluation<F>(
  evaluation: JsonEvaluation<F>,
  args: readonly string[],
  read: ReadInput = readInput,
): Promise<EvaluationRun> {
  const [source, ...more] = args;
  if (source === '--schema') return answered(`${JSON.stringify(evaluation.schema, null, 2)}\n`);
  if (source === '--help') return answered(`${evaluation.usage}\n`);
  if (source === undefined || more.length > 0 || /^--?[a-z]/.test(source)) {
    return refused([{ path: '', problem: `give one file of facts: ${evaluation.usage}` }]);
  }
  const input = await parsed(source, read);
  if ('problem' in input) return refused([{ path: '', problem: input.problem }]);
  return Array.isArray(input.json) ? answerList(evaluation, input.json) : answerOne(evaluation, input.json);
}

/** Runs the command and hands its output to the process; the exit code is set, so that pipes are emptied first. */
export async function printEvaluation<F>(
  evaluation: JsonEvaluation<F>,
  args: readonly string[],
): Promise<void> {
  const { exitCode, out, err } = await runEvaluation(evaluation, args);
  process.stdout.write(out);
  process.stderr.write(err);
  process.exitCode = exitCode;
}

type Parsed = { readonly json: unknown } | { readonly problem: string };

async function parsed(source: string, read: ReadInput): Promise<Parsed> {
  let content: string;
  try {
    content = await read(source);
  } catch {
    return { problem: 'the file cannot be read: check its name and your right to read it' };
  }
  try {
    return { json: JSON.parse(content.replace(/^\uFEFF/, '')) };
  } catch {
    // The parser's own message quotes the input, which is personal.
    return { problem: 'is not JSON: give one object or a list of objects' };
  }
}

function answerOne<F>(evaluation: JsonEvaluation<F>, json: unknown): EvaluationRun {
  const checked = evaluation.validate(json);
  if (!checked.ok) return refused(checked.faults);
  return answered(`${JSON.stringify(evaluation.evaluate(checked.value), null, 2)}\n`);
}

function answerList<F>(evaluation: JsonEvaluation<F>, list: readonly unknown[]): EvaluationRun {
  const checked = list.map((json) => evaluation.validate(json));
  const faults = checked.flatMap((each, index) =>
    each.ok ? [] : each.faults.map((fault) => within(index, fault)),
  );
  if (faults.length > 0) return refused(faults);
  const results = checked.flatMap((each) =>
    each.ok ? [JSON.stringify(evaluation.evaluate(each.value))] : [],
  );
  return answered(results.length === 0 ? '[]\n' : `[\n${results.join(',\n')}\n]\n`);
}

const within = (index: number, { path, problem }: Fault): Fault => ({
  path: path === '' || path.startsWith('[') ? `[${index}]${path}` : `[${index}].${path}`,
  problem,
});

const answered = (out: string): EvaluationRun => ({ exitCode: 0, out, err: '' });

const refused = (faults: readonly Fault[]): EvaluationRun => ({
  exitCode: 2,
  out: '',
  err: faults.map((fault) => `${JSON.stringify(fault)}\n`).join(''),
});
