import { Module } from '@nestjs/common';
import { MailWatch } from '#casework/notifications/mail-watch.js';
import { WordingTrial } from '#casework/notifications/wording/wording-trial.js';
import { IdentityModule } from '#casework/identity/identity.module.js';
import { AuditModule } from '#casework/audit/audit.module.js';
import { NotificationsModule } from '#casework/notifications/notifications.module.js';
import { StudentsModule } from '#casework/students/students.module.js';
import { Settings } from '#platform/config/settings.js';
import { createMailer } from '#platform/mail/create-mailer.js';
import { Mailer } from '#platform/mail/mailer.js';
import { MailChoiceStaffController, MailChoiceStudentController } from './mail-choices.controllers.js';
import { MailStaffController } from './mail.staff.controller.js';
import { MailWordingsStaffController } from './mail-wordings.staff.controller.js';
import { SendingStaffController } from './sending.staff.controller.js';
import { StaffDigestController } from './staff-digest.controller.js';
import { WatchTimer } from './watch-timer.js';

/** The office's mail desk. The mailer here tells the office alone; what goes to students is the worker's. */
@Module({
  imports: [AuditModule, IdentityModule, NotificationsModule, StudentsModule],
  controllers: [
    MailStaffController,
    SendingStaffController,
    MailChoiceStudentController,
    MailChoiceStaffController,
    StaffDigestController,
    MailWordingsStaffController,
  ],
  providers: [
    MailWatch,
    WordingTrial,
    WatchTimer,
    { provide: Mailer, useFactory: (settings: Settings) => createMailer(settings), inject: [Settings] },
  ],
})
export class MailEdgeModule {}
