import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { LettersModule } from '../letters/letters.module.js';
import { PathwaysModule } from '../pathways/pathways.module.js';
import { StudentsModule } from '../students/students.module.js';
import { HostLetters } from './host-letters.js';
import { IecEligibility } from './iec-eligibility.js';
import { IecPathwayBody } from './iec-pathway-body.js';
import { IecProgrammeStore } from './iec-programme.store.js';
import { IecProgrammes } from './iec-programmes.js';
import { ProgrammePreviews } from './programme-preview.js';

@Module({
  imports: [AuditModule, StudentsModule, PathwaysModule, LettersModule],
  providers: [
    IecProgrammeStore,
    IecProgrammes,
    ProgrammePreviews,
    IecPathwayBody,
    IecEligibility,
    HostLetters,
  ],
  exports: [IecProgrammes, ProgrammePreviews, IecPathwayBody, IecEligibility, HostLetters],
})
export class IecModule {}
