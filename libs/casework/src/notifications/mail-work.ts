import { BounceIntake } from './bounce-intake.js';
import { BounceStore } from './bounce.store.js';
import { DoubtResolution } from './doubt-resolution.js';
import { MailDelivery } from './mail-delivery.js';
import { MailSettlement } from './mail-settlement.js';
import { MailWatch } from './mail-watch.js';
import { Reconciliation } from './reconciliation.js';
import { StaffDigest } from './staff/staff-digest.js';

/** What sends, and what looks after what was sent: for the process that has a `Mailer`. */
export const MAIL_WORK = [
  MailSettlement,
  MailDelivery,
  DoubtResolution,
  Reconciliation,
  MailWatch,
  BounceStore,
  BounceIntake,
  StaffDigest,
] as const;
