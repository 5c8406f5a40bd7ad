import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { StudentsModule } from '../students/students.module.js';
import { DraftStore } from './draft.store.js';
import { Drafts } from './drafts.js';

@Module({
  imports: [AuditModule, StudentsModule],
  providers: [DraftStore, Drafts],
  exports: [Drafts],
})
export class DraftsModule {}
