import { type LetterBase, speaksOfPlacements } from './letter-base.js';
import { officeIn } from '../office/office-names.js';
import type { LetterFacts, RecordedOffice } from './letter-facts.js';

/** Students who do not exist, for previews and for trying a template: a plain one, one with much of everything, one of many scripts. */
export const INVENTED_STUDENTS = ['plain', 'long', 'scripts'] as const;
export type InventedStudent = (typeof INVENTED_STUDENTS)[number];

interface Invented {
  readonly name: string;
  readonly number: string;
  readonly program: string;
  readonly credential: string;
  readonly employer: string;
  readonly approved: boolean;
  readonly basis: 'mandatory_all' | 'required_in_stream';
  readonly attendance: NonNullable<LetterFacts['attendance']>;
}

const STUDENTS: Readonly<Record<InventedStudent, Invented>> = {
  plain: {
    name: 'Li Na',
    number: '100000001',
    program: 'Web Design',
    credential: 'Diploma',
    employer: 'Reed Inc.',
    approved: true,
    basis: 'mandatory_all',
    attendance: 'full_time',
  },
  long: {
    name: 'Maria Aparecida Fernanda Wickramasinghe-Vasconcelos de Albuquerque e Castro Papadimitrakopoulou',
    number: '100000002',
    program:
      'Environmental Protection Technology and Sustainable Natural-Resource Management (Advanced Practice, Coastal Communities)',
    credential:
      'Bachelor of Applied Science with a Concurrent Post-Baccalaureate Certificate in Professional Communication',
    employer:
      'Association of Coastal Watershed Stewardship and Marine Conservation Districts of the Northern Peninsula',
    approved: true,
    basis: 'mandatory_all',
    attendance: 'scheduled_break',
  },
  scripts: {
    name: 'Nguyễn Thị Ánh अनन्या शर्मा 李娜 محمد',
    number: '100000003',
    program: 'Génie des systèmes',
    credential: 'Baccalauréat en ingénierie',
    employer: 'Żółw & Wąż <Sp. z o.o.> {{ x }}',
    approved: true,
    basis: 'mandatory_all',
    attendance: 'final_session',
  },
};

/** Facts of an invented student's letter, with every fact that the base has. */
export function inventedFacts(
  who: InventedStudent,
  letter: {
    readonly kind: string;
    readonly base: LetterBase;
    readonly language: 'en' | 'fr';
    readonly office: RecordedOffice;
    readonly number: string;
    /** `YYYY-MM-DD`. */
    readonly today: string;
  },
): LetterFacts {
  const { name, number, program, credential, employer, approved, basis, attendance } = STUDENTS[who];
  const { kind, base, language, office, today } = letter;
  const placements = speaksOfPlacements(base);
  const year = Number(today.slice(0, 4));
  return {
    schema: 1,
    kind,
    base,
    language,
    number: letter.number,
    issuedOn: today,
    office: officeIn(office, language),
    student: { name, studentNumber: number },
    program: {
      name: program,
      credential,
      level: base === 'permit_support' ? 'secondary' : 'post_secondary',
      months: 24,
      startsOn: `${year - 1}-09-01`,
      endsOn: `${year + 1}-08-31`,
    },
    basis: placements ? basis : null,
    weeks: placements ? { work: 32, total: 96 } : null,
    attendance: base === 'iec_host' ? null : attendance,
    placement: placements
      ? { from: `${year + 1}-01-05`, to: `${year + 1}-04-24`, employer, hoursPerWeek: 37.5, approved }
      : null,
    ...(base === 'iec_host' && {
      internship: {
        homeInstitution: program,
        host: employer,
        from: `${year + 1}-05-03`,
        to: `${year + 1}-10-29`,
      },
    }),
  };
}
