import type { Schemas } from '../schema.js';

export type Mail = Schemas['MailAnswer'];
export type MailPageOfList = Schemas['MailPageAnswer'];
export type Sending = Schemas['SendingAnswer'];
export type Alarm = Schemas['AlarmAnswer'];

export type StaffDigest = Schemas['StaffDigestBody'];
export type MailChoice = Schemas['MailChoiceAnswer'];
export type MailTopic = MailChoice['declined'][number];

export const MAIL_TOPICS = [
  'plan_ahead',
  'passport',
  'medical_exam',
  'sin',
  'check_in',
  'proof_letter',
  'follow_up',
] as const satisfies readonly MailTopic[];

export const MAIL_VIEWS = [
  'legal_due',
  'due',
  'sending',
  'parked',
  'bounced',
  'in_doubt',
  'planned',
  'gathered',
  'sent',
  'superseded',
] as const;
export type MailView = (typeof MAIL_VIEWS)[number];
