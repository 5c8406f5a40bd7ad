import { Module } from '@nestjs/common';
import { AuditTrail } from './audit-trail.js';
import { PersonKeys } from './person-keys.js';

@Module({ providers: [AuditTrail, PersonKeys], exports: [AuditTrail, PersonKeys] })
export class AuditModule {}
