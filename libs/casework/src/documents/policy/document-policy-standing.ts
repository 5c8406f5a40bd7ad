import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { AuditTrail } from '../../audit/audit-trail.js';
import type { Fault } from '../../outcome.js';
import { changedValues } from '../../students/changed-values.js';
import type { Standing } from '../../students/editions/setting.js';
import { StandingSettings } from '../../students/editions/standing-settings.js';
import { DOCUMENT_POLICY } from './document-policy-setting.js';
import { DocumentPolicyStore, type DocumentPolicyValues } from './document-policy.store.js';

/**
 * The one row that uploads, second readings, lapses and images join. No kept answer rests on it: an answer changes with the letter
 * that lapses, or counts again, in the worker's next round (`EvidenceLapses`).
 */
@Injectable()
export class DocumentPolicyStanding implements Standing<DocumentPolicyValues>, OnModuleInit {
  constructor(
    private readonly policy: DocumentPolicyStore,
    private readonly audit: AuditTrail,
    private readonly settings: StandingSettings,
  ) {}

  onModuleInit(): void {
    this.settings.register(DOCUMENT_POLICY, this);
  }

  async read(tx: Transaction): Promise<DocumentPolicyValues> {
    const { version: _version, ...values } = await this.policy.read(tx);
    return values;
  }

  async faults(): Promise<readonly Fault[]> {
    return Promise.resolve([]);
  }

  async put(tx: Transaction, content: DocumentPolicyValues, edition: number): Promise<void> {
    const { version, ...values } = await this.policy.read(tx);
    const changed = changedValues<DocumentPolicyValues>(values, content);
    if (!changed && version === edition) return;
    await this.policy.put(tx, edition, { ...values, ...content });
    if (!changed) return;
    await this.audit.record(tx, {
      action: 'document_policy.changed',
      subjectType: 'office',
      change: { version: edition, ...changed.after },
    });
  }
}
