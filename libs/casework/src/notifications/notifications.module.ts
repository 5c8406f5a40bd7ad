import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { Settings } from '#platform/config/settings.js';
import { OutsideMark } from '#platform/outside-mark/outside-mark.js';
import { AuditModule } from '../audit/audit.module.js';
import { StudentsModule } from '../students/students.module.js';
import { AlarmStore } from './alarm.store.js';
import { Alarms } from './alarms.js';
import { DeliveryStore } from './delivery.store.js';
import { DigestStore } from './digest.store.js';
import { DoubtStore } from './doubt.store.js';
import { FollowUpStore } from './follow-up.store.js';
import { LedgerCountsStore } from './ledger-counts.store.js';
import { MailChoiceStore } from './mail-choice.store.js';
import { MailChoices } from './mail-choices.js';
import { MailLedger } from './mail-ledger.js';
import { MailLedgerStore } from './mail-ledger.store.js';
import { MailWatchStore } from './mail-watch.store.js';
import { NotificationStore } from './notification.store.js';
import { Notifications } from './notifications.js';
import { SendingGuard } from './sending-guard.js';
import { SendingHolds } from './sending-holds.js';
import { SendingStore } from './sending.store.js';
import { StaffDigestChoice } from './staff/staff-digest-choice.js';
import { StaffDigestStore } from './staff/staff-digest.store.js';
import { MailWordingStore } from './wording/mail-wording.store.js';
import { MailWordings } from './wording/mail-wordings.js';

const PROVIDERS = [
  NotificationStore,
  DeliveryStore,
  DigestStore,
  DoubtStore,
  FollowUpStore,
  LedgerCountsStore,
  SendingStore,
  AlarmStore,
  Alarms,
  SendingGuard,
  SendingHolds,
  MailChoiceStore,
  MailChoices,
  MailLedger,
  MailLedgerStore,
  MailWatchStore,
  Notifications,
  StaffDigestStore,
  StaffDigestChoice,
  MailWordingStore,
  MailWordings,
];

/** Planning and reading of mails; sending is the worker's (`MAIL_WORK`, provided there beside a `Mailer`). */
@Module({
  imports: [AuditModule, StudentsModule],
  providers: [
    ...PROVIDERS,
    {
      provide: OutsideMark,
      useFactory: ({ dataDir }: Settings) => new OutsideMark(join(dataDir, 'sending')),
      inject: [Settings],
    },
  ],
  exports: PROVIDERS,
})
export class NotificationsModule {}
