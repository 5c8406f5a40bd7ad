import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { AuditTrail } from '#casework/audit/audit-trail.js';
import { personKeyOf } from '#testing/builders/wrapped-keys.js';
import { PersonKeys } from '#casework/audit/person-keys.js';
import { openJson } from '#platform/encryption/sealed-json.js';
import { newKey, SealBrokenError } from '#platform/encryption/subkey.js';
import { Settings } from '#platform/config/settings.js';
import { SealedFiles } from '#platform/storage/sealed-files.js';
import { type Background, openBackground } from '#testing/background.js';
import { SEEDER } from '#testing/builders.js';
import { startTestApi, type TestApi } from '#testing/test-api.js';
import { type Person, populate } from './population.js';
import { Backup } from './logical-backup.js';

/** What stands for a person in a dump: in letters, and as the digits of bytes. */
const tracesOf = ({ canary, studentNumber, email }: Person): string[] => [
  canary,
  Buffer.from(canary).toString('hex'),
  studentNumber,
  email,
];

describe('a person who was erased', () => {
  let house: TestApi;
  let restored: TestApi;
  let worker: Background;
  let restoredWorker: Background;
  let gone: Person;
  let other: Person;
  let key: Buffer;
  let sealedValues: Buffer;
  let before: Backup;

  beforeAll(async () => {
    [house, restored] = [await startTestApi(), await startTestApi()];
    [worker, restoredWorker] = [await openBackground(house), await openBackground(restored)];
    [gone, other] = (await populate(house.database, ['canarygone', 'canarykept'])) as [Person, Person];
    const { inspect, transactions } = house.database;
    // Rows of the trail name students by account, and numbers of letters are the office's own: neither is made up here.
    await inspect.query(
      `set session_replication_role = replica; update coop.audit_entry set actor_name = 'student';
       update coop.audit_about set actor_name = 'Maya Okafor'; update coop.letter_number set number = year || '-' || serial;
       update coop.legal_hold set lifted_at = now(), lifted_by_name = 'Ines', lift_reason = 'over'; reset session_replication_role`,
    );
    key = await personKeyOf(inspect, gone.studentId);
    await transactions.run(SEEDER, (tx) =>
      house.app.get(AuditTrail).record(tx, {
        action: 'student.changed',
        subjectType: 'student',
        studentId: gone.studentId,
        values: { after: { familyName: gone.canary } },
      }),
    );
    const { rows } = await inspect.query<{ sealed: Buffer }>(
      'select sealed_values as sealed from coop.audit_entry where sealed_values is not null',
    );
    sealedValues = rows[0]!.sealed;
    await house.app.get(SealedFiles).put('documents/canary', key, Readable.from([gone.canary]));
    before = await Backup.of(house.database, ['coop']);
  });
  afterAll(async () => {
    await worker?.close();
    await restoredWorker?.close();
    await house?.close();
    await restored?.close();
  });

  it('was readable before, in rows, in the trail and in files', async () => {
    for (const trace of tracesOf(gone)) expect(before.contains(trace)).toBe(true);
    expect(openJson(key, sealedValues)).toEqual({ after: { familyName: gone.canary } });
    const file = await house.app.get(SealedFiles).get('documents/canary', key);
    expect((await buffer(file)).toString()).toBe(gone.canary);
  });

  it('is in no dump of what is there now, and everybody else is', async () => {
    await house.database.inspect.query(
      'update keyring.person_key set wrapped_key = null, erased_at = now() where student_id = $1',
      [gone.studentId],
    );
    expect(await worker.erasure.replay()).toEqual({ erasedAgain: 1 });
    const after = await Backup.of(house.database, ['coop', 'keyring', 'bullmq']);
    expect(tracesOf(gone).filter((trace) => after.contains(trace))).toEqual([]);
    for (const trace of tracesOf(other)) expect(after.contains(trace)).toBe(true);
  });

  it('comes back with an old backup, unreadable where it was sealed, and goes again before anybody works', async () => {
    await before.restoreInto(restored.database);
    await (await Backup.of(house.database, ['keyring'])).restoreInto(restored.database);
    expect((await Backup.of(restored.database, ['coop'])).contains(gone.canary)).toBe(true);
    const keys = restored.app.get(PersonKeys);
    const left = await restored.database.transactions.run(SEEDER, (tx) =>
      keys.keysOf(tx, [gone.studentId, other.studentId]),
    );
    expect(left.has(gone.studentId)).toBe(false);
    const { masterKey } = restored.app.get(Settings);
    for (const guess of [masterKey, newKey()]) {
      expect(() => openJson(guess, sealedValues)).toThrow(SealBrokenError);
      const file = await house.app.get(SealedFiles).get('documents/canary', guess);
      await expect(buffer(file)).rejects.toThrow(SealBrokenError);
    }
    expect(await restoredWorker.erasure.replay()).toEqual({ erasedAgain: 1 });
    const after = await Backup.of(restored.database, ['coop', 'keyring']);
    expect(tracesOf(gone).filter((trace) => after.contains(trace))).toEqual([]);
    for (const trace of tracesOf(other)) expect(after.contains(trace)).toBe(true);
  });
});
