/** A program of the fictitious Kestrel Polytechnic University. */
export interface DemonstrationProgram {
  readonly code: string;
  readonly name: string;
  readonly credential: string | null;
  readonly level: 'post_secondary' | 'secondary';
  readonly kind: 'academic' | 'language';
  readonly months: number;
  readonly totalWeeks: number;
  readonly workTermWeeks: number;
  readonly placementBasis: 'mandatory_all' | 'required_in_stream' | 'optional';
  readonly streamCertified: boolean;
}

const usual = {
  level: 'post_secondary',
  kind: 'academic',
  placementBasis: 'mandatory_all',
  streamCertified: false,
} as const;

/** Between them they meet every rule about a program: basis (R70), share (R35), length (R3f), kind (R3h), level (R12). */
export const PROGRAMS = [
  {
    ...usual,
    code: 'CIS-BTECH',
    name: 'Computer Information Systems',
    credential: 'Bachelor of Technology',
    months: 48,
    totalWeeks: 144,
    workTermWeeks: 48,
  },
  {
    ...usual,
    code: 'MECH-BENG',
    name: 'Mechanical Engineering',
    credential: 'Bachelor of Engineering',
    months: 54,
    totalWeeks: 176,
    workTermWeeks: 64,
  },
  {
    ...usual,
    code: 'DATA-PBD',
    name: 'Applied Data Analytics',
    credential: 'Post-Baccalaureate Diploma',
    months: 20,
    totalWeeks: 80,
    workTermWeeks: 32,
    placementBasis: 'required_in_stream',
    streamCertified: true,
  },
  {
    ...usual,
    code: 'ACCT-BBA',
    name: 'Accounting',
    credential: 'Bachelor of Business Administration',
    months: 48,
    totalWeeks: 144,
    workTermWeeks: 48,
    placementBasis: 'required_in_stream',
    streamCertified: true,
  },
  {
    ...usual,
    code: 'ENVT-DIP',
    name: 'Environmental Technology',
    credential: 'Diploma',
    months: 24,
    totalWeeks: 96,
    workTermWeeks: 32,
  },
  {
    ...usual,
    code: 'HORT-DIP',
    name: 'Urban Horticulture',
    credential: 'Diploma',
    months: 24,
    totalWeeks: 96,
    workTermWeeks: 45,
  },
  {
    ...usual,
    code: 'MKTG-DIP',
    name: 'Marketing Management',
    credential: 'Diploma',
    months: 24,
    totalWeeks: 96,
    workTermWeeks: 16,
    placementBasis: 'optional',
  },
  {
    ...usual,
    code: 'HOSP-DIP',
    name: 'Hospitality Operations',
    credential: 'Diploma',
    months: 12,
    totalWeeks: 52,
    workTermWeeks: 28,
  },
  {
    ...usual,
    code: 'WELD-CERT',
    name: 'Welding Foundation',
    credential: 'Certificate',
    months: 5,
    totalWeeks: 22,
    workTermWeeks: 6,
  },
  {
    ...usual,
    code: 'ENGL-PATH',
    name: 'English Language Pathway',
    credential: 'Certificate',
    kind: 'language',
    months: 8,
    totalWeeks: 32,
    workTermWeeks: 4,
  },
  {
    ...usual,
    code: 'DESN-BDES',
    name: 'Product Design',
    credential: 'Bachelor of Design',
    months: 48,
    totalWeeks: 144,
    workTermWeeks: 32,
    placementBasis: 'required_in_stream',
  },
  {
    ...usual,
    code: 'SEC-TRADES',
    name: 'Secondary Trades Sampler',
    credential: 'Secondary School Diploma',
    level: 'secondary',
    months: 10,
    totalWeeks: 40,
    workTermWeeks: 12,
  },
] as const satisfies readonly DemonstrationProgram[];

export type ProgramCode = (typeof PROGRAMS)[number]['code'];
