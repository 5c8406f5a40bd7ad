import type { Command } from 'commander';
import type { Fault } from '#casework/outcome.js';
import type { Validated } from '#casework/schema-validation.js';
import type { CliIo } from '../cli-io.js';
import { InputRefusal, listEntries, parseJson, readInput } from '../json-input.js';

/** One engine behind a command: facts in JSON, results in JSON, no server and no database. */
export interface JsonEvaluation<F> {
  readonly schema: object;
  readonly validate: (input: unknown) => Validated<F>;
  readonly evaluate: (facts: F) => object;
}

/** Gives a command the arguments and the action of an evaluation; options of the command's own may choose another. */
export function defineEvaluation<F>(
  command: Command,
  io: CliIo,
  evaluation: JsonEvaluation<F>,
  chosen: (options: object) => Promise<Validated<JsonEvaluation<F>>> = async () => ({
    ok: true,
    value: evaluation,
  }),
): void {
  command
    .argument('[file]', 'a JSON file with one object of facts or a list of them; - reads standard input')
    .option('--schema', 'print the JSON Schema of the facts')
    .addHelpText(
      'after',
      '\nExit code 0: every result printed. 2: one line of JSON for each fault on standard error.',
    )
    .action(async (file: string | undefined, options: { readonly schema?: true }) => {
      if (options.schema === true) return io.print(`${JSON.stringify(evaluation.schema, null, 2)}\n`);
      const choice = await chosen(options);
      return choice.ok ? runEvaluation(choice.value, file, io) : complain(choice.faults, io);
    });
}

/**
 * Answers one object by one result and a list by a list of the same length, in order. With any fault nothing is
 * answered: every fault is one JSON object on a line of standard error, paths of a list beginning with its index.
 */
export async function runEvaluation<F>(
  evaluation: JsonEvaluation<F>,
  file: string | undefined,
  io: CliIo,
): Promise<void> {
  const faults: Fault[] = [];
  const inputs = await inputsOf(file, io, faults);
  for (const { bytes, place } of inputs) faults.push(...faultsOf(evaluation, bytes, place));
  if (faults.length > 0) return complain(faults, io);
  const isList = inputs.every(({ place }) => place !== undefined);
  if (isList) await io.print('[');
  for (const { bytes, place } of inputs) await io.print(answerTo(evaluation, bytes, place));
  if (isList) await io.print(inputs.length === 0 ? ']\n' : '\n]\n');
}

function complain(faults: readonly Fault[], io: CliIo): void {
  for (const fault of faults) io.complain(`${JSON.stringify(fault)}\n`);
  io.exitWith(2);
}

interface Input {
  readonly bytes: Uint8Array;
  /** Its index in the list; left out where it is the whole input. */
  readonly place?: number;
}

async function inputsOf(file: string | undefined, io: CliIo, faults: Fault[]): Promise<readonly Input[]> {
  try {
    if (file === undefined) throw new InputRefusal('name a file of facts, or - for standard input');
    const bytes = await readInput(file, io.stdin);
    return listEntries(bytes)?.map((entry, place) => ({ bytes: entry, place })) ?? [{ bytes }];
  } catch (error) {
    faults.push(faultOf(error, undefined));
    return [];
  }
}

function faultsOf<F>(
  evaluation: JsonEvaluation<F>,
  bytes: Uint8Array,
  place: number | undefined,
): readonly Fault[] {
  try {
    const checked = evaluation.validate(parseJson(bytes));
    return checked.ok ? [] : checked.faults.map((fault) => within(place, fault));
  } catch (error) {
    return [faultOf(error, place)];
  }
}

/** Read again rather than kept: a hundred thousand people's facts do not fit in memory as objects. */
function answerTo<F>(evaluation: JsonEvaluation<F>, bytes: Uint8Array, place: number | undefined): string {
  const checked = evaluation.validate(parseJson(bytes));
  if (!checked.ok) throw new Error('Facts that were sound a moment ago are not any more.');
  const result = evaluation.evaluate(checked.value);
  if (place === undefined) return `${JSON.stringify(result, null, 2)}\n`;
  return `${place === 0 ? '\n' : ',\n'}${JSON.stringify(result)}`;
}

function faultOf(error: unknown, place: number | undefined): Fault {
  if (error instanceof InputRefusal) return within(place, { path: '', problem: error.message });
  throw error;
}

function within(place: number | undefined, { path, problem }: Fault): Fault {
  if (place === undefined) return { path, problem };
  return { path: `[${place}]${path === '' || path.startsWith('[') ? path : `.${path}`}`, problem };
}
