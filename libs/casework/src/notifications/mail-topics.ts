import type { NotificationKind } from './notification.js';

/** What a person may do without: courtesies, by what they are about. Legal deadlines and answers are not among them. */
export const MAIL_TOPICS = [
  'plan_ahead',
  'passport',
  'medical_exam',
  'sin',
  'check_in',
  'proof_letter',
  'follow_up',
] as const;
export type MailTopic = (typeof MAIL_TOPICS)[number];

export const KINDS_OF_TOPIC: Readonly<Record<MailTopic, readonly NotificationKind[]>> = {
  plan_ahead: ['plan_ahead'],
  passport: ['passport_expiry'],
  medical_exam: ['medical_exam_expiry'],
  sin: ['sin_renewal'],
  check_in: ['maintained_check_in'],
  proof_letter: ['proof_letter_expiry'],
  follow_up: ['approval_letter_waiting', 'evidence_missing', 'letter_waiting', 'request_untouched'],
};

export const kindsOf = (topics: readonly MailTopic[]): NotificationKind[] =>
  topics.flatMap((topic) => KINDS_OF_TOPIC[topic]);

/** The topics of which every kind is among these. */
export const topicsOf = (kinds: readonly string[]): MailTopic[] =>
  MAIL_TOPICS.filter((topic) => KINDS_OF_TOPIC[topic].every((kind) => kinds.includes(kind)));
