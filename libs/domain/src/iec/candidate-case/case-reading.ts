import type { PathwayRecord, StepValue, StepValues } from '../../pathways/pathway.js';
import { addMonths, formatDay, parseDay } from '../../time/days.js';
import type { IecFacts, IecInvitation, IecOffer } from '../facts.js';
import { type IecCaseFacts, NEEDED_FACTS, type NeededFact } from './case-facts.js';

/** What the last step of a kind says; undefined while it was not taken. */
export const lastOf = ({ steps }: PathwayRecord, step: string): StepValues | undefined =>
  steps.findLast((one) => one.step === step)?.values;

const asText = (value: StepValue | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined;

/** A date, moment or text of the last step of a kind. */
export const textOf = (record: PathwayRecord, step: string, field: string): string | undefined =>
  asText(lastOf(record, step)?.[field]);

/** The permit as it was issued: at the border (R45), or printed in Canada by web form (R53). */
export const permitStepOf = ({ steps }: PathwayRecord): StepValues | undefined =>
  steps.findLast(({ step }) => step === 'enter' || step === 'print_permit')?.values;

export const permitTextOf = (record: PathwayRecord, field: string): string | undefined =>
  asText(permitStepOf(record)?.[field]);

/** What IRCC asked for last and is not recorded as given since. */
export function outstandingRequests(record: PathwayRecord): string[] {
  const asked = listOf(lastOf(record, 'request_documents'), 'requests');
  const since = record.steps.findLastIndex(({ step }) => step === 'request_documents');
  const given = record.steps
    .slice(since)
    .filter(({ step }) => step === 'give_documents')
    .flatMap(({ values }) => listOf(values, 'given'));
  return asked.filter((one) => !given.includes(one));
}

export interface EnterBy {
  readonly on: string;
  /** R50: the letter's own day is not recorded; a year from its issue is only the usual one. */
  readonly estimated: boolean;
}

const USUAL_LETTER_MONTHS = 12;

/** R50: the day printed on the letter of introduction, else the estimate; undefined before there is a letter. */
export function enterByOf(record: PathwayRecord): EnterBy | undefined {
  const issued = textOf(record, 'receive_letter', 'letterIssuedOn');
  if (issued === undefined) return undefined;
  const printed = textOf(record, 'receive_letter', 'enterBy');
  return printed === undefined
    ? { on: formatDay(addMonths(parseDay(issued), USUAL_LETTER_MONTHS)), estimated: true }
    : { on: printed, estimated: false };
}

export const listOf = (values: StepValues | undefined, field: string): readonly string[] => {
  const value = values?.[field];
  return typeof value === 'object' ? value : [];
};

export const factsOf = (record: PathwayRecord): IecCaseFacts => record.facts;

export const missingFacts = (facts: IecCaseFacts): NeededFact[] =>
  NEEDED_FACTS.filter(
    (fact) => facts[fact] === undefined || (fact === 'citizenships' && !facts.citizenships?.length),
  );

/** The invitation with its two clocks (R47); undefined while there is none. */
export function invitationOf(record: PathwayRecord): IecInvitation | undefined {
  const issuedAt = textOf(record, 'invite', 'issuedAt');
  if (issuedAt === undefined) return undefined;
  const acceptedAt = textOf(record, 'accept', 'acceptedAt');
  const submittedAt = textOf(record, 'submit', 'submittedAt');
  return {
    issuedAt,
    ...(acceptedAt !== undefined && { acceptedAt }),
    ...(submittedAt !== undefined && { submittedAt }),
  };
}

/**
 * The facts as the engine takes them; null while one is missing without which nothing can be said. The employer's offer
 * is that of the host side, with the number from the step that files it.
 */
export function engineFacts(
  facts: IecCaseFacts,
  more: {
    readonly asOf: string;
    readonly ita?: IecInvitation | undefined;
    readonly offer?: Pick<IecOffer, 'offerNumber' | 'nocCode'> | undefined;
  },
): IecFacts | null {
  const {
    citizenships,
    chosenCitizenship,
    birthDate,
    residence,
    school,
    curriculumRequires,
    passportExpiresOn,
  } = facts;
  if (!citizenships?.length || !chosenCitizenship || !birthDate || !residence || !school) return null;
  if (curriculumRequires === undefined || !passportExpiresOn) return null;
  const {
    studiesEndedOn,
    fieldOfStudy,
    occupationSector,
    insuranceUntil,
    funds,
    dependants,
    throughRo,
    usPermanentResident,
  } = facts;
  return {
    asOf: more.asOf,
    citizenships,
    chosenCitizenship,
    birthDate,
    residence,
    school,
    curriculumRequires,
    passportExpiresOn,
    previous: facts.previous ?? [],
    ...(studiesEndedOn !== undefined && !school.enrolled && { studiesEndedOn }),
    ...(fieldOfStudy !== undefined && { fieldOfStudy }),
    ...(occupationSector !== undefined && { occupationSector }),
    ...(insuranceUntil !== undefined && { insuranceUntil }),
    ...(funds !== undefined && { funds }),
    ...(dependants !== undefined && { dependants }),
    ...(throughRo !== undefined && { throughRo }),
    ...(usPermanentResident !== undefined && { usPermanentResident }),
    ...(facts.host && {
      offer: {
        employer: facts.host.employer,
        from: facts.host.from,
        to: facts.host.to,
        paid: facts.host.paid,
        ...more.offer,
      },
    }),
    ...(more.ita && { ita: more.ita }),
  };
}

/** The same of a whole case. @param asOf RFC 3339 in UTC */
export function engineFactsOfCase(record: PathwayRecord, asOf: string): IecFacts | null {
  const offerNumber = textOf(record, 'file_offer', 'offerNumber');
  const nocCode = textOf(record, 'file_offer', 'nocCode');
  return engineFacts(factsOf(record), {
    asOf,
    ita: invitationOf(record),
    offer: {
      ...(offerNumber !== undefined && { offerNumber }),
      ...(nocCode !== undefined && { nocCode }),
    },
  });
}
