import type { StepValues } from '#domain/pathways/pathway.js';
import type { DemonstrationCalendar } from './calendar.js';
import { CANDIDATE_SIGN_IN } from './sign-ins.js';

/** A candidate of the second pathway as the office has met them: facts, then steps in order. */
export interface CandidateStory {
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly language: 'en' | 'fr';
  readonly facts: Readonly<Record<string, unknown>>;
  readonly steps: readonly (readonly [step: string, values: StepValues])[];
}

const personOf = (country: string, school: string) => ({
  citizenships: [country],
  chosenCitizenship: country,
  residence: country,
  school: { country, enrolled: true },
  schoolName: school,
  curriculumRequires: true,
  internshipAgreement: true,
  meansToLeave: true,
  dependants: false,
  funds: 4_200,
  previous: [],
});

/** A few candidates, each at another stage: one with a clock that runs, one whose insurance is too short, one at work. */
export function tellCandidates(calendar: DemonstrationCalendar): readonly CandidateStory[] {
  const day = (offset: number): string => calendar.day(offset);
  const at = (offset: number): string => `${calendar.at(offset, '09:12:00').toISOString().slice(0, 19)}Z`;
  const season = Number(calendar.today.slice(0, 4));
  const pool = (offset: number) => ['enter_pool', { enteredPoolOn: day(offset), season }] as const;
  const host = (employer: string, from: number, to: number) => ({
    employer,
    onCampus: false,
    supervisor: 'Joan Park',
    site: '200 Granville Street, Vancouver',
    from: day(from),
    to: day(to),
    paid: true,
  });
  const filed = (offset: number, offerNumber: string) =>
    ['file_offer', { offerNumber, filedOn: day(offset), feePaidOn: day(offset) }] as const;
  return [
    {
      givenName: 'Lena',
      familyName: 'Hofmann',
      email: CANDIDATE_SIGN_IN,
      language: 'en',
      facts: {
        ...personOf('DE', 'Hochschule am See'),
        birthDate: day(-8_200),
        passportExpiresOn: day(1_900),
        insuranceUntil: day(420),
        host: host('Harbour Analytics Ltd.', 120, 300),
      },
      steps: [pool(-60), ['invite', { issuedAt: at(-6) }]],
    },
    {
      givenName: 'Mateo',
      familyName: 'Rojas',
      email: 'mateo.rojas@escuela.example',
      language: 'en',
      facts: { citizenships: ['CL'], chosenCitizenship: 'CL', residence: 'CL' },
      steps: [],
    },
    {
      givenName: 'Aoife',
      familyName: 'Byrne',
      email: 'aoife.byrne@college.example',
      language: 'en',
      facts: {
        ...personOf('IE', 'Liffey Technical College'),
        birthDate: day(-7_800),
        passportExpiresOn: day(1_500),
        insuranceUntil: day(200),
        host: host('Northern Light Robotics', 90, 270),
      },
      steps: [
        pool(-80),
        ['invite', { issuedAt: at(-12) }],
        ['accept', { acceptedAt: at(-8) }],
        filed(-5, 'A0000001'),
      ],
    },
    {
      givenName: 'Camille',
      familyName: 'Laurent',
      email: 'camille.laurent@ecole.example',
      language: 'fr',
      facts: {
        ...personOf('FR', 'École du Rhône'),
        birthDate: day(-7_900),
        passportExpiresOn: day(1_200),
        insuranceUntil: day(400),
        host: host('Salish Sea Foods', -20, 150),
      },
      steps: [
        pool(-200),
        ['invite', { issuedAt: at(-150) }],
        ['accept', { acceptedAt: at(-147) }],
        filed(-140, 'A0000002'),
        ['submit', { submittedAt: at(-135), participationFeePaidOn: day(-135) }],
        ['request_documents', { requestedOn: day(-130), requests: ['biometrics'] }],
        ['give_documents', { givenOn: day(-120), given: ['biometrics'] }],
        ['approve', { decidedOn: day(-80) }],
        ['receive_letter', { letterIssuedOn: day(-78), enterBy: day(287) }],
        [
          'enter',
          {
            enteredOn: day(-25),
            permitIssuedOn: day(-25),
            permitExpiresOn: day(150),
            permitEmployer: 'Salish Sea Foods',
          },
        ],
        ['begin_placement', { beganOn: day(-20) }],
      ],
    },
  ];
}
