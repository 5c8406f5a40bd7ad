import type {
  NotificationClass,
  NotificationDetails,
  NotificationKind,
} from '#casework/notifications/notification.js';
import type { Transaction } from '#database/transaction.js';
import { formatDay, parseDay } from '#domain/time/days.js';
import type { DocumentRow, PermitRow, RequestRow } from './case-rows.js';
import type { DemonstrationCase } from './demonstration-case.js';
import type { DemonstrationStore, Row } from './demonstration.store.js';
import { rowsOf } from './people-loading.js';

/** The days before the end of a permit on which its student has been written to (R41). */
const REMINDED_BEFORE = [180, 120, 90, 60, 30, 14, 7, 3, 1];

interface SentMail {
  readonly kind: NotificationKind;
  readonly class: NotificationClass;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly keyEnd: string;
  readonly at: Date;
  readonly details: NotificationDetails;
}

/** Mails that would have gone out by now. They are in the ledger as sent, so that none of them goes out again. */
export async function loadSentMails(
  tx: Transaction,
  store: DemonstrationStore,
  cases: readonly DemonstrationCase[],
): Promise<void> {
  const sent = rowsOf(cases, (story) => [
    ...story.requests.flatMap(requestMails),
    ...story.documents.flatMap(documentMails),
    ...story.permits.flatMap((permit) => expiryMails(story, permit)),
  ]);
  await store.insert(tx, 'coop.notification', sent.map(ledgerRow));
  await store.insert(tx, 'coop.notification', cases.flatMap(cameBack));
}

/** Of such a student the last mail is on the desk instead: its address takes nothing. */
function cameBack(story: DemonstrationCase): Row[] {
  const [mail] = story.mailCameBack ? story.documents.flatMap(documentMails) : [];
  if (!mail) return [];
  const id = story.random.uuid();
  story.task('mail_problem', id, ['mail_not_delivered'], story.calendar.workingDay(1), 1);
  const row = ledgerRow({ ...mail, studentId: story.person.id });
  return [
    {
      ...row,
      id,
      key: `${String(row['key'])}:again`,
      state: 'parked',
      sentAt: null,
      problem: '550',
    },
  ];
}

function ledgerRow({ keyEnd, at, ...mail }: SentMail & { readonly studentId: string }): Row {
  return {
    ...mail,
    key: `${mail.studentId}:${keyEnd}`,
    dueAt: at,
    state: 'sent',
    attempts: 1,
    sentAt: at,
    messageDate: at,
    plannedAt: at,
    updatedAt: at,
  };
}

function requestMails({ id, kind, state, submittedAt, decidedAt, letter }: RequestRow): SentMail[] {
  const about = { subjectType: 'letter_request', subjectId: id, details: { letterKind: kind } };
  const mails: SentMail[] = [];
  const add = (mailKind: NotificationKind, version: number, mailClass: NotificationClass, at: Date) =>
    mails.push({
      ...about,
      kind: mailKind,
      class: mailClass,
      keyEnd: `letter_request:${id}:v${version}:${mailKind}`,
      at,
    });
  if (submittedAt) add('letter_request_received', 2, 'receipt', submittedAt);
  if (decidedAt && state === 'returned') add('letter_request_returned', 3, 'courtesy', decidedAt);
  if (decidedAt && state === 'declined') add('letter_request_declined', 3, 'courtesy', decidedAt);
  if (decidedAt && letter && letter.state !== 'failed') {
    const issued = {
      kind: 'letter_issued',
      class: 'receipt',
      subjectType: 'letter',
      subjectId: letter.id,
    } as const;
    mails.push({
      ...issued,
      keyEnd: `letter:${letter.id}:letter_issued`,
      at: decidedAt,
      details: { letterKind: kind },
    });
  }
  return mails;
}

const DOCUMENT_MAILS: Readonly<
  Partial<Record<DocumentRow['state'], readonly [NotificationKind, NotificationClass]>>
> = {
  verified: ['document_verified', 'receipt'],
  returned: ['document_returned', 'courtesy'],
  rejected: ['document_rejected', 'courtesy'],
};

function documentMails({ id, purpose, state, decidedAt }: DocumentRow): SentMail[] {
  const mail = DOCUMENT_MAILS[state];
  if (!mail || !decidedAt) return [];
  const [kind, mailClass] = mail;
  const keyEnd = `document:${id}:v2:${kind}`;
  return [
    {
      kind,
      class: mailClass,
      subjectType: 'document',
      subjectId: id,
      keyEnd,
      at: decidedAt,
      details: { purpose },
    },
  ];
}

/** Reminders before the end of the permit in force, as long as no application has answered them. */
function expiryMails({ calendar, submissions }: DemonstrationCase, permit: PermitRow): SentMail[] {
  const { id, expiresOn } = permit;
  if (!permit.verified || permit.supersededBy || permit.kind !== 'study_permit' || submissions.length > 0)
    return [];
  const details = { date: expiresOn, actBy: formatDay(parseDay(expiresOn) - 1) };
  return REMINDED_BEFORE.flatMap((days) => {
    const on = formatDay(parseDay(expiresOn) - days);
    if (on >= calendar.today || on < permit.issuedOn) return [];
    const kind = 'study_permit_expiry';
    const keyEnd = [id, expiresOn, kind, `-${days}d`].join(':');
    return [
      {
        kind,
        class: 'legal',
        subjectType: 'permit',
        subjectId: id,
        keyEnd,
        at: calendar.instant(on, '09:00:00'),
        details,
      },
    ];
  });
}
