import { bodyOf, type SignedInStudent, type TestDesk } from '../test-desk.js';
import { aPdf } from './files.js';
import { inDays, PERMIT } from './office-days.js';
import { K1_REMARK } from './permits.js';

export interface DocumentBody {
  readonly id: string;
  readonly state: string;
  readonly submissionId: string | null;
  readonly files: {
    readonly id: string;
    readonly name: string;
    readonly sha256: string;
    readonly bytes: number;
  }[];
  readonly version: number;
}

export interface FormFile {
  readonly name: string;
  readonly type?: string;
  readonly bytes: Buffer;
}

export const A_PAGE: FormFile = { name: 'permit.pdf', type: 'application/pdf', bytes: aPdf() };

export function anUploadForm(
  fields: Readonly<Record<string, string>>,
  files: readonly FormFile[] = [A_PAGE],
): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const { name, type = '', bytes } of files) form.append('files', new Blob([bytes], { type }), name);
  return form;
}

export async function anUpload(
  { client }: SignedInStudent,
  fields: Readonly<Record<string, string>> = { purpose: 'study_permit' },
): Promise<DocumentBody> {
  return bodyOf(await client.post('/me/documents', anUploadForm(fields)), 201);
}

/** Uploaded and through inspection. */
export async function aReadyDocument(
  desk: Pick<TestDesk, 'background'>,
  student: SignedInStudent,
  fields?: Readonly<Record<string, string>>,
): Promise<DocumentBody> {
  const { id } = await anUpload(student, fields);
  await desk.background.inspection.inspect(id);
  return bodyOf(await student.client.get(`/me/documents/${id}`));
}

/** Fields of a study permit with a qualifying remark, as staff would type them. */
export const STUDY_PERMIT_FIELDS = {
  kind: 'study_permit',
  documentNumber: 'F123456789',
  issuedOn: inDays(PERMIT.issuedIn),
  expiresOn: inDays(PERMIT.expiresIn),
  dliNumber: 'O19359011033',
  remarks: [K1_REMARK],
  restrictions: [],
};

/** Makes a verified permit of the student, through upload, inspection and verification. */
export async function aVerifiedPermit(
  desk: TestDesk,
  student: SignedInStudent,
  fields: object = {},
  purpose = 'study_permit',
): Promise<{ document: DocumentBody; permit: { id: string }; findings: { code: string }[] }> {
  const { id, version } = await aReadyDocument(desk, student, { purpose });
  return bodyOf(
    await desk.staff.post(`/documents/${id}/verify`, {
      version,
      fields: { ...STUDY_PERMIT_FIELDS, ...fields },
    }),
  );
}
