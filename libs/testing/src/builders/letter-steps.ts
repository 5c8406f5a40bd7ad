import { bodyOf, type SignedInStudent, type TestDesk } from '../test-desk.js';
import { inDays, PERMIT, STUDIES } from './office-days.js';
import { K1_REMARK } from './permits.js';

export interface RequestBody {
  readonly id: string;
  readonly state: string;
  readonly reference: string | null;
  readonly letterId: string | null;
  readonly version: number;
}

/** Answers that can be submitted. */
export const COMPLETE_ANSWERS = {
  inCanada: true,
  citizenship: 'IN',
  permit: {
    kind: 'study_permit',
    documentNumber: 'F123456789',
    expiresOn: inDays(PERMIT.expiresIn),
    remarkText: K1_REMARK,
    dliNumber: 'O19359011033',
  },
  passportExpiresOn: inDays(STUDIES.passportEndsIn),
  targetTerm: '2027-01',
  consent: true,
  language: 'en',
};

export async function aDraft(
  { client }: SignedInStudent,
  kind = 'placement_confirmation',
): Promise<RequestBody> {
  return bodyOf(await client.post('/me/letter-requests', { kind }), 201);
}

export async function anAnsweredDraft(student: SignedInStudent, answers: object = {}): Promise<RequestBody> {
  const { id, version } = await aDraft(student);
  const complete = { ...COMPLETE_ANSWERS, ...answers };
  return bodyOf(await student.client.patch(`/me/letter-requests/${id}`, { version, answers: complete }));
}

export async function aSubmittedRequest(
  student: SignedInStudent,
  answers: object = {},
): Promise<RequestBody> {
  const { id, version } = await anAnsweredDraft(student, answers);
  return bodyOf(await student.client.post(`/me/letter-requests/${id}/submit`, { version, noticeVersion: 1 }));
}

export async function anApprovedRequest(
  desk: TestDesk,
  student: SignedInStudent,
  answers: object = {},
): Promise<RequestBody & { letterId: string }> {
  const { id, version } = await aSubmittedRequest(student, answers);
  return bodyOf(await desk.staff.post(`/letter-requests/${id}/approve`, { version }));
}

export interface LetterBody {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly version: number;
}

export async function anIssuedLetter(desk: TestDesk, student: SignedInStudent): Promise<LetterBody> {
  const { letterId } = await anApprovedRequest(desk, student);
  await desk.background.rendering.render(letterId);
  const letters = bodyOf<LetterBody[]>(await student.client.get('/me/letters'));
  return letters.find(({ id }) => id === letterId)!;
}
