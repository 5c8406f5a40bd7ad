import type { PathwayRecord, StepValues } from '../../../pathways/pathway.js';
import { IEC_STEPS } from '../steps.js';
import type { HostFacts, IecCaseFacts } from '../case-facts.js';

export const HOST: HostFacts = {
  employer: 'Harbour Analytics Ltd.',
  onCampus: false,
  supervisor: 'Joan Park',
  site: '200 Granville Street, Vancouver',
  from: '2027-05-03',
  to: '2027-10-29',
  paid: true,
};

/** A German who meets every condition. */
export const FACTS: IecCaseFacts = {
  citizenships: ['DE'],
  chosenCitizenship: 'DE',
  birthDate: '2003-04-05',
  residence: 'DE',
  school: { country: 'DE', enrolled: true },
  schoolName: 'Hochschule am See',
  curriculumRequires: true,
  passportExpiresOn: '2031-01-31',
  insuranceUntil: '2027-12-31',
  funds: 4000,
  dependants: false,
  previous: [],
  host: HOST,
};

/** The regular way, a step at a time. */
export const WAY: readonly (readonly [step: string, values: StepValues])[] = [
  ['enter_pool', { enteredPoolOn: '2027-01-11', season: 2027 }],
  ['invite', { issuedAt: '2027-02-05T15:00:00Z' }],
  ['accept', { acceptedAt: '2027-02-09T18:30:00Z' }],
  [
    'file_offer',
    {
      offerNumber: 'A1234567',
      filedOn: '2027-02-12',
      feePaidOn: '2027-02-12',
      hostEmployer: HOST.employer,
      hostSite: HOST.site,
      hostSupervisor: 'Joan Park',
      hostFrom: HOST.from,
      hostTo: HOST.to,
    },
  ],
  ['submit', { submittedAt: '2027-02-20T12:00:00Z', participationFeePaidOn: '2027-02-20' }],
  ['request_documents', { requestedOn: '2027-02-22', requests: ['biometrics', 'medical'] }],
  ['approve', { decidedOn: '2027-03-20' }],
  ['receive_letter', { letterIssuedOn: '2027-03-22', enterBy: '2028-03-22' }],
  [
    'enter',
    {
      enteredOn: '2027-04-28',
      permitIssuedOn: '2027-04-28',
      permitExpiresOn: '2027-10-29',
      permitEmployer: 'Harbour Analytics Ltd',
    },
  ],
  ['begin_placement', { beganOn: '2027-05-03' }],
];

/** A case that has gone so far, `upTo` included; without it the case is new. */
export function recordUpTo(
  upTo: string | null,
  {
    facts = FACTS,
    answers = {},
  }: { readonly facts?: IecCaseFacts; readonly answers?: Readonly<Record<string, StepValues>> } = {},
): PathwayRecord {
  const length = upTo === null ? 0 : WAY.findIndex(([step]) => step === upTo) + 1;
  let stage = 'profile';
  const steps = WAY.slice(0, length).map(([step, values]) => {
    const kind = IEC_STEPS.find(({ code }) => code === step)!;
    const from = stage;
    stage = kind.to ?? stage;
    return {
      step,
      from,
      to: stage,
      values: { ...values, ...answers[step] },
      recordedAt: '2027-01-01T00:00:00Z',
    };
  });
  return { stage, facts: { ...facts }, steps };
}
