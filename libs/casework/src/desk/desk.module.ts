import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { ReturnReasonsModule } from '../documents/return-reasons.module.js';
import { StudentsModule } from '../students/students.module.js';
import { CaseFileStore } from './case-file.store.js';
import { CaseReading } from './case-reading.js';
import { DeskQueue } from './desk-queue.js';
import { DeskQueueStore } from './desk-queue.store.js';
import { StudentList } from './student-list.js';
import { StudentListStore } from './student-list.store.js';
import { TaskHandling } from './task-handling.js';

@Module({
  imports: [AuditModule, StudentsModule, ReturnReasonsModule],
  providers: [
    DeskQueueStore,
    DeskQueue,
    TaskHandling,
    StudentListStore,
    StudentList,
    CaseFileStore,
    CaseReading,
  ],
  exports: [DeskQueue, TaskHandling, StudentList, CaseReading],
})
export class DeskModule {}
