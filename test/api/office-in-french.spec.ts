import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ConsequencesOfFactsModule } from '#casework/consequences-of-facts.module.js';
import { StandingSettings } from '#casework/students/editions/standing-settings.js';
import { renderTemplate } from '#casework/letters/wording/template-rendering.js';
import type { LetterFacts } from '#domain/letters/letter-facts.js';
import type { LetterPage } from '#domain/letters/letter-page.js';
import { SHIPPED_TEMPLATES } from '#domain/letters/shipped/templates-1.js';
import { anAccount, TEST_PASSWORD } from '#testing/builders.js';
import { anApprovedRequest } from '#testing/builders/letter-steps.js';
import { aTermUnderPolicy } from '#testing/builders/policy-days.js';
import type { TestClient } from '#testing/test-client.js';
import { bodyOf, openTestDesk, type SignedInStudent, type TestDesk } from '#testing/test-desk.js';
import { openWorkerCasework, type WorkerCasework } from '#testing/worker-casework.js';

const NEVER = new AbortController().signal;
const ENGLISH = {
  institutionName: 'Kestrel Polytechnic University',
  officeName: 'Co-operative Education',
  signatoryTitle: 'Co-op Coordinator',
};
const FRENCH = {
  institutionNameFr: 'Université polytechnique Kestrel',
  officeNameFr: 'Bureau de l’enseignement coopératif',
  signatoryTitleFr: 'Coordonnatrice, enseignement coopératif',
};
const NONE = { institutionNameFr: null, officeNameFr: null, signatoryTitleFr: null };

interface Letter {
  readonly id: string;
  readonly facts: LetterFacts;
  readonly page: LetterPage;
}
interface Edition {
  readonly edition: number;
  readonly content: Readonly<Record<string, unknown>>;
}

describe('an office with names in French', () => {
  let desk: TestDesk;
  let coordinator: TestClient;
  let worker: WorkerCasework;
  let student: SignedInStudent;

  beforeAll(async () => {
    desk = await openTestDesk();
    await anAccount(desk.database, { role: 'coordinator', email: 'cora@coop.example' });
    coordinator = await desk.client().signIn('cora@coop.example', TEST_PASSWORD);
    worker = await openWorkerCasework(desk.database, [ConsequencesOfFactsModule]);
    student = await desk.student();
  });
  afterAll(async () => {
    await worker.close();
    await desk.close();
  });

  const details = async () => bodyOf<Edition>(await coordinator.get('/office/details'));
  const inForce = async () => bodyOf<object>(await desk.staff.get('/office'));
  const putInForce = () => worker.app.get(StandingSettings, { strict: false }).putInForce();
  const change = async (part: object) => {
    const { edition: version } = await details();
    return coordinator.patch('/office', { version, ...part });
  };
  async function issued(language: 'en' | 'fr'): Promise<Letter> {
    const who = await desk.student();
    const { letterId } = await anApprovedRequest(desk, who, { language });
    await desk.background.rendering.render(letterId);
    return letter(letterId);
  }
  async function letter(id: string): Promise<Letter> {
    const { facts, state } = (await desk.row('select facts, state from coop.letter where id = $1', id)) as {
      facts: LetterFacts;
      state: string;
    };
    expect(state).toBe('issued');
    const rendered = renderTemplate(SHIPPED_TEMPLATES.placement, facts);
    if ('missing' in rendered) throw new Error(rendered.missing.join());
    return { id, facts, page: rendered.page };
  }
  const flagOf = (id: string) =>
    desk.database.inspect
      .query<{ reasons: object }>('select reasons from coop.letter_flag where letter_id = $1', [id])
      .then(({ rows }) => JSON.stringify(rows));

  let before: Letter;

  it('has none at first: the English ones stand in a French letter, as they always did', async () => {
    expect(await inForce()).toMatchObject({ ...ENGLISH, ...NONE });
    expect(bodyOf(await student.client.get('/session'))).toMatchObject({
      office: { officeName: ENGLISH.officeName, officeNameFr: null, institutionNameFr: null },
    });
    before = await issued('fr');
    expect(before.facts.office).toMatchObject(ENGLISH);
    expect(before.page.paragraphs.join(' ')).toContain('à Kestrel Polytechnic University, établissement');
  });

  it('PUT /office/details takes them for a day to come; the edition carries them on its day', async () => {
    const { edition: version, content } = await details();
    const body = { ...content, ...FRENCH, version, inForceFrom: '2999-01-01' };
    expect(await coordinator.put('/office/details', body)).toMatchObject({
      status: 200,
      body: { waiting: true, content: FRENCH },
    });
    await putInForce();
    expect(await inForce()).toMatchObject(NONE);
    await desk.database.inspect.query(
      `update coop.setting_edition set in_force_from = '2026-01-01' where in_force_from > now()`,
    );
    await putInForce();
    expect(await inForce()).toMatchObject({ ...ENGLISH, ...FRENCH });
  });

  it('tells everybody both, also an employer behind a link', async () => {
    const { signatoryTitleFr: _title, ...names } = FRENCH;
    for (const client of [student.client, desk.staff])
      expect(bodyOf(await client.get('/session'))).toMatchObject({
        office: { ...names, officeName: ENGLISH.officeName },
      });
    const { workTermId } = await aTermUnderPolicy(desk.database, student.id);
    const { token } = bodyOf<{ token: string }>(
      await student.client.post('/me/employer-statements', { workTermId }),
      201,
    );
    expect(bodyOf(await desk.client().get(`/employer-statements/${token}`))).toMatchObject({
      office: { ...names, institutionName: ENGLISH.institutionName },
    });
  });

  it('issues French letters under its French names, English ones as before, all numbers by the English name', async () => {
    const [french, english] = [await issued('fr'), await issued('en')];
    expect(french.facts.office).toEqual({
      ...before.facts.office,
      institutionName: FRENCH.institutionNameFr,
      officeName: FRENCH.officeNameFr,
      signatoryTitle: FRENCH.signatoryTitleFr,
    });
    const words = JSON.stringify(french.page);
    expect(words).toContain('à l’Université polytechnique Kestrel, établissement d’enseignement désigné');
    expect(words).toContain('qu’après l’approbation de l’Université polytechnique Kestrel.');
    expect(words).toContain('Université polytechnique Kestrel (EED O19359011033)');
    expect(words).not.toMatch(/University|Co-op/);
    expect(english.facts.office).toEqual(before.facts.office);
    expect(JSON.stringify(english.page)).not.toContain('Université');
    for (const { facts } of [french, english]) expect(facts.number).toMatch(/^KPU-/);
  });

  it('leaves letters as they were issued, and flags one only when a name that it says is gone', async () => {
    const [french, english] = [await issued('fr'), await issued('en')];
    await desk.background.checks.run(NEVER);
    for (const { id } of [before, french, english]) expect(await flagOf(id)).toBe('[]');
    expect((await letter(before.id)).page).toEqual(before.page);
    bodyOf(await change({ institutionNameFr: 'Polytechnique Kestrel' }));
    await desk.background.checks.run(NEVER);
    expect(await flagOf(french.id)).toContain('institution_changed');
    for (const { id } of [before, english]) expect(await flagOf(id)).toBe('[]');
    expect((await letter(french.id)).page).toEqual(french.page);
  });

  it('goes back to none by an earlier edition, by null, and by writing all of it without them', async () => {
    const goneBack = async () => {
      const { edition } = await details();
      return coordinator.post('/office/editions/office/1/restore', { version: edition });
    };
    bodyOf(await goneBack());
    expect(await inForce()).toMatchObject({ ...ENGLISH, ...NONE });
    const { edition } = await details();
    bodyOf(await coordinator.post(`/office/editions/office/${edition - 1}/restore`, { version: edition }));
    expect(await inForce()).toMatchObject({ ...FRENCH, institutionNameFr: 'Polytechnique Kestrel' });
    bodyOf(await change({ institutionNameFr: null }));
    expect(await inForce()).toMatchObject({ ...FRENCH, institutionNameFr: null });
    expect((await issued('fr')).facts.office).toMatchObject({
      institutionName: ENGLISH.institutionName,
      officeName: FRENCH.officeNameFr,
    });
    const now = await details();
    const { institutionNameFr: _i, officeNameFr: _o, signatoryTitleFr: _s, ...rest } = now.content;
    bodyOf(await coordinator.put('/office/details', { ...rest, version: now.edition }));
    expect(await inForce()).toMatchObject({ ...ENGLISH, ...NONE });
  });

  it.each([
    [{ institutionNameFr: '' }, 'institutionNameFr'],
    [{ officeNameFr: '   ' }, 'officeNameFr'],
    [{ officeNameFr: 'deux\nlignes' }, 'officeNameFr'],
    [{ signatoryTitleFr: 'x'.repeat(121) }, 'signatoryTitleFr'],
    [{ institutionNameFr: 7 }, 'institutionNameFr'],
  ])('PATCH /office refuses %j', async (part, path) => {
    expect(await change(part)).toMatchObject({ status: 422, body: { errors: [{ path }] } });
  });
});
