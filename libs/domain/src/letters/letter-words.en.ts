import type { LetterFacts } from './letter-facts.js';
import type { LetterWords } from './letter-words.js';
import { longDate } from '../time/long-date.js';

const date = (iso: string): string => longDate(iso, 'en');
const span = (from: string, to: string): string => `${date(from)} to ${date(to)}`;

const ATTENDANCE = {
  full_time: 'is registered as a full-time student',
  scheduled_break: 'is a full-time student, at present on a scheduled break between two full-time sessions,',
  final_session: 'has studied full-time throughout and is registered in the final session of studies',
} as const;

const ATTENDANCE_ROW = {
  full_time: 'Full-time',
  scheduled_break: 'Full-time (scheduled break)',
  final_session: 'Final session, after full-time studies',
} as const;

export const ENGLISH: LetterWords = {
  recipient: 'To: Immigration, Refugees and Citizenship Canada',
  numberLabel: 'Our reference',
  dateLabel: 'Date',
  title: ({ kind }) =>
    kind === 'placement_confirmation'
      ? 'Confirmation of required work placements'
      : 'Letter in support of a co-op work permit',
  paragraphs: (facts) => [identity(facts), requirement(facts), share(facts), placement(facts)],
  rows: ({ student, program, office, attendance, placement: term, weeks }) => [
    ['Student', student.name],
    ['Student number', student.studentNumber],
    ['Program', program.name],
    ['Credential', program.credential],
    ['Program dates', program.startsOn && program.endsOn ? span(program.startsOn, program.endsOn) : null],
    ['Attendance', ATTENDANCE_ROW[attendance]],
    ['Institution', `${office.institutionName} (DLI ${office.dliNumber})`],
    ['Work placements', `${weeks.work} of ${weeks.total} weeks (${percent(weeks)}\u00a0%)`],
    ['Work term', term && span(term.from, term.to)],
    ['Employer', term?.employer ?? null],
  ],
  closing: ({ kind, office }) => [
    ...(kind === 'coop_permit_support'
      ? [
          'We support the application of this student for a co-op work permit for the placements described above.',
        ]
      : []),
    `This confirmation no longer holds if the student leaves the co-operative education program or the program of study. Questions about it are answered at ${office.email} or ${office.telephone}; please quote our reference.`,
  ],
  footer: ({ number }) => `Letter ${number}`,
};

function identity({ student, program, office, attendance }: LetterFacts): string {
  const level = program.level === 'secondary' ? 'secondary' : 'post-secondary';
  return (
    `This letter confirms that ${student.name} (student number ${student.studentNumber}) ${ATTENDANCE[attendance]} at ` +
    `${office.institutionName}, a designated learning institution (DLI number ${office.dliNumber}), in ${program.name}, ` +
    `a ${level} program of ${program.months} months that leads to a credential (${program.credential}).`
  );
}

function requirement({ basis, student }: LetterFacts): string {
  if (basis === 'mandatory_all') {
    return 'Work placements are an essential part of this program. They are required of all of its students, and the program cannot be completed without them.';
  }
  return `${student.name} is enrolled in the co-operative education stream of this program. Work placements are required of all students in this stream, which cannot be completed without them.`;
}

function share({ weeks }: LetterFacts): string {
  return `The work placements take ${weeks.work} of the ${weeks.total} weeks of the program (${percent(weeks)}\u00a0%), and so do not exceed 50\u00a0% of it.`;
}

function placement({ placement: term, office }: LetterFacts): string {
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

function percent({ work, total }: LetterFacts['weeks']): string {
  return ((work / total) * 100).toFixed(1).replace(/\.0$/, '');
}
