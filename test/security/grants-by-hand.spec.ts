import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '#database/actor.js';
import { aStudent } from '#testing/builders.js';
import { startTestApi, type TestApi } from '#testing/test-api.js';

const ACTION = 'document_file.viewed';
const PAGE = 'document_page.viewed';
const A = '00000000-0000-4000-8000-00000000000a';
const B = '00000000-0000-4000-8000-00000000000b';
/** A deed, the things, the page. */
type Named = readonly [string, readonly string[], number?];

describe('a grant of bytes', () => {
  let house: TestApi;
  let studentId: string;
  const staff: Actor = {
    kind: 'staff',
    accountId: '00000000-0000-4000-8000-000000000001',
    role: 'administrator',
    name: 'Maya',
  };

  beforeAll(async () => {
    house = await startTestApi();
    ({ id: studentId } = await aStudent(house.database));
  });
  afterAll(() => house?.close());

  it.each<[string, Named, Named, string | null]>([
    ['the file that it names', [ACTION, [A]], [ACTION, [A]], null],
    ['another file', [ACTION, [A]], [ACTION, [B]], 'byte_grant_of_its_look'],
    ['one file more', [ACTION, [A]], [ACTION, [A, B]], 'byte_grant_of_its_look'],
    ['a letter', [ACTION, [A]], ['letter.downloaded', [A]], 'byte_grant_of_its_look'],
    ['everything', [ACTION, [A]], ['archive.made', [A]], 'byte_grant_of_its_look'],
    ['a file where the case was read', ['case.read', [A]], [ACTION, [A]], 'byte_grant_of_its_look'],
    ['the page that it names', [PAGE, [A], 1], [PAGE, [A], 1], null],
    ['another page', [PAGE, [A], 1], [PAGE, [A], 2], 'byte_grant_of_its_look'],
  ])(
    'opens, made by hand beside a row of the trail, what that row names: %s',
    async (_what, row, grant, fault) => {
      const [action, subjects, page = null] = row;
      const [purpose, opened, opensPage = null] = grant;
      const written = house.database.transactions.run(staff, (tx) =>
        tx.manager.query(
          `with e as (
         insert into coop.audit_entry (actor_kind, actor_id, actor_name, student_id, action, subject_type, subject_ids, change)
         values ('staff', coop.actor_id(), 'Maya', $1, $2, 'document_file', $3, jsonb_strip_nulls(jsonb_build_object('page', $4::int)))
         returning id, at)
       insert into coop.byte_grant
         (id, audit_entry_id, student_id, purpose, subject_ids, page, actor_kind, actor_id, granted_at, expires_at)
       select gen_random_uuid(), e.id, $1, $5, $6, $7, 'staff', coop.actor_id(), e.at, e.at + interval '60 seconds' from e`,
          [studentId, action, subjects, page, purpose, opened, opensPage],
        ),
      );
      expect(await written.then(() => null, String)).toEqual(fault && expect.stringContaining(fault));
    },
  );
});
