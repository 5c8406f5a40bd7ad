import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anAccount, TEST_PASSWORD } from '#testing/builders.js';
import { startTestApi, type TestApi } from '#testing/test-api.js';
import type { TestClient } from '#testing/test-client.js';

const K1 =
  'May accept employment on or off campus if meeting eligibility criteria as per R186(f), (v) or (w). Must cease working if no longer meeting these criteria.';

const FACTS = {
  asOf: '2026-11-21T20:00:00Z',
  institution: { dliNumber: 'O19359011033', timeZone: 'America/Vancouver' },
  student: { level: 'post_secondary' },
  program: {
    credential: true,
    months: 24,
    totalWeeks: 96,
    workTermWeeks: 32,
    kind: 'academic',
    placementBasis: 'mandatory_all',
    streamCertified: true,
  },
  enrolment: [{ from: '2025-09-01', to: '2027-08-31', load: 'full_time' }],
  permits: [
    {
      id: 'SP1',
      kind: 'study_permit',
      issuedOn: '2025-08-20',
      expiresOn: '2026-11-30',
      verified: true,
      dliNumber: 'O19359011033',
      remarks: [K1],
    },
  ],
  applications: [
    { id: 'A1', kind: 'study_permit_extension', receivedAt: '2026-11-30T23:59:59Z', evidence: 'verified' },
  ],
  travel: [],
  letters: [{ kind: 'placement_confirmation', issuedOn: '2026-08-01' }],
  placements: [{ id: 'P1', from: '2026-09-08', to: '2026-12-18', approvedByDli: true }],
};

describe('the rule engines over HTTP', () => {
  let api: TestApi;
  let client: TestClient;

  beforeAll(async () => {
    api = await startTestApi();
    await anAccount(api.database, { role: 'reviewer', email: 'reviewer@kestrel.example' });
    client = await api.client().signIn('reviewer@kestrel.example', TEST_PASSWORD);
  });
  afterAll(() => api.close());

  describe('POST /authorization/evaluations', () => {
    it('answers one object with the result of the engine', async () => {
      const answer = await client.post('/authorization/evaluations', FACTS);
      expect(answer.status).toBe(200);
      expect(answer.body).toMatchObject({
        deadlines: [
          {
            kind: 'apply_before_expiry',
            permit: 'SP1',
            at: '2026-12-01T00:00:00Z',
            local: '2026-11-30T17:00:00-07:00',
            lastSafeDay: '2026-11-29',
          },
        ],
        applications: [{ id: 'A1', inTime: true, effect: 'maintains_stay' }],
        placements: [{ id: 'P1', verdict: 'covered_policy' }],
      });
    });

    it('answers a list in its order', async () => {
      const late = {
        ...FACTS,
        applications: [{ ...FACTS.applications[0]!, receivedAt: '2026-12-01T00:00:00Z' }],
      };
      const answer = await client.post('/authorization/evaluations', [FACTS, late]);
      const inTime = (answer.body as { applications: { inTime: boolean }[] }[]).map(
        ({ applications }) => applications[0]!.inTime,
      );
      expect(inTime).toEqual([true, false]);
    });

    it.each([
      [{ ...FACTS, secret: 1 }, 'secret'],
      [{ ...FACTS, permits: [{ ...FACTS.permits[0]!, expiresOn: '2025-01-01' }] }, 'permits[0].expiresOn'],
      [[FACTS, { ...FACTS, asOf: 'today' }], '[1].asOf'],
    ])('refuses bad facts with the path of the fault (%#)', async (facts, path) => {
      const answer = await client.post('/authorization/evaluations', facts);
      expect(answer).toMatchObject({ status: 422, body: { code: 'invalid_input', errors: [{ path }] } });
    });

    it('needs a sign-in', async () => {
      expect((await api.client().post('/authorization/evaluations', FACTS)).status).toBe(401);
    });
  });

  describe('POST /iec/evaluations', () => {
    const candidate = {
      asOf: '2027-03-09T12:00:00Z',
      citizenships: ['DE'],
      chosenCitizenship: 'DE',
      birthDate: '1991-03-10',
      residence: 'DE',
      school: { country: 'DE', enrolled: true },
      curriculumRequires: true,
      passportExpiresOn: '2030-01-01',
      previous: [],
    };

    it('answers with age tested on the date of the invitation', async () => {
      const answer = await client.post('/iec/evaluations', {
        ...candidate,
        ita: { issuedAt: '2027-03-10T00:00:00Z' },
      });
      expect(answer).toMatchObject({
        status: 200,
        body: { eligible: 'no', ageTestedOn: '2027-03-10', reasons: [{ code: 'age' }] },
      });
    });

    it.each([
      ['a citizenship that is not held', { chosenCitizenship: 'FR' }, 'chosenCitizenship'],
      ['an unknown country', { residence: 'QQ' }, 'residence'],
      [
        'accepted before issued',
        { ita: { issuedAt: '2027-03-01T00:00:00Z', acceptedAt: '2027-02-28T23:59:59Z' } },
        'ita.acceptedAt',
      ],
      [
        'submitted before accepted',
        {
          ita: {
            issuedAt: '2027-03-01T00:00:00Z',
            acceptedAt: '2027-03-02T00:00:00Z',
            submittedAt: '2027-03-01T12:00:00Z',
          },
        },
        'ita.submittedAt',
      ],
      [
        'an offer that ends before it begins',
        { offer: { employer: 'E', from: '2027-05-03', to: '2027-05-02', paid: true } },
        'offer.to',
      ],
      ['an unknown key', { nickname: 'x' }, 'nickname'],
    ])('refuses %s with the path of the fault', async (_name, wrong, path) => {
      const answer = await client.post('/iec/evaluations', { ...candidate, ...wrong });
      expect(answer).toMatchObject({ status: 422, body: { errors: [expect.objectContaining({ path })] } });
    });
  });
});
