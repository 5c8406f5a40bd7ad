import type { FieldProblem } from '../api/problem.js';
import type { StepField } from '../api/shapes/pathway.js';
import { EMPTY_DATE, type DateEntry } from '../time/date-entry.js';

/** A field of a step exactly as it stands typed; which parts are used is up to its kind. */
export interface FieldEntry {
  text: string;
  date: DateEntry;
  hour: string;
  minute: string;
  zone: string;
  several: string[];
}

export const emptyEntry = (zone: string): FieldEntry => ({
  text: '',
  date: EMPTY_DATE,
  hour: '',
  minute: '',
  zone,
  several: [],
});

interface Reading {
  needed: string;
  time: string;
  number: string;
  /** Reads a date or adds what is wrong with it. */
  date: (entry: DateEntry, problems: FieldProblem[], optional: boolean) => string | undefined;
}

const isClock = (hour: string, minute: string): boolean =>
  /^\d{1,2}$/.test(hour) && /^\d{1,2}$/.test(minute) && Number(hour) < 24 && Number(minute) < 60;
const two = (text: string): string => text.padStart(2, '0');

/** The value as the API takes it; undefined where nothing is given, or where a fault was added. */
export function readEntry(
  field: StepField,
  entry: FieldEntry,
  faults: FieldProblem[],
  says: Reading,
): unknown {
  const text = entry.text.trim();
  const need = (missing: boolean): void => {
    if (missing && !field.optional) faults.push({ path: field.code, problem: says.needed });
  };
  switch (field.kind) {
    case 'date':
      return says.date(entry.date, faults, field.optional === true);
    case 'moment': {
      const day = says.date(entry.date, faults, field.optional === true);
      if (day === undefined) return undefined;
      const [hour, minute] = [entry.hour.trim(), entry.minute.trim()];
      if (isClock(hour, minute))
        return { localTime: `${day}T${two(hour)}:${two(minute)}:00`, timeZone: entry.zone };
      faults.push({ path: field.code, problem: says.time });
      return undefined;
    }
    case 'choices':
      need(entry.several.length === 0);
      return entry.several.length > 0 ? entry.several : undefined;
    case 'yes_no':
      need(text === '');
      return text === '' ? undefined : text === 'yes';
    case 'number':
      need(text === '');
      if (text === '' || /^\d+$/.test(text)) return text === '' ? undefined : Number(text);
      faults.push({ path: field.code, problem: says.number });
      return undefined;
    default:
      need(text === '');
      return text === '' ? undefined : text;
  }
}
