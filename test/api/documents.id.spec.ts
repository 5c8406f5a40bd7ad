import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aReadyDocument } from '#testing/builders/document-steps.js';
import { anAnsweredDraft } from '#testing/builders/letter-steps.js';
import { inDays, PERMIT, STUDIES } from '#testing/builders/office-days.js';
import { aPermitOnFile } from '#testing/builders/permits.js';
import { bodyOf, openTestDesk, type TestDesk } from '#testing/test-desk.js';

describe('/api/v1/documents/{id}', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await openTestDesk();
  });
  afterAll(() => desk.close());

  it('shows staff the document beside the record, the permits on file and what was stated (get)', async () => {
    const student = await desk.student({ familyName: 'Sharma' });
    const permit = await aPermitOnFile(desk.database, student.id);
    await anAnsweredDraft(student);
    const { id } = await aReadyDocument(desk, student);
    expect(bodyOf(await desk.staff.get(`/documents/${id}`))).toMatchObject({
      id,
      state: 'ready',
      context: {
        student: {
          familyName: 'Sharma',
          passportExpiresOn: inDays(STUDIES.passportEndsIn),
          institutionDliNumber: 'O19359011033',
        },
        currentPermits: [{ id: permit, issuedOn: inDays(PERMIT.issuedIn), verified: true }],
        submission: null,
        stated: { documentNumber: 'F123456789' },
      },
    });
    expect((await desk.actions(student.id)).at(-1)).toBe('document.read');
  });

  it('is for staff alone, and knows no absent id', async () => {
    const student = await desk.student();
    const { id } = await aReadyDocument(desk, student);
    expect(await student.client.get(`/documents/${id}`)).toMatchObject({ status: 403 });
    expect(await desk.staff.get(`/documents/${randomUUID()}`)).toMatchObject({ status: 404 });
  });
});
