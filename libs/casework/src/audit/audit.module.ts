import { Module } from '@nestjs/common';
import { AuditAnchors } from './audit-anchors.js';
import { AuditSealStore } from './audit-seal.store.js';
import { AuditSealer } from './audit-sealer.js';
import { AuditTrail } from './audit-trail.js';
import { AuditVerifier } from './audit-verifier.js';
import { ByteGrantStore } from './byte-grant.store.js';
import { ByteVault } from './byte-vault.js';
import { CaseHistory } from './case-history.js';
import { HistoryStore } from './history.store.js';
import { PersonKeyStore } from './person-key.store.js';
import { PersonKeys } from './person-keys.js';
import { ReadingWall } from './reading-wall.js';
import { ReadingWallStore } from './reading-wall.store.js';

@Module({
  providers: [
    AuditTrail,
    PersonKeys,
    PersonKeyStore,
    ByteVault,
    ByteGrantStore,
    HistoryStore,
    CaseHistory,
    AuditSealStore,
    AuditSealer,
    AuditVerifier,
    AuditAnchors,
    ReadingWall,
    ReadingWallStore,
  ],
  exports: [
    AuditTrail,
    PersonKeys,
    ByteVault,
    ByteGrantStore,
    CaseHistory,
    AuditSealer,
    AuditVerifier,
    AuditAnchors,
    ReadingWall,
  ],
})
export class AuditModule {}
