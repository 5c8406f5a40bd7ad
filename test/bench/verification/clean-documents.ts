import { anUploadForm } from '#testing/builders/document-steps.js';
import { aStudent, TEST_PASSWORD } from '#testing/builders.js';
import { drawSpecimen } from '#testing/specimens/specimen-page.js';
import type { Specimen } from '#testing/specimens/specimen-shape.js';
import { REMARKS } from '#testing/specimens/specimen-words.js';
import { bodyOf } from '#testing/test-desk.js';
import type { TestHouse } from '#testing/test-house.js';

const K1 = REMARKS.find((remark) => remark.class === 'K1')!;
const PERMIT: Specimen = {
  kind: 'study_permit',
  language: 'en',
  layout: 'beside',
  fields: {
    documentNumber: '',
    uci: '1122334455',
    familyName: 'TANAKA',
    givenNames: 'MEI LING',
    birthDate: '2004-03-09',
    issuedOn: '2025-08-20',
    expiresOn: '2028-08-31',
    dliNumber: 'O19359011033',
  },
  remarks: K1.lines,
  remarkClass: 'K1',
};

/** As many students, each with a study permit that says what their record says, uploaded, inspected and read. */
export async function cleanDocuments(house: TestHouse, count: number): Promise<void> {
  for (let at = 0; at < count; at += 1) {
    const { email } = await aStudent(house.database, {
      givenName: 'Mei Ling',
      familyName: 'Tanaka',
      account: true,
    });
    const client = await house.client().signIn(email, TEST_PASSWORD);
    const documentNumber = `F${String(304_958_000 + at)}`;
    const bytes = drawSpecimen({ ...PERMIT, fields: { ...PERMIT.fields, documentNumber } });
    const form = anUploadForm({ purpose: 'study_permit' }, [
      { name: 'permit.pdf', type: 'application/pdf', bytes },
    ]);
    bodyOf(await client.post('/me/documents', form), 201);
  }
  await house.eventually(
    async () => {
      const { rows } = await house.database.inspect.query<{ n: number }>(
        `select count(*)::int as n from coop.document_proposal p join coop.document d on d.id = p.document_id
        where d.state = 'ready' and p.sealed_values is not null`,
      );
      return rows[0]!.n === count;
    },
    30_000 + count * 5_000,
  );
}
