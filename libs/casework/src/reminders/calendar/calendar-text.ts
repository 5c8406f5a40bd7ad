import ical, {
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventClass,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import type { KeptEvent } from './calendar-event.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const REFRESH_SECONDS = 6 * 3_600;

export interface CalendarOf {
  readonly audience: 'student' | 'staff';
  readonly language: 'en' | 'fr';
  readonly publicUrl: string;
  readonly events: readonly KeptEvent[];
}

/**
 * The calendar as programs subscribe to it (RFC 5545, RFC 7986). Whole days are dates, moments are UTC: no zone has to be
 * described. It says "permit deadline", the day and the address of the page, and nothing about anybody.
 */
export function calendarText({ audience, language, publicUrl, events }: CalendarOf): string {
  const words = WORDS[language];
  const url = new URL(audience === 'student' ? '/authorization' : '/desk', publicUrl).href;
  const host = new URL(publicUrl).hostname;
  const calendar = ical({
    name: words.names[audience],
    prodId: { company: 'Coopdesk', product: 'Deadlines', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: REFRESH_SECONDS,
  });
  for (const event of events)
    calendar.createEvent({
      id: `${event.uid}@${host}`,
      sequence: event.sequence,
      stamp: event.changedAt,
      lastModified: event.changedAt,
      ...span(event),
      summary: summaryOf(event, words),
      description: `${words.details} ${url}`,
      url,
      class: ICalEventClass.PRIVATE,
      status: event.cancelledAt ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
    });
  return `${calendar.toString()}\r\n`;
}

/** A whole day, or the last hour before the moment. */
function span({ day, endsAt }: KeptEvent): { start: Date; end: Date; allDay: boolean } {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  return endsAt
    ? { start: new Date(endsAt.getTime() - HOUR_MS), end: endsAt, allDay: false }
    : { start: new Date(midnight), end: new Date(midnight + DAY_MS), allDay: true };
}

type Words = (typeof WORDS)['en' | 'fr'];

const summaryOf = ({ endsAt, amount }: KeptEvent, words: Words): string =>
  amount === null ? (endsAt ? words.moment : words.day) : `${words.amount} ${amount}`;

const WORDS = {
  en: {
    names: { student: 'Permit deadlines', staff: 'Co-op office: permit deadlines' },
    day: 'Permit deadline: advised last day',
    moment: 'Permit deadline: the last hour',
    amount: 'Permit deadlines:',
    details: 'Sign in for the details:',
  },
  fr: {
    names: { student: 'Échéances de permis', staff: 'Bureau coop : échéances de permis' },
    day: 'Échéance de permis : dernier jour conseillé',
    moment: 'Échéance de permis : la dernière heure',
    amount: 'Échéances de permis :',
    details: 'Connectez-vous pour les détails :',
  },
} as const;
