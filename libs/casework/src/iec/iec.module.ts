import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { StudentsModule } from '../students/students.module.js';
import { IecEligibility } from './iec-eligibility.js';
import { IecPathwayBody } from './iec-pathway-body.js';
import { IecProgrammeStore } from './iec-programme.store.js';
import { IecProgrammes } from './iec-programmes.js';

@Module({
  imports: [AuditModule, StudentsModule],
  providers: [IecProgrammeStore, IecProgrammes, IecPathwayBody, IecEligibility],
  exports: [IecProgrammes, IecPathwayBody, IecEligibility],
})
export class IecModule {}
