import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aReadyDocument } from '#testing/builders/document-steps.js';
import { aPermitOnFile } from '#testing/builders/permits.js';
import { bodyOf, openTestDesk, type SignedInStudent, type TestDesk } from '#testing/test-desk.js';
import type { PageText } from '#platform/document-reader/document-reader.js';

/** A page of typewriter letters: each word stands where it stands in the text. */
function typed(text: string): PageText {
  const lines = text.split('\n').map((line, row) => ({
    words: [...line.matchAll(/\S+/g)].map((word) => ({
      text: word[0],
      box: { x: word.index / 90, y: row / 60, width: word[0].length / 90, height: 1 / 60 },
      confidence: 0.95,
    })),
  }));
  return { number: 1, lines };
}

const PERMIT = `STUDY PERMIT
Document no.: F123456789
UCI: 11-2233-4455
Family name: SHARMA          Given names: ANJALI
Date of birth: 2004/03/09
Date issued: 2025/08/20      Expiry date: 2028/08/31
DLI no.: O19359011033
Remarks:
MAY ACCEPT EMPLOYMENT ON OR OFF CAMPUS IF MEETING ELIGIBILITY CRITERIA AS PER
R186(F), (V) OR (W). MUST CEASE WORKING IF NO LONGER MEETING THESE CRITERIA.`;

interface Reading {
  readonly state: string;
  readonly kind: { readonly kind: string } | null;
  readonly fields: readonly { readonly field: string; readonly value: string; readonly sure: boolean }[];
  readonly remarks: { readonly remarkClass: string } | null;
  readonly mismatches: readonly {
    readonly code: string;
    readonly text: { readonly en: string; readonly fr: string };
  }[];
}

describe('/api/v1/documents/{id}, what was read of it', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await openTestDesk();
  });
  afterAll(() => desk.close());

  const aStudentNamed = (givenName: string, familyName: string): Promise<SignedInStudent> =>
    desk.student({ givenName, familyName });
  const readingOf = async (id: string): Promise<Reading> =>
    bodyOf(await desk.staff.get(`/documents/${id}`), 200, (body) => (body as { reading: Reading }).reading);
  async function aReadDocument(student: SignedInStudent, text = PERMIT): Promise<string> {
    const { id } = await aReadyDocument(desk, student);
    desk.background.reader.answer = { ok: true, pages: [typed(text)] };
    await desk.background.proposals.read(id);
    return id;
  }

  it('lets the desk find its student by the UCI that was read, whole or by its last four, and records whom it showed', async () => {
    const student = await aStudentNamed('Anjali', 'Sharma');
    await aReadDocument(student, PERMIT.replace('11-2233-4455', '22-3344-9876'));
    const found = async (q: string): Promise<string[]> =>
      bodyOf<{ id: string }[]>(await desk.staff.get(`/desk/search?q=${q}`)).map(({ id }) => id);
    expect(await found('22-3344-9876')).toEqual([student.id]);
    expect(await found('2233449876')).toEqual([student.id]);
    expect(await found('9876')).toEqual([student.id]);
    expect(await found('22-3344-9875')).toEqual([]);
    expect(await found('3344')).toEqual([]);
    const { n } = await desk.row(
      `select count(*)::int as n from coop.audit_entry
        where action = 'desk.searched' and change->>'by' = 'uci' and subject_ids = array[$1::text]`,
      student.id,
    );
    expect(n).toBe(3);
    const kept = await desk.row(
      `select count(*)::int as n from coop.document_proposal p where p::text like '%2233449876%'`,
    );
    expect(kept['n']).toBe(0);
  });

  it('waits until the worker has read it', async () => {
    const { id } = await aReadyDocument(desk, await desk.student());
    expect(await readingOf(id)).toEqual({
      state: 'waiting',
      kind: null,
      fields: [],
      remarks: null,
      mismatches: [],
    });
  });

  it('proposes each field with its place on a page of a file, and writes no fact', async () => {
    const student = await aStudentNamed('Anjali', 'Sharma');
    const id = await aReadDocument(student);
    const document = bodyOf<{ readonly files: { readonly id: string }[]; readonly reading: Reading }>(
      await desk.staff.get(`/documents/${id}`),
    );
    const { reading, files } = document;
    expect(reading).toMatchObject({
      state: 'read',
      kind: { kind: 'study_permit', fileId: files[0]!.id, page: 1 },
      remarks: { remarkClass: 'K1', exact: true, sure: true },
      mismatches: [],
    });
    expect(reading.fields.find(({ field }) => field === 'expiresOn')).toEqual({
      field: 'expiresOn',
      value: '2028-08-31',
      printed: '2028/08/31',
      fileId: files[0]!.id,
      turn: 0,
      page: 1,
      box: {
        x: expect.closeTo(42 / 90),
        y: expect.closeTo(5 / 60),
        width: expect.closeTo(10 / 90),
        height: expect.closeTo(1 / 60),
      },
      confidence: 0.95,
      sure: true,
    });
    expect(Object.fromEntries(reading.fields.map(({ field, value }) => [field, value]))).toMatchObject({
      documentNumber: 'F123456789',
      uci: '1122334455',
      familyName: 'SHARMA',
      givenNames: 'ANJALI',
      birthDate: '2004-03-09',
    });
    expect(
      await desk.row('select count(*)::int as permits from coop.permit where student_id = $1', student.id),
    ).toEqual({ permits: 0 });
  });

  it('keeps what was read sealed: nothing of it stands in the database', async () => {
    const id = await aReadDocument(await desk.student());
    const { kept } = await desk.row(
      `select encode(sealed_values, 'escape') || to_jsonb(p)::text as kept from coop.document_proposal p where document_id = $1`,
      id,
    );
    expect(kept).not.toMatch(/SHARMA|F123456789|1122334455/);
  });

  it('says in words what does not fit the record', async () => {
    const other = await desk.student();
    const permit = await aPermitOnFile(desk.database, other.id);
    await desk.database.inspect.query(`update coop.permit set document_number = 'F123456789' where id = $1`, [
      permit,
    ]);
    const id = await aReadDocument(await aStudentNamed('Mei Ling', 'Tanaka'));
    const { mismatches } = await readingOf(id);
    expect(mismatches.map(({ code }) => code)).toEqual(['number_at_another_student', 'name_differs']);
    expect(mismatches[0]!.text.fr).toContain('Un autre étudiant');
  });

  it('says that a file could not be read, and is read no second time', async () => {
    const { id } = await aReadyDocument(desk, await desk.student());
    desk.background.reader.answer = { ok: false };
    await desk.background.proposals.read(id);
    desk.background.reader.answer = { ok: true, pages: [typed(PERMIT)] };
    await desk.background.proposals.read(id);
    expect(await readingOf(id)).toMatchObject({ state: 'unreadable', fields: [] });
  });

  it('reads what lost its job, once it has waited a minute', async () => {
    const { id } = await aReadyDocument(desk, await aStudentNamed('Anjali', 'Sharma'));
    desk.background.reader.answer = { ok: true, pages: [typed(PERMIT)] };
    await desk.background.proposals.readLeft(new AbortController().signal);
    expect(await readingOf(id)).toMatchObject({ state: 'waiting' });
    await desk.database.inspect.query(
      `update coop.document set created_at = created_at - interval '2 minutes' where id = $1`,
      [id],
    );
    const { failed } = await desk.background.proposals.readLeft(new AbortController().signal);
    expect(failed).toBe(0);
    expect(await readingOf(id)).toMatchObject({ state: 'read' });
  });

  it('is for staff: a student’s own document says nothing of it', async () => {
    const student = await aStudentNamed('Anjali', 'Sharma');
    const id = await aReadDocument(student);
    expect(bodyOf(await student.client.get(`/me/documents/${id}`))).not.toHaveProperty('reading');
  });

  it('proposes the time of receipt with its zone, says where it differs, and a person makes it the application’s', async () => {
    const student = await aStudentNamed('Anjali', 'Sharma');
    const submission = bodyOf<{ id: string }>(
      await student.client.post('/me/submissions', {
        kind: 'study_permit_extension',
        statedLocalTime: '2026-11-10T09:00:00',
        timeZone: 'America/Vancouver',
        applicationNumber: 'S123456789',
      }),
      201,
    );
    const read = async (time: string): Promise<{ id: string; version: number; reading: Reading }> => {
      const form = { purpose: 'submission_confirmation', submissionId: submission.id };
      const { id, version } = await aReadyDocument(desk, student, form);
      const text = `We have received your application.\nApplication no.: S123456789\nDate and time received: ${time}`;
      desk.background.reader.answer = { ok: true, pages: [typed(text)] };
      await desk.background.proposals.read(id);
      return { id, version, reading: await readingOf(id) };
    };
    const { id, version, reading } = await read('2026/11/10 12:00:01 UTC−05:00');
    expect(reading.kind).toMatchObject({ kind: 'submission_confirmation' });
    expect(reading.fields).toContainEqual(
      expect.objectContaining({ field: 'receivedAt', value: '2026-11-10T12:00:01-05:00', sure: true }),
    );
    // The student noted 9:00:00 in Vancouver, a second less.
    expect(reading.mismatches.map(({ code }) => code)).toEqual(['received_at_another_time']);
    const receivedAt = reading.fields.find(({ field }) => field === 'receivedAt')!.value;
    bodyOf(await desk.staff.post(`/documents/${id}/verify`, { version, fields: { receivedAt } }));
    expect(bodyOf(await desk.staff.get(`/submissions/${submission.id}`))).toMatchObject({
      evidence: 'verified',
      receivedAt: '2026-11-10T17:00:01.000Z',
    });
  });
});
