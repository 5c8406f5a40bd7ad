import type { Reader } from '#database/classification/data-class.js';
import type { ActorName, Matrix } from './row-matrix.js';

/** The words of the data map for the actors that are people. */
const PEOPLE: Readonly<Record<Exclude<Reader, 'everybody'>, ActorName>> = {
  student: 'student',
  office: 'staff',
  adviser: 'staff:adviser',
  auditor: 'staff:auditor',
  machine: 'machine',
  link: 'system:public_statement',
  letter: 'system:letter_verification',
};

/** Who may read rows of a table, as measured, in the words of the data map. */
export const readersOf = (matrix: Matrix): string[] =>
  Object.entries(PEOPLE).flatMap(([reader, actor]) =>
    `${matrix[actor].own}${matrix[actor].other}`.includes('s') ? [reader] : [],
  );
