import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { StudentsModule } from '../students/students.module.js';
import { HandOverStore } from './hand-over.store.js';
import { HandOvers } from './hand-overs.js';

@Module({
  imports: [AuditModule, StudentsModule],
  providers: [HandOverStore, HandOvers],
  exports: [HandOvers],
})
export class HandOversModule {}
