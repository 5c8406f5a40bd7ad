import type { Schemas } from '../../../api/schema.js';
import type { StudentStepKind } from '../../../api/shapes/desk.js';
import type { CourseState } from '../../../api/shapes/record.js';
import { parseCalendarDate } from '../../../time/calendar-date.js';
import { bulkStep, type BulkValues, noValues } from '../../queue/work/bulk-values.js';

/** What is typed for a step with many students; each step takes what it needs. */
export interface StudentValues extends BulkValues {
  courseCode: string;
  term: string;
  state: CourseState;
  from: string;
  to: string;
  approvedByDli: boolean;
}

export const noStudentValues = (): StudentValues => ({
  ...noValues(),
  courseCode: '',
  term: '',
  state: 'registered',
  from: '',
  to: '',
  approvedByDli: false,
});

type StudentStep = Omit<Schemas['StudentStepBody'], 'students'>;

/** The step as the server takes it; null while something is missing. */
export function studentStep(kind: StudentStepKind, values: StudentValues): StudentStep | null {
  const { courseCode, term, state, from, to, approvedByDli } = values;
  switch (kind) {
    case 'invite':
      return { step: kind };
    case 'course':
      return courseCode.trim() && term ? { step: kind, courseCode: courseCode.trim(), term, state } : null;
    case 'work_term':
      return term && parseCalendarDate(from) && parseCalendarDate(to)
        ? { step: kind, term, from, to, approvedByDli }
        : null;
    case 'note':
    case 'message': {
      const words = bulkStep(kind, values);
      return words ? { ...words, step: kind } : null;
    }
  }
}
