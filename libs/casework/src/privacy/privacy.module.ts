import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../approvals/approvals.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { StudentsModule } from '../students/students.module.js';
import { PersonArchive } from './archive/person-archive.js';
import { PersonRowsStore } from './archive/person-rows.store.js';
import { CorrectionStore } from './corrections/correction.store.js';
import { Corrections } from './corrections/corrections.js';
import { DataMapModule } from './data-map/data-map.module.js';
import { LegalHoldStore } from './holds/legal-hold.store.js';
import { LegalHolds } from './holds/legal-holds.js';
import { ErasureWork } from './retention/erasure-work.js';
import { RestoreGate } from './retention/restore-gate.js';
import { ErasureStore } from './retention/erasure.store.js';
import { FileUseStore } from './retention/file-use.store.js';
import { RetentionRunStore } from './retention/retention-run.store.js';
import { Retention } from './retention/retention.js';
import { WhoSawWhom } from './who-saw-whom.js';
import { WhoSawWhomStore } from './who-saw-whom.store.js';

@Module({
  imports: [ApprovalsModule, AuditModule, StudentsModule, DataMapModule],
  providers: [
    WhoSawWhomStore,
    WhoSawWhom,
    PersonRowsStore,
    PersonArchive,
    CorrectionStore,
    Corrections,
    LegalHoldStore,
    LegalHolds,
    FileUseStore,
    RetentionRunStore,
    Retention,
    ErasureStore,
    RestoreGate,
    ErasureWork,
  ],
  exports: [
    WhoSawWhom,
    DataMapModule,
    PersonArchive,
    Corrections,
    LegalHolds,
    Retention,
    ErasureWork,
    RestoreGate,
  ],
})
export class PrivacyModule {}
