import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SHIPPED_PROGRAMME } from '#domain/iec/programme/shipped-programme.js';
import { addMonths, formatDay, parseDay } from '#domain/time/days.js';
import { inWords } from '#testing/builders/office-days.js';
import { bodyOf } from '#testing/test-desk.js';
import { day, GERMAN, HOST, openPathwayHouse, type PathwayHouse } from './pathway-people.js';

interface Answer {
  readonly result: {
    readonly eligible: string;
    readonly reasons: readonly { readonly code: string }[];
  } | null;
  readonly table: { readonly edition: string; readonly verifiedOn: string };
}
interface Edition {
  readonly edition: number;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly recordedBy: string | null;
  readonly reason: string;
  readonly changes: readonly { readonly row: string; readonly kind: string; readonly fields: object[] }[];
}
interface Preview {
  readonly changes: Edition['changes'];
  readonly cases: {
    readonly looked: number;
    readonly touched: number;
    readonly shown: readonly {
      readonly id: string;
      readonly lines: readonly { readonly code: string; readonly before: object; readonly after: object }[];
      readonly came: readonly { readonly code: string }[];
    }[];
  };
}

describe('/api/v1/iec', () => {
  let house: PathwayHouse;
  beforeAll(async () => {
    house = await openPathwayHouse();
  });
  afterAll(() => house.close());

  const ask = async (facts: object): Promise<Answer> =>
    bodyOf<Answer>(
      await house.client().post('/iec/eligibility', { facts: { ...GERMAN, host: HOST, ...facts } }),
    );
  const editions = async (part: string): Promise<Edition[]> =>
    bodyOf<Edition[]>(await house.staff.get(`/iec/programme/${part}/editions`));
  const about = {
    source: 'https://www.canada.ca/iec',
    publishedOn: '2026-11-01',
    verifiedOn: '2026-11-20',
    reason: 'The page changed',
  };

  it('comes with the shipped programme as first editions, and reads them as the engine has them', async () => {
    const [first] = await editions('country_table');
    const recordedAtLocal = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:]+-0[78]:00$/);
    expect(first).toMatchObject({ edition: 1, recordedBy: null, recordedAtLocal });
    expect(first!.rows).toEqual(JSON.parse(JSON.stringify(SHIPPED_PROGRAMME.table.rows)));
    expect((await editions('fees'))[0]!.rows).toHaveLength(SHIPPED_PROGRAMME.fees.length);
    expect((await house.staff.get('/iec/programme/moons/editions')).status).toBe(404);
  });

  it('takes a new edition from an administrator (post), answers by it at once, and keeps the old one', async () => {
    const [first] = await editions('country_table');
    const rows = first!.rows.map((row) =>
      row['country'] === 'FI'
        ? { ...row, coop: { ...(row['coop'] as object), ages: { from: 18, to: 20 } } }
        : row,
    );
    const finn = { citizenships: ['FI'], chosenCitizenship: 'FI', birthDate: '2003-04-05' };
    expect((await ask(finn)).result!.eligible).toBe('yes');
    const wish = { basedOn: 1, rows, ...about };
    expect((await house.staff.post('/iec/programme/country_table/editions', wish)).status).toBe(403);
    const after = bodyOf<Edition[]>(
      await house.administrator.post('/iec/programme/country_table/editions', wish),
      201,
    );
    expect(after.map(({ edition, recordedBy, changes }) => [edition, recordedBy, changes])).toEqual([
      [
        2,
        'Ines Roy',
        [{ row: 'FI', kind: 'changed', fields: [{ field: 'coop.ages.to', before: 35, after: 20 }] }],
      ],
      [1, null, []],
    ]);
    const answer = await ask(finn);
    expect(answer.result!.reasons[0]!.code).toBe('age');
    expect(answer.table).toMatchObject({ edition: 'iec-coop-2026-11-01.2', verifiedOn: '2026-11-20' });
    expect(await house.administrator.post('/iec/programme/country_table/editions', wish)).toMatchObject({
      status: 409,
      body: { code: 'stale_version', current: { edition: 2 } },
    });
    const engine = await house.staff.post('/iec/evaluations', {
      asOf: '2026-11-22T08:00:00Z',
      ...GERMAN,
      ...finn,
      schoolName: undefined,
    });
    expect(engine.body).toMatchObject({ source: { table: 'iec-coop-2026-11-01.2' } });
  });

  it('shows before publishing what would change, in the rows and in the open cases (post), and keeps nothing', async () => {
    const { opened } = await house.candidate();
    const { opened: french } = await house.candidate();
    await house.told(opened, { ...GERMAN, host: HOST });
    const france = { citizenships: ['FR'], chosenCitizenship: 'FR', residence: 'FR' };
    await house.told(french, { ...GERMAN, ...france, school: { country: 'FR', enrolled: true }, host: HOST });
    const before = await editions('country_table');
    const rows = before[0]!.rows.map((row) =>
      row['country'] === 'DE'
        ? { ...row, coop: { ...(row['coop'] as object), cap: { per: 'participation', months: 3 } } }
        : row,
    );
    const wish = { basedOn: before[0]!.edition, rows };
    const address = '/iec/programme/country_table/previews';
    expect((await house.staff.post(address, wish)).status).toBe(403);
    const preview = bodyOf<Preview>(await house.administrator.post(address, wish));
    expect(preview.changes).toEqual([
      { row: 'DE', kind: 'changed', fields: [{ field: 'coop.cap.months', before: 12, after: 3 }] },
    ]);
    expect(preview.cases.shown.map(({ id }) => id)).toEqual([opened.id]);
    expect(preview.cases).toMatchObject({ looked: 2, touched: 1 });
    expect(preview.cases.shown[0]!.lines.map(({ code }) => code)).toEqual(['max', 'permit_end']);
    const threeMonths = formatDay(addMonths(parseDay(HOST.from), 3) - 1);
    expect(preview.cases.shown[0]!.lines[1]!.after).toMatchObject({
      en: expect.stringContaining(`${inWords(threeMonths)}: the country’s maximum`),
    });
    expect(await editions('country_table')).toEqual(before);
    const seen = await house.rows(
      `select subject_ids from coop.audit_entry where action = 'iec_programme.previewed'`,
    );
    expect(seen).toEqual([{ subject_ids: [opened.id] }]);
    expect(await house.administrator.post(address, { ...wish, basedOn: 9 })).toMatchObject({
      status: 409,
      body: { code: 'stale_version', current: { edition: before[0]!.edition } },
    });
    expect(await house.administrator.post(address, { ...wish, rows: [{ country: 'DE' }] })).toMatchObject({
      status: 422,
      body: { errors: expect.arrayContaining([expect.objectContaining({ path: 'rows[0].coop' })]) },
    });
  });

  it('takes an earlier edition back as a new one, so that no edition is lost', async () => {
    const [first] = await editions('fees');
    const dearer = first!.rows.map((row) => (row['kind'] === 'biometrics' ? { ...row, cents: 9_900 } : row));
    const address = '/iec/programme/fees/editions';
    bodyOf(await house.administrator.post(address, { basedOn: 1, rows: dearer, ...about }), 201);
    const back = { basedOn: 2, rows: first!.rows, ...about, reason: 'Back to edition 1' };
    const all = bodyOf<Edition[]>(await house.administrator.post(address, back), 201);
    expect(all.map(({ edition }) => edition)).toEqual([3, 2, 1]);
    expect(all[0]!.rows).toEqual(first!.rows);
    expect(all[0]!.changes).toEqual([
      {
        row: expect.stringContaining('biometrics'),
        kind: 'changed',
        fields: [{ field: 'cents', before: 9_900, after: 8_500 }],
      },
    ]);
  });

  it.each([
    ['a country twice', 'country_table', (rows: Edition['rows']) => [...rows, rows[0]!], 'rows[36].country'],
    [
      'a country that is none',
      'country_table',
      (rows: Edition['rows']) => [{ ...rows[0]!, country: 'QQ' }],
      'rows[0].country',
    ],
    ['no places', 'country_table', () => [], 'rows'],
    [
      'a fee of no day',
      'fees',
      (rows: Edition['rows']) => [{ ...rows[0]!, from: '2026-02-30' }],
      'rows[0].from',
    ],
    [
      'a season that closes before it opens',
      'seasons',
      () => [
        { year: 2027, opensOn: '2027-01-02', closesOn: '2027-01-01', source: 's', verifiedOn: '2026-11-20' },
      ],
      'rows[0].closesOn',
    ],
    ['an organization twice', 'organizations', (rows: Edition['rows']) => [rows[0]!, rows[0]!], 'rows[1].id'],
    ['a reading that is no choice', 'readings', () => [{ noteTeer: 'yes' }], 'rows[0].noteTeer'],
  ])('refuses %s with its path, and keeps nothing', async (_name, part, change, path) => {
    const before = await editions(part);
    const wish = { basedOn: before[0]!.edition, rows: change(before[0]!.rows), ...about };
    expect(await house.administrator.post(`/iec/programme/${part}/editions`, wish)).toMatchObject({
      status: 422,
      body: { errors: expect.arrayContaining([expect.objectContaining({ path })]) },
    });
    expect(await editions(part)).toEqual(before);
  });

  it('refuses days that cannot be', async () => {
    const [{ edition, rows }] = (await editions('readings')) as [Edition];
    const wish = { ...about, basedOn: edition, rows, verifiedOn: day(3) };
    expect(await house.administrator.post('/iec/programme/readings/editions', wish)).toMatchObject({
      status: 422,
      body: { errors: [expect.objectContaining({ path: 'verifiedOn' })] },
    });
  });

  it('issues the host’s confirmation from the case (post), and refuses while it names no host', async () => {
    const { opened } = await house.candidate();
    const empty = await house.told(opened, GERMAN);
    const refused = await house.staff.post(`/iec/cases/${opened.id}/host-letters`, { language: 'fr' });
    expect(refused.status).toBe(409);
    expect(
      await house.rows('select 1 from coop.letter_request where student_id = $1', opened.studentId),
    ).toEqual([]);
    await house.told(empty, { ...GERMAN, host: HOST });
    const issued = bodyOf<{ letterId: string }>(
      await house.staff.post(`/iec/cases/${opened.id}/host-letters`, { language: 'fr' }),
      201,
    );
    const [letter] = await house.rows(
      'select facts, state, kind from coop.letter where id = $1',
      issued.letterId,
    );
    expect(letter).toMatchObject({
      kind: 'iec_host_confirmation',
      facts: {
        base: 'iec_host',
        language: 'fr',
        attendance: null,
        internship: {
          homeInstitution: 'Hochschule am See',
          host: HOST.employer,
          from: HOST.from,
          to: HOST.to,
        },
      },
    });
    const tasks = await house.rows(
      `select state from coop.review_task where kind = 'letter_request' and student_id = $1`,
      opened.studentId,
    );
    expect(tasks).toEqual([{ state: 'done' }]);
    const student = await house.staff.post('/iec/cases/0199e4a0-0000-7000-8000-000000000001/host-letters', {
      language: 'en',
    });
    expect(student.status).toBe(404);
  });
});
