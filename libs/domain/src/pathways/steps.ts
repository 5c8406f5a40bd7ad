import type { Words } from '../letters/words.js';
import { isDate } from '../time/days.js';
import { isInstant } from '../time/instants.js';
import type {
  Pathway,
  PathwayFault,
  Recorder,
  StepField,
  StepKind,
  StepValue,
  StepValues,
} from './pathway.js';

export const stageOf = (pathway: Pathway, code: string) => pathway.stages.find((one) => one.code === code);

/** The steps that somebody may record at a stage. */
export function possibleSteps(pathway: Pathway, stage: string, by: Recorder): readonly StepKind[] {
  return pathway.steps.filter((step) => step.from.includes(stage) && step.by.includes(by));
}

/** Reads a step's form: what fits, and a fault for each field that does not. Nothing is kept where anything is wrong. */
export function readStepValues(
  step: StepKind,
  given: Readonly<Record<string, unknown>>,
): { readonly values: StepValues; readonly faults: readonly PathwayFault[] } {
  const values: Record<string, StepValue> = {};
  const faults: PathwayFault[] = Object.keys(given)
    .filter((key) => !step.fields.some(({ code }) => code === key))
    .map((key) => ({ path: key.slice(0, 60), problem: UNKNOWN }));
  for (const field of step.fields) {
    const value = given[field.code];
    if (value === undefined || value === null || value === '') {
      if (!field.optional) faults.push({ path: field.code, problem: needed(field) });
      continue;
    }
    const read = readValue(field, value);
    if ('problem' in read) faults.push({ path: field.code, problem: read.problem });
    else values[field.code] = read.value;
  }
  return { values, faults };
}

const LONGEST = 300;

function readValue(
  field: StepField,
  value: unknown,
): { readonly value: StepValue } | { readonly problem: Words } {
  const codes = (field.options ?? []).map(({ code }) => code);
  switch (field.kind) {
    case 'date':
      return typeof value === 'string' && isDate(value) ? { value } : { problem: DATE };
    case 'moment':
      return typeof value === 'string' && isInstant(value) ? { value } : { problem: MOMENT };
    case 'yes_no':
      return typeof value === 'boolean' ? { value } : { problem: YES_NO };
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) && value >= 0
        ? { value }
        : { problem: NUMBER };
    case 'choice':
      return typeof value === 'string' && codes.includes(value) ? { value } : { problem: CHOICE };
    case 'choices':
      return isListOf(value, codes) ? { value } : { problem: CHOICE };
    case 'text':
      return readText(field, value);
  }
}

const isListOf = (value: unknown, codes: readonly string[]): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string' && codes.includes(one));

function readText(
  { form }: StepField,
  value: unknown,
): { readonly value: string } | { readonly problem: Words } {
  if (typeof value !== 'string' || value.length > LONGEST || /\p{Cc}/u.test(value)) return { problem: TEXT };
  const text = value.trim();
  if (text === '') return { problem: TEXT };
  if (form && !new RegExp(`^(?:${form.pattern})$`, 'u').test(text)) return { problem: form.said };
  return { value: text };
}

/** What is wrong with a pathway as data; empty where every stage can be reached and every step leads somewhere. */
export function pathwayFlaws({ first, stages, steps }: Pathway): string[] {
  const known = new Set(stages.map(({ code }) => code));
  const flaws = steps.flatMap((step) =>
    [...step.from, ...(step.to === null ? [] : [step.to])]
      .filter((code) => !known.has(code))
      .map((code) => `${step.code}: ${code} is no stage`),
  );
  if (!known.has(first)) flaws.push(`${first} is no stage`);
  const reached = new Set([first]);
  for (const stage of reached)
    for (const step of steps) if (step.to !== null && step.from.includes(stage)) reached.add(step.to);
  for (const { code, final } of stages) {
    if (!reached.has(code)) flaws.push(`${code} is never reached`);
    const leaves = steps.some(({ from, to }) => from.includes(code) && to !== null && to !== code);
    if (final && leaves) flaws.push(`${code} is final and left`);
    if (!final && !leaves) flaws.push(`${code} is never left`);
  }
  return flaws;
}

const needed = ({ names }: StepField): Words => ({
  en: `Fill in: ${names.en}.`,
  fr: `À remplir : ${names.fr}.`,
});
const UNKNOWN: Words = {
  en: 'This step has no such field. Leave it out.',
  fr: 'Cette étape n’a pas ce champ. Retirez-le.',
};
const DATE: Words = {
  en: 'Enter a date of the calendar as YYYY-MM-DD, for example 2027-05-03.',
  fr: 'Entrez une date du calendrier sous la forme AAAA-MM-JJ, par exemple 2027-05-03.',
};
const MOMENT: Words = {
  en: 'Enter the date and the time with its zone.',
  fr: 'Entrez la date et l’heure avec le fuseau.',
};
const YES_NO: Words = { en: 'Answer yes or no.', fr: 'Répondez par oui ou non.' };
const NUMBER: Words = { en: 'Enter a number, 0 or more.', fr: 'Entrez un nombre, 0 ou plus.' };
const CHOICE: Words = { en: 'Choose from the list.', fr: 'Choisissez dans la liste.' };
const TEXT: Words = {
  en: 'Enter a text on one line, 300 characters at most.',
  fr: 'Entrez un texte sur une ligne, 300 caractères au plus.',
};
