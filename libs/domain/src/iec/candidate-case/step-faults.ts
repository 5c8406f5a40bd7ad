import type { Words } from '../../letters/words.js';
import type { PathwayFault, PathwayRecord, StepValues } from '../../pathways/pathway.js';
import { formatDay, parseDay } from '../../time/days.js';
import { formatInstant, parseInstant } from '../../time/instants.js';
import { acceptanceClock, submissionClock } from '../clocks.js';
import type { IecProgramme } from '../programme/programme.js';
import { seasonOn } from '../programme/seasons.js';
import { hasRunOut } from './case-clocks.js';
import { factsOf, invitationOf, listOf, missingFacts, permitTextOf, textOf } from './case-reading.js';

/** What a step is checked against. */
export interface StepContext {
  readonly record: PathwayRecord;
  readonly programme: IecProgramme;
  /** RFC 3339 in UTC. */
  readonly now: string;
  /** The office's day. */
  readonly today: string;
}

type Check = (values: StepValues, context: StepContext) => (PathwayFault | false | undefined)[];

const fault = (path: string, problem: Words): PathwayFault => ({ path, problem });
const text = (values: StepValues, field: string): string | undefined => {
  const value = values[field];
  return typeof value === 'string' ? value : undefined;
};

/** Whether two dates, or two moments, are given and out of order. */
const before = (late: string | undefined, early: string | undefined): boolean =>
  late !== undefined && early !== undefined && late < early;

const dayOf = (moment: string | undefined): string | undefined => moment?.slice(0, 10);

/** What a step asks beyond the form of its fields: the order of things, the clocks, and what must be known first. */
export function iecStepFaults(step: string, values: StepValues, context: StepContext): PathwayFault[] {
  const found = (CHECKS[step] ?? (() => []))(values, context);
  return [...aheadFaults(values, context), ...found.filter((one): one is PathwayFault => Boolean(one))];
}

/** Steps are recorded once they were taken; only printed ends and dates asked for lie ahead. */
const MAY_LIE_AHEAD = new Set(['dueOn', 'enterBy', 'permitExpiresOn', 'heldUntil', 'closedOn', 'endedOn']);

function aheadFaults(values: StepValues, { now, today }: StepContext): PathwayFault[] {
  return Object.keys(values)
    .filter((field) => !MAY_LIE_AHEAD.has(field))
    .filter((field) => {
      const value = text(values, field) ?? '';
      if (/^\d{4}-\d{2}-\d{2}T/.test(value)) return parseInstant(value) > parseInstant(now);
      // A day that has begun anywhere is no day ahead: the office lies west of most candidates.
      return /^\d{4}-\d{2}-\d{2}$/.test(value) && value > today && value > now.slice(0, 10);
    })
    .map((field) => fault(field, AHEAD));
}

const CHECKS: Readonly<Record<string, Check>> = {
  enter_pool: (values, { record, programme }) => {
    const on = text(values, 'enteredPoolOn');
    return [
      missingFacts(factsOf(record)).length > 0 && fault('', FACTS_FIRST),
      on !== undefined &&
        seasonOn(programme.seasons, on).state === 'closed' &&
        fault('enteredPoolOn', CLOSED),
    ];
  },
  invite: (values, { record }) => [
    before(dayOf(text(values, 'issuedAt')), dayBefore(textOf(record, 'enter_pool', 'enteredPoolOn'))) &&
      fault('issuedAt', BEFORE_POOL),
  ],
  accept: (values, { record }) => {
    const ita = invitationOf(record);
    const at = text(values, 'acceptedAt');
    if (!ita || at === undefined) return [];
    const { endsAt } = acceptanceClock(ita);
    return [
      parseInstant(at) < parseInstant(ita.issuedAt) && fault('acceptedAt', BEFORE_ISSUE),
      parseInstant(at) > endsAt && fault('acceptedAt', tooLate(formatInstant(endsAt))),
    ];
  },
  file_offer: (values, { record }) => [
    !factsOf(record).host && fault('', HOST_FIRST),
    before(text(values, 'filedOn'), dayBefore(dayOf(textOf(record, 'enter_pool', 'enteredPoolOn')))) &&
      fault('filedOn', BEFORE_POOL),
  ],
  submit: (values, { record }) => {
    const ita = invitationOf(record);
    const at = text(values, 'submittedAt');
    const clock = ita && submissionClock(ita);
    if (!ita || !clock || at === undefined) return [];
    return [
      parseInstant(at) < clock.startsAt && fault('submittedAt', BEFORE_ACCEPTANCE),
      parseInstant(at) > clock.endsAt && fault('submittedAt', tooLate(formatInstant(clock.endsAt))),
      // R48: the fee of the employer comes before the application.
      before(nextDay(dayOf(at)), textOf(record, 'file_offer', 'feePaidOn')) &&
        fault('submittedAt', BEFORE_FEE),
    ];
  },
  request_documents: (values, { record }) => [
    beforeSubmission(values, 'requestedOn', record),
    before(text(values, 'dueOn'), text(values, 'requestedOn')) && fault('dueOn', DUE_BEFORE_REQUEST),
    listOf(values, 'requests').length === 0 && fault('requests', CHOOSE_ONE),
  ],
  give_documents: (values, { record }) => [
    before(text(values, 'givenOn'), textOf(record, 'request_documents', 'requestedOn')) &&
      fault('givenOn', BEFORE_REQUEST),
    listOf(values, 'given').length === 0 && fault('given', CHOOSE_ONE),
  ],
  approve: (values, { record }) => [beforeSubmission(values, 'decidedOn', record)],
  refuse: (values, { record }) => [beforeSubmission(values, 'decidedOn', record)],
  receive_letter: (values, { record }) => [
    before(text(values, 'letterIssuedOn'), textOf(record, 'approve', 'decidedOn')) &&
      fault('letterIssuedOn', BEFORE_DECISION),
    before(text(values, 'enterBy'), text(values, 'letterIssuedOn')) && fault('enterBy', ENTER_BEFORE_ISSUE),
  ],
  enter: (values, { record }) => {
    const entered = text(values, 'enteredOn');
    const issued = text(values, 'permitIssuedOn');
    return [
      before(entered, textOf(record, 'receive_letter', 'letterIssuedOn')) &&
        fault('enteredOn', BEFORE_LETTER),
      before(textOf(record, 'receive_letter', 'enterBy'), entered) && fault('enteredOn', AFTER_ENTER_BY),
      before(issued, entered) && fault('permitIssuedOn', PERMIT_BEFORE_ENTRY),
      before(text(values, 'permitExpiresOn'), issued) && fault('permitExpiresOn', PERMIT_DATES),
    ];
  },
  print_permit: (values, { record }) => {
    const requested = text(values, 'requestedOn');
    const issued = text(values, 'permitIssuedOn');
    return [
      before(requested, textOf(record, 'receive_letter', 'letterIssuedOn')) &&
        fault('requestedOn', BEFORE_LETTER_FORM),
      // R53: the way by web form is open while the permit held is valid, and not a day longer.
      before(text(values, 'heldUntil'), requested) && fault('requestedOn', HELD_OVER),
      before(issued, requested) && fault('permitIssuedOn', PERMIT_BEFORE_FORM),
      before(text(values, 'permitExpiresOn'), issued) && fault('permitExpiresOn', PERMIT_DATES),
    ];
  },
  begin_placement: (values, { record }) => [
    before(text(values, 'beganOn'), permitTextOf(record, 'permitIssuedOn')) && fault('beganOn', NO_WORK_YET),
    before(permitTextOf(record, 'permitExpiresOn'), text(values, 'beganOn')) && fault('beganOn', PERMIT_OVER),
  ],
  end_placement: (values, { record }) => [
    before(text(values, 'endedOn'), textOf(record, 'begin_placement', 'beganOn')) &&
      fault('endedOn', END_FIRST),
  ],
  expire: (_values, { record, now }) => [!hasRunOut(record, parseInstant(now)) && fault('', STILL_RUNS)],
};

const beforeSubmission = (values: StepValues, field: string, record: PathwayRecord) =>
  before(text(values, field), dayBefore(dayOf(textOf(record, 'submit', 'submittedAt')))) &&
  fault(field, BEFORE_SUBMISSION_DAY);

// Days and instants of different zones are held against each other with a day's grace.
const shifted = (day: string | undefined, by: number): string | undefined =>
  day === undefined ? undefined : formatDay(parseDay(day) + by);
const dayBefore = (day: string | undefined) => shifted(day, -1);
const nextDay = (day: string | undefined) => shifted(day, 1);

const AHEAD: Words = {
  en: 'This lies ahead. Record it once it has happened.',
  fr: 'C’est à venir. Inscrivez-le une fois que c’est fait.',
};
const FACTS_FIRST: Words = {
  en: 'The questions are not answered yet. Answer them first: what is missing stands beside the case.',
  fr: 'Les questions ne sont pas encore répondues. Répondez-y d’abord : ce qui manque figure au dossier.',
};
const HOST_FIRST: Words = {
  en: 'Record the host first: employer, place and dates.',
  fr: 'Inscrivez d’abord l’hôte : employeur, lieu et dates.',
};
const CLOSED: Words = {
  en: 'By the recorded dates the season was closed on that day. Check the day, or the dates of the seasons.',
  fr: 'Selon les dates inscrites, la saison était close ce jour-là. Vérifiez le jour ou les dates des saisons.',
};
const BEFORE_POOL: Words = {
  en: 'This is before the candidate entered the pool. Check both days.',
  fr: 'C’est avant l’entrée dans le bassin. Vérifiez les deux jours.',
};
const BEFORE_ISSUE: Words = {
  en: 'This is before the invitation was issued. An invitation is accepted after its issue.',
  fr: 'C’est avant l’émission de l’invitation. Une invitation s’accepte après son émission.',
};
const tooLate = (end: string): Words => ({
  en: `This is after the limit, ${end}. If the time is right, record that the limit passed; a new profile is then needed.`,
  fr: `C’est après la limite, ${end}. Si l’heure est juste, inscrivez que le délai est passé; il faut alors un nouveau profil.`,
});
const BEFORE_ACCEPTANCE: Words = {
  en: 'This is before the acceptance. An application is submitted after it.',
  fr: 'C’est avant l’acceptation. La demande se présente après.',
};
const BEFORE_FEE: Words = {
  en: 'This is before the employer paid its fee. The offer and its fee come first.',
  fr: 'C’est avant le paiement des frais par l’employeur. L’offre et ses frais viennent d’abord.',
};
const BEFORE_SUBMISSION_DAY: Words = {
  en: 'This is before the application was submitted. Check the day.',
  fr: 'C’est avant le dépôt de la demande. Vérifiez le jour.',
};
const DUE_BEFORE_REQUEST: Words = {
  en: 'This is before the request itself. Check both days.',
  fr: 'C’est avant la demande elle-même. Vérifiez les deux jours.',
};
const BEFORE_REQUEST: Words = {
  en: 'This is before it was asked for. Check the day.',
  fr: 'C’est avant que ce soit demandé. Vérifiez le jour.',
};
const CHOOSE_ONE: Words = { en: 'Choose at least one.', fr: 'Choisissez-en au moins un.' };
const BEFORE_DECISION: Words = {
  en: 'This is before the decision. Check the day.',
  fr: 'C’est avant la décision. Vérifiez le jour.',
};
const ENTER_BEFORE_ISSUE: Words = {
  en: 'The day to enter by cannot come before the letter was issued.',
  fr: 'La date limite d’entrée ne peut pas précéder l’émission de la lettre.',
};
const BEFORE_LETTER: Words = {
  en: 'This is before the letter of introduction was issued. Check the day of entry.',
  fr: 'C’est avant l’émission de la lettre d’introduction. Vérifiez le jour d’entrée.',
};
const AFTER_ENTER_BY: Words = {
  en: 'This is after the day printed on the letter. Check the day; if it is right, record that the limit passed.',
  fr: 'C’est après la date imprimée sur la lettre. Vérifiez le jour; s’il est juste, inscrivez que le délai est passé.',
};
const PERMIT_BEFORE_ENTRY: Words = {
  en: 'The permit is issued at entry, not before it. Check both days.',
  fr: 'Le permis est délivré à l’entrée, pas avant. Vérifiez les deux jours.',
};
const BEFORE_LETTER_FORM: Words = {
  en: 'This is before the letter of introduction was issued. The web form needs the new letter.',
  fr: 'C’est avant l’émission de la lettre d’introduction. Le formulaire web exige la nouvelle lettre.',
};
const HELD_OVER: Words = {
  en: 'The permit held had ended by then, so the web form was no longer possible. Check both days; otherwise record the entry at the border.',
  fr: 'Le permis détenu était alors échu : le formulaire web n’était plus possible. Vérifiez les deux jours; sinon, inscrivez l’entrée à la frontière.',
};
const PERMIT_BEFORE_FORM: Words = {
  en: 'The permit is printed after the web form was sent. Check both days.',
  fr: 'Le permis est imprimé après l’envoi du formulaire web. Vérifiez les deux jours.',
};
const PERMIT_DATES: Words = {
  en: 'The permit cannot expire before it was issued.',
  fr: 'Le permis ne peut pas expirer avant d’avoir été délivré.',
};
const NO_WORK_YET: Words = {
  en: 'Nobody works before the permit is issued. Check the day.',
  fr: 'Personne ne travaille avant la délivrance du permis. Vérifiez le jour.',
};
const PERMIT_OVER: Words = {
  en: 'The permit had expired by then. Check the day.',
  fr: 'Le permis était alors expiré. Vérifiez le jour.',
};
const END_FIRST: Words = {
  en: 'The last day cannot come before the first.',
  fr: 'Le dernier jour ne peut pas précéder le premier.',
};
const STILL_RUNS: Words = {
  en: 'The limit has not passed yet. It can be recorded so once it has.',
  fr: 'Le délai n’est pas encore passé. Cela pourra être inscrit après coup.',
};
