import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { OfficeCalendar } from './office-calendar.js';
import { OfficeStore } from './office.store.js';
import { ReviewTaskStore } from './review-task.store.js';
import { ReviewTasks } from './review-tasks.js';

@Module({
  imports: [AuditModule],
  providers: [OfficeStore, OfficeCalendar, ReviewTaskStore, ReviewTasks],
  exports: [OfficeStore, OfficeCalendar, ReviewTasks],
})
export class StudentsModule {}
