import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Clock } from '#platform/clock/clock.js';
import { inDays, inWords } from '#testing/builders/office-days.js';
import type { TestClient } from '#testing/test-client.js';
import { bodyOf } from '#testing/test-desk.js';
import { codes, day, GERMAN, HOST, openPathwayHouse, type PathwayHouse } from './pathway-people.js';

interface Answer {
  readonly result: {
    readonly eligible: string;
    readonly maxMonths: number;
    readonly reasons: readonly {
      readonly code: string;
      readonly text: { readonly en: string; readonly fr: string };
    }[];
  } | null;
  readonly headline: { readonly fr: string };
  readonly missing: readonly { readonly code: string }[];
  readonly needs: readonly { readonly code: string; readonly text: { readonly en: string } }[];
  readonly organizations: readonly { readonly id: string }[];
  readonly season: { readonly state: string; readonly text: { readonly en: string } };
  readonly permitEnd: { readonly en: string } | null;
  readonly table: { readonly edition: string; readonly verifiedOn: string };
}

describe('/api/v1/iec/eligibility', () => {
  let house: PathwayHouse;
  let visitor: TestClient;
  beforeAll(async () => {
    house = await openPathwayHouse();
    visitor = house.client();
  });
  afterAll(() => house.close());

  const ask = async (facts: object, more: object = {}): Promise<Answer> =>
    bodyOf<Answer>(
      await visitor.post('/iec/eligibility', { facts: { ...GERMAN, host: HOST, ...facts }, ...more }),
    );
  const countRows = async () =>
    house.rows(
      `select (select count(*) from coop.pathway_case) as cases, (select count(*) from coop.student) as people,
              (select count(*) from coop.audit_entry) as trail, (select count(*) from coop.notification) as mails`,
    );

  it('answers a visitor without a session, and keeps nothing of it', async () => {
    const before = await countRows();
    const answer = await ask({});
    expect(answer).toMatchObject({
      result: { eligible: 'yes', maxMonths: 12 },
      organizations: [],
      missing: [],
    });
    expect(answer.permitEnd!.en).toContain(`${inWords(HOST.to)}: the end of the offer`);
    expect(await countRows()).toEqual(before);
  });

  it('answers a graduate of Austria by the end of the studies', async () => {
    const graduate = {
      citizenships: ['AT'],
      chosenCitizenship: 'AT',
      residence: 'AT',
      school: { country: 'AT', enrolled: false },
      occupationSector: 'tourism',
      host: { ...HOST, to: inDays(311) },
    };
    expect(codes((await ask(graduate)).missing)).toEqual(['studiesEndedOn']);
    expect((await ask({ ...graduate, studiesEndedOn: day(-200) })).result!.eligible).toBe('yes');
    const { result } = await ask({ ...graduate, studiesEndedOn: day(-400) });
    expect(result).toMatchObject({
      eligible: 'no',
      reasons: [{ code: 'not_student', text: { fr: expect.stringContaining('admet les diplômés des 12') } }],
    });
    const ahead = await visitor.post('/iec/eligibility', { facts: { ...graduate, studiesEndedOn: day(9) } });
    expect(ahead).toMatchObject({ status: 422, body: { errors: [{ path: 'facts.studiesEndedOn' }] } });
  });

  it('names what is missing before it says anything', async () => {
    const answer = bodyOf<Answer>(
      await visitor.post('/iec/eligibility', { facts: { citizenships: ['DE'] } }),
    );
    expect(answer).toMatchObject({ result: null, headline: { fr: 'Ne peut pas encore être dit' } });
    expect(codes(answer.missing)).toEqual(
      expect.arrayContaining([
        'chosenCitizenship',
        'birthDate',
        'residence',
        'school',
        'curriculumRequires',
        'passportExpiresOn',
      ]),
    );
  });

  it.each([
    ['Mexico', 'MX', 'no_agreement'],
    ['Ukraine', 'UA', 'no_agreement'],
    ['the United States', 'US', 'no_agreement'],
    ['Japan', 'JP', 'no_coop_category'],
  ])(
    'tells a national of %s of the organizations, with the date of the table',
    async (name, country, code) => {
      const home = {
        citizenships: [country],
        chosenCitizenship: country,
        residence: country,
        school: { country, enrolled: true },
      };
      const answer = await ask(home);
      expect(answer.result).toMatchObject({ eligible: 'ro_only', reasons: [{ code }] });
      expect(answer.organizations.map(({ id }) => id)).toContain('iaeste');
      if (code === 'no_agreement') {
        const { en, fr } = answer.result!.reasons[0]!.text;
        expect(en).toBe(
          `Canada has no agreement with ${name.replace('the ', '')} (table verified on 12 February 2026).`,
        );
        expect(fr).toContain('vérifié le 12 février 2026');
      }
      expect(answer.table).toMatchObject({ edition: 'iec-coop-2025-12-24', verifiedOn: '2026-02-12' });
    },
  );

  it.each([
    ['a school elsewhere', { chosenCitizenship: 'AU', citizenships: ['AU'] }, 'school_country'],
    [
      'another sector in Austria',
      { chosenCitizenship: 'AT', citizenships: ['AT'], residence: 'AT', occupationSector: 'other' },
      'sector',
    ],
    [
      'no pay in the Czech Republic',
      {
        chosenCitizenship: 'CZ',
        citizenships: ['CZ'],
        residence: 'CZ',
        school: { country: 'CZ', enrolled: true },
        host: { ...HOST, paid: false },
      },
      'unpaid',
    ],
    ['too little money', { funds: 2499 }, 'funds'],
    ['dependants', { dependants: true }, 'dependants'],
    ['a school in Canada', { school: { country: 'CA', enrolled: true } }, 'school_country'],
    ['a placement that nothing requires', { curriculumRequires: false }, 'not_required_by_curriculum'],
  ])('says no for %s, with the reason in both languages', async (_name, facts, code) => {
    const { result } = await ask(facts);
    expect(result).toMatchObject({
      eligible: 'no',
      reasons: expect.arrayContaining([expect.objectContaining({ code })]),
    });
    for (const { text } of result!.reasons) expect(text.fr).not.toBe(text.en);
  });

  it('tests the age on the day of an invitation', async () => {
    const facts = { birthDate: '1991-03-10' };
    expect((await ask(facts, { invitedOn: '2027-03-09' })).result!.eligible).toBe('yes');
    expect((await ask(facts, { invitedOn: '2027-03-10' })).result!.reasons[0]!.code).toBe('age');
  });

  it('tells exams, certificates and papers, and judges no admissibility', async () => {
    const { needs, result } = await ask({
      healthSetting: true,
      livedIn: [
        { country: 'BR', months: 6 },
        { country: 'IT', months: 5 },
      ],
      admissibility: ['offence'],
      internshipAgreement: false,
    });
    expect(codes(needs)).toEqual([
      'medical',
      'police_certificate',
      'insurance',
      'internship_agreement',
      'means_to_leave',
      'admissibility',
    ]);
    expect(needs[1]!.text.en).toContain('Brazil');
    expect(result!.eligible).toBe('yes');
  });

  it('says that the season is taken to be closed', async () => {
    const { season } = await ask({});
    expect(season).toMatchObject({ state: 'assumed_closed' });
    expect(season.text.en).toContain('must be made anew');
  });

  it.each([
    ['an unknown country', { residence: 'QQ' }, 'facts.residence'],
    ['a citizenship that is not held', { chosenCitizenship: 'FR' }, 'facts.chosenCitizenship'],
    ['a birth to come', { birthDate: inDays(2) }, 'facts.birthDate'],
    ['a word for a date', { passportExpiresOn: 'soon' }, 'facts.passportExpiresOn'],
  ])('answers %s with its path', async (_name, wrong, path) => {
    const answer = await visitor.post('/iec/eligibility', { facts: { ...GERMAN, ...wrong } });
    expect(answer).toMatchObject({
      status: 422,
      body: {
        errors: [expect.objectContaining({ path })],
        words: [expect.objectContaining({ path, fr: expect.any(String) })],
      },
    });
  });

  it('limits how often one address asks, and nobody else by it', async () => {
    // A minute of its own, in which the clock stands: however long the machine takes, none is over before the last.
    const minute = Date.now() + 120_000;
    jest.spyOn(house.app.get(Clock), 'now').mockImplementation(() => new Date(minute));
    const statuses: number[] = [];
    for (let asked = 0; asked < 61; asked++)
      statuses.push((await visitor.post('/iec/eligibility', { facts: {} })).status);
    expect(statuses).toEqual([...Array<number>(60).fill(200), 429]);
    expect((await house.staff.get('/pathways')).status).toBe(200);
  });
});
