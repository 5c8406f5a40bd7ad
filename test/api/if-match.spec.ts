import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aReadyDocument, STUDY_PERMIT_FIELDS } from '#testing/builders/document-steps.js';
import { anIssuedLetter, aSubmittedRequest } from '#testing/builders/letter-steps.js';
import type { TestAnswer } from '#testing/test-client.js';
import { openTestDesk, type SignedInStudent, type TestDesk } from '#testing/test-desk.js';
import { inDays } from '#testing/builders/office-days.js';

interface DescribedOperation {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly responses: Readonly<Record<string, { readonly headers?: object }>>;
}

describe('ETag and If-Match', () => {
  let desk: TestDesk;
  let student: SignedInStudent;
  beforeAll(async () => {
    desk = await openTestDesk();
    student = await desk.student();
  });
  afterAll(() => desk.close());

  const etagOf = (answer: TestAnswer): string | null => answer.headers.get('etag');
  /** The version, and what the answer was. */
  const readAt = (version: number) => expect.stringMatching(new RegExp(`^"${version}-[0-9a-f]{32}"$`));
  const ifMatch = (etag: string | null) => ({ 'if-match': etag ?? 'no tag came' });

  it('a case, a request, a document and a submission carry their version as a tag, lists none', async () => {
    const request = await aSubmittedRequest(student);
    const document = await aReadyDocument(desk, student);
    const file = await desk.staff.get(`/students/${student.id}`);
    const { record } = file.body as { record: { version: number } };
    expect(etagOf(file)).toEqual(readAt(record.version));
    expect(etagOf(await desk.staff.get(`/letter-requests/${request.id}`))).toEqual(readAt(request.version));
    expect(etagOf(await student.client.get(`/me/letter-requests/${request.id}`))).toEqual(
      readAt(request.version),
    );
    expect(etagOf(await desk.staff.get(`/documents/${document.id}`))).toEqual(readAt(document.version));
    expect(etagOf(await desk.staff.get('/students'))).toBeNull();
  });

  it('a change takes the tag in place of the version in its body, and answers with the next tag', async () => {
    const path = `/students/${student.id}`;
    const seen = etagOf(await desk.staff.get(path));
    const changed = await desk.staff.send('PATCH', path, { givenName: 'Linh' }, ifMatch(seen));
    expect(changed).toMatchObject({ status: 200, body: { givenName: 'Linh' } });
    expect(etagOf(changed)).toBe(`"${(changed.body as { version: number }).version}"`);
    expect(etagOf(changed)).not.toBe(seen);
  });

  it('a change upon what was changed meanwhile is refused as 412, with what it says now and its tag', async () => {
    const path = `/students/${student.id}`;
    const seen = etagOf(await desk.staff.get(path));
    const first = await desk.staff.send('PATCH', path, { givenName: 'Mai' }, ifMatch(seen));
    const second = await desk.staff.send('PATCH', path, { givenName: 'Lan' }, ifMatch(seen));
    expect(second).toMatchObject({
      status: 412,
      body: { status: 412, code: 'stale_version', current: { givenName: 'Mai' } },
    });
    expect(etagOf(second)).toBe(etagOf(first));
    expect((await desk.staff.get(path)).body).toMatchObject({ record: { givenName: 'Mai' } });
  });

  it('decisions on a request, a document and a letter take it too, those without a body of their own included', async () => {
    const request = await aSubmittedRequest(await desk.student());
    const approval = `/letter-requests/${request.id}/approve`;
    expect((await desk.staff.post(approval, undefined, ifMatch('"77"'))).status).toBe(412);
    expect((await desk.staff.post(approval, undefined, ifMatch(`"${request.version}"`))).status).toBe(200);
    const document = await aReadyDocument(desk, student);
    const verify = (etag: string) =>
      desk.staff.post(`/documents/${document.id}/verify`, { fields: STUDY_PERMIT_FIELDS }, ifMatch(etag));
    expect(await verify('"77"')).toMatchObject({ status: 412, body: { current: { id: document.id } } });
    expect((await verify(`"${document.version}"`)).status).toBe(200);
    const letter = await anIssuedLetter(desk, await desk.student());
    const revoke = (etag: string) =>
      desk.staff.post(`/letters/${letter.id}/revoke`, { reason: 'Left the program.' }, ifMatch(etag));
    expect((await revoke('"77"')).status).toBe(412);
    expect((await revoke(`"${letter.version}"`)).status).toBe(200);
  });

  it('an answer that is still the same is 304 without a body, and the trail holds that it was read', async () => {
    const { id } = await desk.student();
    const path = `/students/${id}`;
    const views = async () => {
      const { rows } = await desk.database.inspect.query<{ action: string }>(
        'select action from coop.audit_entry where student_id = $1 order by id',
        [id],
      );
      return rows.map(({ action }) => action);
    };
    const before = await views();
    const seen = etagOf(await desk.staff.get(path));
    const ofOneView = (await views()).slice(before.length);
    expect(ofOneView).not.toEqual([]);
    const ask = () => desk.staff.send('GET', path, undefined, { 'if-none-match': `W/"1", ${seen}` });
    const same = await ask();
    expect(same).toMatchObject({ status: 304, body: '' });
    expect(etagOf(same)).toBe(seen);
    expect(await views()).toEqual([...before, ...ofOneView, ...ofOneView]);
    // Something beside the record moves, and not the record's version.
    await desk.staff.post(`${path}/notes`, { body: 'Called.', visibility: 'staff' });
    await desk.database.inspect.query(
      `insert into coop.study_enrolment (student_id, from_on, to_on, load) values ($1, '${inDays(282)}', '${inDays(403)}', 'full_time')`,
      [id],
    );
    const moved = await ask();
    expect(moved.status).toBe(200);
    expect(etagOf(moved)!.split('-')[0]).toBe(seen!.split('-')[0]);
  });

  it('what nobody has written yet is at version 0, and is written upon it', async () => {
    const { client } = await desk.student();
    const none = await client.get('/me/mail-choice');
    const { version: _, ...choice } = none.body as { version: number };
    expect(etagOf(none)).toEqual(readAt(0));
    const write = () => client.send('PUT', '/me/mail-choice', choice, ifMatch(etagOf(none)));
    expect((await write()).status).toBe(200);
    expect((await write()).status).toBe(412);
  });

  it.each([
    ['a weak tag', 'W/"1"'],
    ['a list', '"1", "2"'],
    ['a star', '*'],
    ['a number without quotes', '1'],
    ['nothing that counts', '"one"'],
  ])('%s is refused with what to send', async (_name, tag) => {
    const refused = await desk.staff.send('PATCH', `/students/${student.id}`, {}, ifMatch(tag));
    expect(refused).toMatchObject({
      status: 400,
      body: { code: 'bad_if_match', fr: { title: 'If-Match n’est pas utilisable' } },
    });
  });

  it('another version in the body, and an address without versions, are refused', async () => {
    const path = `/students/${student.id}`;
    const both = await desk.staff.send('PATCH', path, { version: 2, givenName: 'Ly' }, ifMatch('"1"'));
    expect(both).toMatchObject({ status: 400, body: { title: 'Two versions were sent' } });
    const none = await desk.staff.post(`${path}/notes`, { text: 'Called.' }, ifMatch('"1"'));
    expect(none).toMatchObject({ status: 400, body: { title: 'If-Match has no meaning here' } });
  });

  it('the description says where tags come and where they are taken', async () => {
    const { paths } = (await desk.client().get('/api/openapi.json')).body as {
      paths: Record<string, Record<string, DescribedOperation>>;
    };
    const read = paths['/api/v1/students/{id}']!['get']!;
    expect(read.responses['200']!.headers).toHaveProperty('ETag');
    expect(paths['/api/v1/students']!['get']!.responses['200']!.headers).toBeUndefined();
    const change = paths['/api/v1/students/{id}']!['patch']!;
    expect(change.parameters).toContainEqual(expect.objectContaining({ name: 'If-Match', in: 'header' }));
    expect(change.responses).toHaveProperty('412');
    expect(paths['/api/v1/students']!['post']!.responses).not.toHaveProperty('412');
  });
});
