import { Injectable } from '@nestjs/common';
import { actorId } from '#database/actor.js';
import { prepared } from '#database/prepared.js';
import type { Transaction } from '#database/transaction.js';
import { ErasedKeyError, PersonKeys } from './person-keys.js';
import { REPRESENTED } from './represented.store.js';
import { sealJson } from '#platform/encryption/sealed-json.js';
import type { ValuesKey } from '#platform/encryption/values-key.js';

/** One thing somebody did or read. `change` names nobody; `values` (before and after) are sealed under the person's key. */
export interface AuditEntry {
  readonly action: string;
  readonly subjectType: string;
  readonly subjectIds?: readonly string[];
  readonly studentId?: string | null;
  readonly change?: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
  /** Whose place the actor takes, by name: a colleague's whose tasks they hold, say. Left out: as the transaction says, or whose queue the actor covers. */
  readonly onBehalfOf?: string;
  readonly values?: { readonly before?: unknown; readonly after?: unknown };
}

/** Writes the audit trail in the transaction of the change or the read itself (R59: every document view is recorded). */
@Injectable()
export class AuditTrail {
  constructor(private readonly keys: PersonKeys) {}

  async record(tx: Transaction, entry: AuditEntry): Promise<void> {
    await this.recordMany(tx, [entry]);
  }

  /**
   * @param known keys at hand, of people made in this transaction
   * @throws ErasedKeyError when values are to be sealed for a person whose key is erased or out of reach
   */
  async recordMany(
    tx: Transaction,
    entries: readonly AuditEntry[],
    known: ReadonlyMap<string, ValuesKey> = new Map(),
  ): Promise<void> {
    const values = [
      tx.actor.kind,
      actorId(tx.actor),
      // A name in a chained row could never be erased: a student stands there by account.
      tx.actor.kind === 'student' ? 'student' : tx.actor.name,
      tx.request.requestId,
      tx.request.address,
      JSON.stringify(await this.sealValues(tx, entries, known)),
      tx.onBehalfOf ?? null,
    ];
    await prepared(tx, { ...(tx.actor.kind === 'staff' ? ENTRIES_OF_STAFF : ENTRIES), values });
  }

  private async sealValues(
    tx: Transaction,
    entries: readonly AuditEntry[],
    known: ReadonlyMap<string, ValuesKey>,
  ): Promise<object[]> {
    const people = entries.flatMap(({ values, studentId }) =>
      values && studentId && !known.has(studentId) ? [studentId] : [],
    );
    const fetched = people.length === 0 ? known : await this.keys.keysOf(tx, people);
    return entries.map(({ values, ...entry }) => {
      if (!values || !entry.studentId) return entry;
      const key = known.get(entry.studentId) ?? fetched.get(entry.studentId);
      if (!key) throw new ErasedKeyError('The key of this person is erased or out of reach.');
      return { ...entry, sealed: sealJson(key, values).toString('base64') };
    });
  }
}

const addEntries = (representedName: string, represented: string): string => `
  insert into coop.audit_entry (actor_kind, actor_id, actor_name, student_id, action, subject_type, subject_ids,
                                change, sealed_values, request_id, address, on_behalf_of)
  select $1, $2, $3, e."studentId", e.action, e."subjectType", coalesce(e."subjectIds", '{}'),
         coalesce(e.change, '{}'), decode(e.sealed, 'base64'), $4, $5, coalesce(e."onBehalfOf", $7${representedName})
    from jsonb_to_recordset($6) as e ("studentId" uuid, action text, "subjectType" text, "subjectIds" text[],
                                      change jsonb, sealed text, "onBehalfOf" text)
         ${represented}`;
const ENTRIES = { name: 'audit entries', text: addEntries('', '') };
const ENTRIES_OF_STAFF = { name: 'audit entries of staff', text: addEntries(', r.name', REPRESENTED) };
