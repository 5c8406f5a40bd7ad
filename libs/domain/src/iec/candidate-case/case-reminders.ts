import type { PathwayClock, PathwayRecord, PathwayReminder } from '../../pathways/pathway.js';
import { formatDay, parseDay } from '../../time/days.js';
import type { IecResult } from '../result.js';
import { factsOf, textOf } from './case-reading.js';
import { BEFORE_SUBMISSION } from './stages.js';

/** Mails of the second pathway. Kinds are those of the ledger. */
export const IEC_REMINDER_KINDS = [
  'iec_invitation',
  'iec_submission',
  'iec_enter_by',
  'iec_insurance',
  'iec_permit_end',
] as const;
type Kind = (typeof IEC_REMINDER_KINDS)[number];

const CLOCK_KIND: Readonly<Record<string, Kind>> = { accept: 'iec_invitation', submit: 'iec_submission' };
const OFFSETS = ['half', 'day_left', 'four_hours_left'] as const;

/** Days before the printed day by which the candidate is reminded. */
const ENTER_BY_DAYS = [60, 30, 14, 7, 1];
const PERMIT_END_DAYS = [90, 60, 30, 14, 7];
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
    const kind = CLOCK_KIND[code];
    if (!kind) return [];
    return OFFSETS.flatMap((offset, index) => {
      const at = warnAt[index];
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
  const enterBy = textOf(record, 'receive_letter', 'enterBy');
  if (record.stage !== 'letter_of_introduction' || enterBy === undefined) return [];
  return ENTER_BY_DAYS.map((days) => dayReminder('iec_enter_by', 'legal', enterBy, -days));
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

function permitReminders(record: PathwayRecord): PathwayReminder[] {
  const end = textOf(record, 'enter', 'permitExpiresOn');
  if (!IN_CANADA.includes(record.stage) || end === undefined) return [];
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
