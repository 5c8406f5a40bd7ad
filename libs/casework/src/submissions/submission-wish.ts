import { canonicalApplicationNumber } from '#domain/permits/document-formats.js';
import { isDate } from '#domain/time/days.js';
import type { ApplicationKind } from '#domain/work-authorization/facts.js';
import type { Zones } from '#platform/zones/zones.js';
import { done, type Fault, invalid, type Outcome } from '../outcome.js';
import { readStatedTime, type StatedTime } from './stated-time.js';
import type { NewSubmission } from './submission.store.js';

/** An application as a student states it. */
export interface SubmissionWish extends StatedTime {
  readonly kind: ApplicationKind;
  readonly applicationNumber?: string;
  /** A confirmation uploaded before. */
  readonly documentId?: string;
  readonly channel?: 'online' | 'paper';
  /** Paper only: the date of IRCC's stamp. */
  readonly stampedOn?: string;
}

export function checkSubmission(
  wish: SubmissionWish,
  zones: Zones,
  now: Date,
): Outcome<Omit<NewSubmission, 'studentId'>> {
  const { kind, statedLocalTime, timeZone, channel = 'online', stampedOn = null, documentId = null } = wish;
  const received = readStatedTime(wish, zones);
  if (!received.ok) return received;
  const applicationNumber = wish.applicationNumber
    ? canonicalApplicationNumber(wish.applicationNumber)
    : null;
  const faults: Fault[] = [];
  if (received.value > now) {
    faults.push({
      path: 'statedLocalTime',
      problem: 'This lies in the future. Record the application once IRCC has received it.',
      fr: 'Ce moment est à venir. Inscrivez la demande une fois qu’IRCC l’a reçue.',
    });
  }
  if (wish.applicationNumber && applicationNumber === null) {
    faults.push({
      path: 'applicationNumber',
      problem:
        'An application number is one to three letters and nine digits, for example V123456789. Leave it out if you have none yet.',
      fr: 'Un numéro de demande a une à trois lettres et neuf chiffres, par exemple V123456789. Omettez-le si vous n’en avez pas encore.',
    });
  }
  faults.push(...stampFaults(channel, stampedOn));
  if (faults.length > 0) return invalid(faults);
  return done({
    kind,
    receivedAt: received.value,
    statedLocalTime,
    timeZone,
    channel,
    stampedOn,
    applicationNumber,
    documentId,
  });
}

/** R21: on paper the stamp's date counts; online there is no stamp. */
function stampFaults(channel: 'online' | 'paper', stampedOn: string | null): Fault[] {
  const path = 'stampedOn';
  if (channel === 'online')
    return stampedOn
      ? [
          {
            path,
            problem: 'Only a paper application has a stamp. Leave it out.',
            fr: 'Seule une demande papier porte un timbre. Omettez-le.',
          },
        ]
      : [];
  if (stampedOn && isDate(stampedOn)) return [];
  return [
    {
      path,
      problem: 'Enter the date of the stamp as YYYY-MM-DD.',
      fr: 'Entrez la date du timbre sous la forme AAAA-MM-JJ.',
    },
  ];
}
