import { createHmac } from 'node:crypto';

/** A row of the trail as the chain sees it: its number and one text that holds every column (ciphertext included). */
export interface SealableEntry {
  readonly id: string;
  readonly text: string;
}

/** What stands before the first seal. */
export const CHAIN_START: Buffer = Buffer.alloc(32);

/**
 * One SQL expression for the text of a row `e`, the same when it is sealed and when it is verified. What came later
 * stands at the end and only where there is something, so that older seals still fit.
 */
export const ENTRY_TEXT = `(jsonb_build_array(e.id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), e.actor_kind,
  e.actor_id, e.actor_name, e.student_id, e.action, e.subject_type, e.subject_ids, e.change,
  encode(e.sealed_values, 'base64'), e.request_id, e.address) || case when e.on_behalf_of is null then '[]'
    else jsonb_build_array(e.on_behalf_of) end)::text`;

/**
 * The seal of a row over the seal before it. Keyed, so that whoever can change the database but does not hold the
 * master key cannot make the chain fit again.
 */
export function sealOf(key: Buffer, previous: Buffer, entry: SealableEntry): Buffer {
  return createHmac('sha256', key).update(previous).update(entry.text, 'utf8').digest();
}

/** The key of the chain, from the master key. */
export function chainKey(masterKey: Buffer): Buffer {
  return createHmac('sha256', masterKey).update('coopdesk audit chain 1').digest();
}
