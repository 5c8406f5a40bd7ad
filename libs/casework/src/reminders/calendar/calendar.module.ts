import { Module } from '@nestjs/common';
import { AuditModule } from '../../audit/audit.module.js';
import { AuthorizationModule } from '../../authorization/authorization.module.js';
import { StudentsModule } from '../../students/students.module.js';
import { CalendarFeedStore } from './calendar-feed.store.js';
import { CalendarFeeds } from './calendar-feeds.js';
import { CalendarReading } from './calendar-reading.js';

@Module({
  imports: [AuditModule, AuthorizationModule, StudentsModule],
  providers: [CalendarFeedStore, CalendarFeeds, CalendarReading],
  exports: [CalendarFeeds, CalendarReading],
})
export class CalendarModule {}
