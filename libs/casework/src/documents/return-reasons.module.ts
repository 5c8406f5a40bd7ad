import { Module } from '@nestjs/common';
import { StudentsModule } from '../students/students.module.js';
import { ReturnReasonList } from './return-reason-list.js';

/** For every slice that sends something back to its student. */
@Module({
  imports: [StudentsModule],
  providers: [ReturnReasonList],
  exports: [ReturnReasonList],
})
export class ReturnReasonsModule {}
