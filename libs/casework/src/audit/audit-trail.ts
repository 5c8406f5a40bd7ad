import { Injectable } from '@nestjs/common';
import { actorId } from '#database/actor.js';
import type { Transaction } from '#database/transaction.js';
import { PersonKeys } from './person-keys.js';
import { sealJson } from '#platform/encryption/sealed-json.js';

/** One thing somebody did or read. `change` names nobody; `values` (before and after) are sealed under the person's key. */
export interface AuditEntry {
  readonly action: string;
  readonly subjectType: string;
  readonly subjectIds?: readonly string[];
  readonly studentId?: string | null;
  readonly change?: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
  readonly values?: { readonly before?: unknown; readonly after?: unknown };
}

/** Writes the audit trail in the transaction of the change or the read itself (R59: every document view is recorded). */
@Injectable()
export class AuditTrail {
  constructor(private readonly keys: PersonKeys) {}

  async record(tx: Transaction, entry: AuditEntry): Promise<void> {
    const sealed =
      entry.values && entry.studentId
        ? sealJson(await this.keys.keyOf(tx, entry.studentId), entry.values)
        : null;
    await tx.manager.query(
      `insert into coop.audit_entry (actor_kind, actor_id, actor_name, student_id, action, subject_type, subject_ids,
                                     change, sealed_values, request_id, address)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        tx.actor.kind,
        actorId(tx.actor),
        tx.actor.name,
        entry.studentId ?? null,
        entry.action,
        entry.subjectType,
        entry.subjectIds ?? [],
        JSON.stringify(entry.change ?? {}),
        sealed,
        tx.request.requestId,
        tx.request.address,
      ],
    );
  }
}
