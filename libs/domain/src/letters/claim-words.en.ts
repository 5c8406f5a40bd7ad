import { percentOf, weeksWithinHalf } from './carried-facts.js';
import type { ClaimWords } from './claim.js';
import type { LetterFacts } from './letter-facts.js';
import { longDate } from '../time/long-date.js';

const date = (iso: string): string => longDate(iso, 'en');
const span = (from: string, to: string): string => `${date(from)} to ${date(to)}`;

const ATTENDANCE = {
  full_time: 'is registered as a full-time student',
  scheduled_break: 'is a full-time student, at present on a scheduled break between two full-time sessions,',
  final_session: 'has studied full-time throughout and is registered in the final session of studies',
} as const;

const ATTENDANCE_SHORT = {
  full_time: 'Full-time',
  scheduled_break: 'Full-time (scheduled break)',
  final_session: 'Final session, after full-time studies',
} as const;

export const ENGLISH_CLAIMS: ClaimWords = {
  attendance: ({ attendance }) => attendance && ATTENDANCE[attendance],
  attendance_short: ({ attendance }) => attendance && ATTENDANCE_SHORT[attendance],
  requirement,
  required_placements: ({ basis }) => basis && 'required work placements',
  all_students: ({ basis, program }) =>
    basis === 'mandatory_all'
      ? `Work placements are required of all students of ${program.name}: none of them can complete the program without them.`
      : null,
  share: (facts) => {
    const weeks = weeksWithinHalf(facts);
    return (
      weeks &&
      `The work placements take ${weeks.work} of the ${weeks.total} weeks of the program (${percentOf(weeks)}\u00a0%), and so do not exceed 50\u00a0% of it.`
    );
  },
  weeks: (facts) => {
    const weeks = weeksWithinHalf(facts);
    return weeks && `${weeks.work} of ${weeks.total} weeks (${percentOf(weeks)}\u00a0%)`;
  },
  placement,
  end_of_studies: ({ program }) => program.endsOn && `The program ends on ${date(program.endsOn)}.`,
  internship: ({ internship, student }) =>
    internship
      ? `${internship.host} has offered ${student.name}, a student of ${internship.homeInstitution}, an internship from ${span(internship.from, internship.to)}.`
      : null,
};

function requirement({ basis, student }: LetterFacts): string | null {
  if (basis === null) return null;
  if (basis === 'mandatory_all') {
    return 'Work placements are an essential part of this program. They are required of all of its students, and the program cannot be completed without them.';
  }
  return `${student.name} is enrolled in the co-operative education stream of this program. Work placements are required of all students in this stream, which cannot be completed without them.`;
}

function placement({ basis, placement: term, office }: LetterFacts): string | null {
  if (basis === null) return null;
  if (!term) {
    return `Employers and dates are settled in the course of the program. Each placement begins only after ${office.institutionName} has approved it.`;
  }
  if (!term.approved) {
    return `A placement is planned from ${span(term.from, term.to)}. It begins only after ${office.institutionName} has approved it.`;
  }
  const employer = term.employer ? ` with ${term.employer}` : '';
  const hours = term.hoursPerWeek ? `, ${term.hoursPerWeek} hours a week` : '';
  return `${office.institutionName} has approved the placement${employer} from ${span(term.from, term.to)}${hours}.`;
}
