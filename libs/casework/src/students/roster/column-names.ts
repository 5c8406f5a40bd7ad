const OF = {
  student: { programId: 'program_code' },
  program: { placementBasis: 'placement_basis', streamCertified: 'stream_certified' },
  course: { courseCode: 'course_code' },
  study: { finalSession: 'final_session' },
  work: { approvedByDli: 'work_approved', term: 'work_term' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

export type RosterSubject = keyof typeof OF;

const PREFIX: Readonly<Record<RosterSubject, string>> = {
  student: '',
  program: 'program_',
  course: 'course_',
  study: 'study_',
  work: 'work_',
};

/** The column of the file that a field of a record comes from: `givenName` of a student from `given_name`. */
export function columnOf(subject: RosterSubject, field: string): string {
  const named: Readonly<Record<string, string>> = OF[subject];
  return named[field] ?? PREFIX[subject] + field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
