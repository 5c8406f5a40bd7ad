import type { PathwayClock, PathwayRecord, PathwayReminder } from '../../pathways/pathway.js';
import { formatDay, parseDay } from '../../time/days.js';
import type { IecResult } from '../result.js';
import { enterByOf, factsOf, permitTextOf } from './case-reading.js';
import { BEFORE_SUBMISSION, isOver } from './stages.js';

/** Mails of the second pathway. Kinds are those of the ledger. */
export const IEC_REMINDER_KINDS = [
  'iec_invitation',
  'iec_submission',
  'iec_documents',
  'iec_enter_by',
  'iec_insurance',
  'iec_permit_end',
] as const;
type Kind = (typeof IEC_REMINDER_KINDS)[number];

const OFFSETS = ['half', 'day_left', 'four_hours_left'] as const;
type Offset = (typeof OFFSETS)[number];

/** By which of its warnings a clock mails. Those that run for months have days of their own besides the last hours. */
const CLOCK_MAILS: Readonly<Record<string, readonly [kind: Kind, offsets: readonly Offset[]]>> = {
  accept: ['iec_invitation', OFFSETS],
  submit: ['iec_submission', OFFSETS],
  documents: ['iec_documents', OFFSETS],
  enter: ['iec_enter_by', ['four_hours_left']],
  permit_end: ['iec_permit_end', ['four_hours_left']],
};

/** Days before the printed day by which the candidate is reminded. */
const ENTER_BY_DAYS = [60, 30, 14, 7, 1];
/** R41: the steps of every permit. */
const PERMIT_END_DAYS = [180, 120, 90, 60, 30, 14, 7, 3, 1];
const IN_CANADA: readonly string[] = ['permit_issued', 'placement'];

/**
 * What the candidate is reminded of (R47, R50, R51): the same plan whenever it is made; what lies behind is left to the
 * ledger. No mail speaks of maintained status: this pathway gives none (R53).
 */
export function iecReminders(
  record: PathwayRecord,
  clocks: readonly PathwayClock[],
  expected: Pick<IecResult, 'permitEndsOn' | 'permitEndReason'> | null,
): PathwayReminder[] {
  return [
    ...clockReminders(clocks),
    ...enterReminders(record),
    ...insuranceReminders(record, clocks, expected),
    ...permitReminders(record),
  ];
}

function clockReminders(clocks: readonly PathwayClock[]): PathwayReminder[] {
  return clocks.flatMap(({ code, endsAt, warnAt }) => {
    const [kind, offsets] = CLOCK_MAILS[code] ?? [];
    if (!kind || !offsets) return [];
    return offsets.flatMap((offset) => {
      const at = warnAt[OFFSETS.indexOf(offset)];
      return at === undefined
        ? []
        : [
            {
              kind,
              class: 'legal' as const,
              version: endsAt,
              offset,
              at,
              details: { date: endsAt.slice(0, 10), until: endsAt },
            },
          ];
    });
  });
}

function enterReminders(record: PathwayRecord): PathwayReminder[] {
  const enterBy = enterByOf(record);
  if (record.stage !== 'letter_of_introduction' || !enterBy) return [];
  return ENTER_BY_DAYS.map((days) => dayReminder('iec_enter_by', 'legal', enterBy.on, -days));
}

/** R51: while it can still be lengthened, the week after it was found too short, then with each clock's end. */
function insuranceReminders(
  record: PathwayRecord,
  clocks: readonly PathwayClock[],
  expected: Pick<IecResult, 'permitEndsOn' | 'permitEndReason'> | null,
): PathwayReminder[] {
  if (!BEFORE_SUBMISSION.includes(record.stage) || expected?.permitEndReason !== 'insurance') return [];
  const { insuranceUntil } = factsOf(record);
  const submit = clocks.find(({ code }) => code === 'submit');
  if (insuranceUntil === undefined || !submit) return [];
  const middle = submit.warnAt[0];
  const last = submit.warnAt[1];
  return [middle, last].flatMap((at, index) =>
    at === undefined
      ? []
      : [
          {
            kind: 'iec_insurance',
            class: 'courtesy' as const,
            version: `${insuranceUntil}/${submit.endsAt}`,
            offset: index === 0 ? 'half' : 'day_left',
            at,
            details: { date: insuranceUntil },
          },
        ],
  );
}

/** The permit of this case; before it, one that is held in Canada already and that the application does not lengthen (R53). */
function permitReminders(record: PathwayRecord): PathwayReminder[] {
  const end = IN_CANADA.includes(record.stage)
    ? permitTextOf(record, 'permitExpiresOn')
    : isOver(record.stage)
      ? undefined
      : factsOf(record).iecPermitUntil;
  if (end === undefined) return [];
  return PERMIT_END_DAYS.map((days) => dayReminder('iec_permit_end', 'legal', end, -days));
}

function dayReminder(
  kind: Kind,
  kindClass: 'legal' | 'courtesy',
  date: string,
  offset: number,
): PathwayReminder {
  return {
    kind,
    class: kindClass,
    version: date,
    offset: `${offset}d`,
    on: formatDay(parseDay(date) + offset),
    details: { date },
  };
}
