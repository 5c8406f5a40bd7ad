import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ARCHIVE_TITLES } from '#casework/privacy/archive/table-of-contents.js';
import { FileStore } from '#platform/storage/file-store.js';
import { anAccount, aPermit, TEST_PASSWORD } from '#testing/builders.js';
import { aReadyDocument } from '#testing/builders/document-steps.js';
import { anIssuedLetter } from '#testing/builders/letter-steps.js';
import { inDays } from '#testing/builders/office-days.js';
import type { TestClient } from '#testing/test-client.js';
import { bodyOf, openTestDesk, type SignedInStudent, type TestDesk } from '#testing/test-desk.js';

interface Correction {
  id: string;
  state: string;
  version: number;
}

describe('what a person may ask of the office about the own data', () => {
  let desk: TestDesk;
  let coordinator: TestClient;
  let student: SignedInStudent;
  let other: SignedInStudent;
  beforeAll(async () => {
    desk = await openTestDesk();
    await anAccount(desk.database, {
      role: 'coordinator',
      email: 'ines@kestrel.example',
      displayName: 'Ines',
    });
    coordinator = await desk.client().signIn('ines@kestrel.example', TEST_PASSWORD);
    student = await desk.student({ givenName: 'Mina <b>', familyName: 'Paz' });
    other = await desk.student({ givenName: 'Otherperson', familyName: 'Canary' });
    await aPermit(desk.database, student.id, { expiresOn: inDays(372) });
  });
  afterAll(() => desk.close());

  /** The files of an archive, by its directory at the end, each held against its checksum. */
  async function unpacked(who: TestClient, path: string): Promise<Map<string, Buffer>> {
    const zip = (await who.getBytes(path))!;
    const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
    const files = new Map<string, Buffer>();
    let at = zip.readUInt32LE(end + 16);
    for (let count = zip.readUInt16LE(end + 10); count > 0; count -= 1) {
      const length = zip.readUInt16LE(at + 28);
      const name = zip.subarray(at + 46, at + 46 + length).toString('utf8');
      const start = zip.readUInt32LE(at + 42) + 30 + length;
      const content = zip.subarray(start, start + zip.readUInt32LE(at + 24));
      expect(crc32(content)).toBe(zip.readUInt32LE(at + 16));
      files.set(name, content);
      at += 46 + length;
    }
    return files;
  }
  const dataOf = (files: Map<string, Buffer>) =>
    JSON.parse(files.get('data.json')!.toString('utf8')) as Record<string, object[]>;

  it('GET /students/{id}/archive holds everything about the person, readable, and nobody else', async () => {
    await aReadyDocument(desk, student);
    await anIssuedLetter(desk, student);
    await student.client.put('/me/drafts/travel', { content: { place: 'Half a sentence' } });
    const files = await unpacked(coordinator, `/students/${student.id}/archive`);
    const document = [...files.keys()].find((name) => name.startsWith('documents/study_permit-'));
    expect(files.get(document!)!.subarray(0, 4).toString('latin1')).toMatch(/%PDF|\x89PNG|\xff\xd8/);
    const data = dataOf(files);
    expect(data['coop.student']).toMatchObject([{ given_name: 'Mina <b>' }]);
    expect(data['coop.permit']).toMatchObject([{ expires_on: inDays(372) }]);
    expect(data['coop.audit_entry']!.length).toBeGreaterThan(1);
    const letter = [...files.keys()].find((name) => name.startsWith('letters/'));
    expect(files.get(letter!)!.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    const page = files.get('index.html')!.toString('utf8');
    expect(page).toContain('Mina &lt;b&gt;');
    for (const text of [JSON.stringify(data), page]) {
      expect(text).not.toContain('Otherperson');
      expect(text).not.toMatch(/token_hash|password_hash|token_sealed|storage_key/);
    }
    // In words, whatever it holds: each table has its name in both languages.
    const tables = Object.keys(data).filter((name) => name !== 'madeAt');
    expect(tables.filter((name) => !(name in ARCHIVE_TITLES))).toEqual([]);
    expect(await desk.actions(student.id)).toContain('archive.made');
  });

  it('GET /me/archive is the student’s own, of what students may see', async () => {
    const data = dataOf(await unpacked(student.client, '/me/archive'));
    expect(data['coop.student']).toHaveLength(1);
    expect(data['coop.letter_flag'] ?? []).toEqual([]);
    expect(data['coop.portal_draft']).toMatchObject([{ values: { place: 'Half a sentence' } }]);
    expect(data['coop.session']).toHaveLength(1);
    expect((await desk.staff.get(`/students/${student.id}/archive`)).status).toBe(403);
    expect((await coordinator.get('/students/0199e4a0-0000-7000-8000-0000000000ff/archive')).status).toBe(
      404,
    );
  });

  it('names a file that does not open, and gives the rest', async () => {
    const { key } = await desk.row(
      'select storage_key as key from coop.letter where student_id = $1',
      student.id,
    );
    const store = desk.app.get(FileStore);
    const whole = await buffer(await store.get(String(key)));
    await store.put(String(key), Readable.from([whole.subarray(0, whole.length - 9)]));
    const files = await unpacked(student.client, '/me/archive');
    expect(files.get('missing-files.txt')!.toString('utf8')).toMatch(/^letters\/[\w-]+\.pdf\n$/);
    expect([...files.keys()].filter((name) => name.startsWith('documents/'))).toHaveLength(1);
  });

  it('POST /me/corrections is answered by the office with a reason that stays', async () => {
    const asked = bodyOf<Correction>(
      await student.client.post('/me/corrections', {
        what: 'My given name',
        wanted: 'Mina, without the rest',
      }),
      201,
    );
    expect(asked.state).toBe('open');
    expect(bodyOf(await desk.staff.get('/corrections'))).toMatchObject([
      { id: asked.id, student: { id: student.id } },
    ]);
    const decision = { version: asked.version, state: 'accepted', reason: 'Put right today.' };
    expect(bodyOf(await desk.staff.post(`/corrections/${asked.id}/decide`, decision))).toMatchObject({
      state: 'accepted',
      decidedBy: 'Maya Okafor',
    });
    expect(await desk.staff.post(`/corrections/${asked.id}/decide`, decision)).toMatchObject({
      status: 409,
      body: { code: 'stale_version' },
    });
    const again = { ...decision, version: asked.version + 1 };
    expect((await desk.staff.post(`/corrections/${asked.id}/decide`, again)).status).toBe(409);
    expect(bodyOf(await student.client.get('/me/corrections'))).toMatchObject([
      { reason: 'Put right today.' },
    ]);
    expect(bodyOf(await other.client.get('/me/corrections'))).toEqual([]);
  });

  it('takes ten open requests at once and no more', async () => {
    for (let at = 0; at < 10; at += 1)
      bodyOf(await other.client.post('/me/corrections', { what: `Fact ${at}`, wanted: 'Otherwise' }), 201);
    const eleventh = await other.client.post('/me/corrections', { what: 'One more', wanted: 'Otherwise' });
    expect(eleventh).toMatchObject({ status: 409, body: { code: 'step_out_of_order' } });
    expect((await other.client.post('/me/corrections', { what: ' ', wanted: '' })).status).toBe(422);
  });
});
