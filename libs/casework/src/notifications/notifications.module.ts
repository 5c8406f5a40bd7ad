import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { StudentsModule } from '../students/students.module.js';
import { DeliveryStore } from './delivery.store.js';
import { NotificationStore } from './notification.store.js';
import { Notifications } from './notifications.js';

/** Planning and reading of mails; sending is the worker's (`MailDelivery`, provided there beside a `Mailer`). */
@Module({
  imports: [AuditModule, StudentsModule],
  providers: [NotificationStore, DeliveryStore, Notifications],
  exports: [NotificationStore, DeliveryStore, Notifications],
})
export class NotificationsModule {}
