import { useTranslation } from 'react-i18next';
import type { FieldProblem } from '../api/problem.js';
import { readDateEntry, type DateEntry } from '../time/date-entry.js';

/** Reads a date entry into 'YYYY-MM-DD', or adds what is wrong, in words that name the date, to `problems`. */
export function useDateReader(): (
  path: string,
  name: string,
  entry: DateEntry,
  problems: FieldProblem[],
  optional?: boolean,
) => string | undefined {
  const { t } = useTranslation();
  return (path, name, entry, problems, optional = false) => {
    const read = readDateEntry(entry);
    if ('date' in read) return read.date;
    if (read.fault === 'empty' && optional) return undefined;
    problems.push({ path, problem: t(`date.faults.${read.fault}`, { name }) });
    return undefined;
  };
}
