import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aProgram, anAccount, TEST_PASSWORD } from '#testing/builders.js';
import type { TestClient } from '#testing/test-client.js';
import { bodyOf, openTestDesk, type TestDesk } from '#testing/test-desk.js';

interface Texts {
  readonly closing: readonly string[];
}
interface Template {
  readonly id: string;
  readonly kind: string;
  readonly content: { readonly en: Texts; readonly fr: Texts };
}
interface Page {
  readonly number: string;
  readonly closing: readonly string[];
  readonly rows: readonly { readonly value: string }[];
}

describe('/letter-templates/:id/preview and /letter-template-fields', () => {
  let desk: TestDesk;
  let staff: TestClient;
  let templates: readonly Template[];

  beforeAll(async () => {
    desk = await openTestDesk();
    await anAccount(desk.database, { role: 'coordinator', email: 'cora@kestrel.example' });
    staff = await desk.client().signIn('cora@kestrel.example', TEST_PASSWORD);
    templates = bodyOf<Template[]>(await staff.get('/letter-templates'));
  });
  afterAll(() => desk.close());

  const template = (kind = 'placement_confirmation'): Template => templates.find((one) => one.kind === kind)!;
  const preview = (body: object, { id } = template()) =>
    staff.post(`/letter-templates/${id}/preview`, { language: 'en', ...body });

  it('POST shows the letter of every kind for invented students, without a number', async () => {
    for (const one of templates)
      for (const invented of ['plain', 'long', 'scripts'])
        for (const language of ['en', 'fr']) {
          const page = bodyOf<Page>(await preview({ invented, language }, one));
          expect(page).toMatchObject({
            language,
            number: '—',
            preview: language === 'en' ? 'PREVIEW' : 'APERÇU',
          });
          // What the office keeps of itself is no part of the words.
          expect(Object.keys(page)).not.toContain('office');
        }
  });

  it('POST shows it for a student on record, and keeps that somebody looked', async () => {
    const { id } = await aProgram(desk.database);
    const student = await desk.student({ programId: id, givenName: 'Ngọc', familyName: 'Phạm {{ x }}' });
    const page = bodyOf<Page>(await preview({ studentId: student.id }));
    expect(page.rows.map(({ value }) => value)).toContain('Ngọc Phạm {{ x }}');
    expect((await desk.actions(student.id)).at(-1)).toBe('letter_template.previewed');
    expect((await desk.row('select count(*)::int as n from coop.letter'))['n']).toBe(0);
    expect((await preview({ studentId: '0199e4a0-0000-7000-8000-000000000001' })).status).toBe(404);
  });

  it('POST refuses as the letter would be refused', async () => {
    const { id } = await aProgram(desk.database, { placementBasis: 'optional' });
    const student = await desk.student({ programId: id });
    expect(await preview({ studentId: student.id })).toMatchObject({
      status: 409,
      body: { code: 'letter_untrue', findings: [{ code: 'placement_optional' }] },
    });
    expect(await preview({ studentId: student.id }, template('iec_host_confirmation'))).toMatchObject({
      status: 409,
      body: { findings: [{ code: 'iec_case_missing' }] },
    });
  });

  it('POST tries words that are not saved, and refuses what cannot be read', async () => {
    const { content } = template();
    const words = (en: string) => ({
      ...content,
      en: { ...content.en, closing: [en] },
      fr: { ...content.fr, closing: ['Merci.'] },
    });
    expect(bodyOf<Page>(await preview({ content: words('Bye, {{ student.name }}.') })).closing).toEqual([
      'Bye, Li Na.',
    ]);
    expect(await preview({ content: words('{% for i in (1..9) %}x{% endfor %}') })).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'content.en.closing[0]' }, { path: 'content.en.closing[0]' }] },
    });
    expect(await preview({ content: { en: content.en } })).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'content.fr' }] },
    });
    expect(await preview({ language: 'de' })).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'language' }] },
    });
    expect(await preview({ invented: 'nobody' })).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'invented' }] },
    });
  });

  it('POST pdf makes the page', async () => {
    const { id } = template();
    const answer = await staff.post(`/letter-templates/${id}/preview/pdf`, {
      language: 'fr',
      invented: 'scripts',
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(String(answer.body)).toMatch(/^%PDF-/);
    expect((await desk.staff.post(`/letter-templates/${id}/preview/pdf`, { language: 'fr' })).status).toBe(
      403,
    );
  });

  it('GET fields tells what templates on a base may name', async () => {
    expect(await desk.staff.get('/letter-template-fields?base=enrolment')).toMatchObject({
      status: 200,
      body: {
        base: 'enrolment',
        fields: expect.arrayContaining([
          {
            path: 'program.ends_on',
            type: 'date',
            meaning: { en: expect.any(String), fr: expect.any(String) },
            example: expect.anything(),
          },
          expect.objectContaining({ path: 'claims.attendance', type: 'claim' }),
        ]),
        requiredClaims: ['claims.attendance'],
        filters: [{ name: 'long_date' }, { name: 'month_year' }],
        tags: expect.arrayContaining(['if', 'endif']),
      },
    });
    expect((await staff.get('/letter-template-fields?base=none')).status).toBe(422);
    const { client } = await desk.student();
    expect((await client.get('/letter-template-fields?base=placement')).status).toBe(403);
  });
});
