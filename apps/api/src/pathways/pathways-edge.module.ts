import { Module } from '@nestjs/common';
import { RegisteredPathwaysModule } from '#casework/registered-pathways.module.js';
import { HostLettersStaffController } from '../iec/host-letters.staff.controller.js';
import { IecEligibilityController } from '../iec/iec-eligibility.public.controller.js';
import { IecProgrammeStaffController } from '../iec/iec-programme.staff.controller.js';
import { PathwayCasesCandidateController } from './pathway-cases.candidate.controller.js';
import { PathwayCasesStaffController } from './pathway-cases.staff.controller.js';

@Module({
  imports: [RegisteredPathwaysModule],
  controllers: [
    PathwayCasesStaffController,
    PathwayCasesCandidateController,
    IecEligibilityController,
    IecProgrammeStaffController,
    HostLettersStaffController,
  ],
  exports: [RegisteredPathwaysModule],
})
export class PathwaysEdgeModule {}
