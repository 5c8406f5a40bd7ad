import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inDays, inWords } from '#testing/builders/office-days.js';
import { bodyOf } from '#testing/test-desk.js';
import {
  ago,
  codes,
  day,
  GERMAN,
  HOST,
  openPathwayHouse,
  type PathwayHouse,
  type ReadCase,
} from './pathway-people.js';

describe('/api/v1/pathway-cases/{id}/facts', () => {
  let house: PathwayHouse;
  beforeAll(async () => {
    house = await openPathwayHouse();
  });
  afterAll(() => house.close());

  it.each([
    ['an unknown country', { residence: 'QQ' }, 'facts.residence'],
    ['a citizenship that is not held', { chosenCitizenship: 'FR' }, 'facts.chosenCitizenship'],
    ['dates out of order', { host: { ...HOST, to: inDays(40) } }, 'facts.host.to'],
    ['a key that is not known', { surprise: 1 }, 'facts.surprise'],
    ['a text for a number', { funds: 'much' }, 'facts.funds'],
  ])('answers %s in the facts with its path, and keeps nothing', async (_name, wrong, path) => {
    const { opened } = await house.candidate();
    const answer = await house.staff.put(`/pathway-cases/${opened.id}/facts`, {
      version: 1,
      facts: { ...GERMAN, ...wrong },
    });
    expect(answer).toMatchObject({ status: 422, body: { errors: [expect.objectContaining({ path })] } });
    const read = bodyOf<ReadCase>(await house.staff.get(`/pathway-cases/${opened.id}`));
    expect(read).toMatchObject({ version: 1, facts: {} });
  });

  it('raises a change of the host after the offer as a finding and a task, and the NOC never', async () => {
    const { now: start } = await house.invited(5);
    let now = await house.taken(start, 'accept', { acceptedAt: ago(4) });
    now = await house.taken(now, 'file_offer', {
      offerNumber: 'A7654321',
      filedOn: day(-3),
      feePaidOn: day(-3),
      nocCode: '65201',
    });
    expect(now.findings.filter(({ severity }) => severity === 'block')).toEqual([]);
    now = await house.told(now, {
      ...now.facts,
      host: { ...HOST, employer: 'Another Ltd.', site: '1 Other Street', supervisor: 'Lee Ng' },
    });
    expect(now.findings).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: 'host_employer_changed', severity: 'block', rule: 'R42' }),
        expect.objectContaining({ code: 'host_site_changed', severity: 'block' }),
        expect.objectContaining({ code: 'host_supervisor_changed', severity: 'info' }),
      ]),
    );
    const task = async () =>
      house.rows(
        `select why, state from coop.review_task where kind = 'pathway_case' and subject_id = $1`,
        now.id,
      );
    expect(await task()).toEqual([{ why: ['host_employer_changed', 'host_site_changed'], state: 'open' }]);
    bodyOf(await house.staff.post(`/pathway-cases/${now.id}/seen`, { version: now.version }));
    expect(await task()).toEqual([expect.objectContaining({ state: 'done' })]);
  });

  it('warns of a short insurance before submission, and tells that the cut is for good', async () => {
    const { now } = await house.invited(3, { ...GERMAN, host: HOST, insuranceUntil: inDays(281) });
    expect(codes(now.findings)).toContain('insurance_short');
    expect(now.summary.find(({ code }) => code === 'permit_end')!.value.en).toBe(
      `${inWords(inDays(281))}: the end of the insurance; a cut for insurance can never be extended`,
    );
  });

  it('says the season is closed where it matters', async () => {
    const { opened } = await house.candidate();
    expect(codes(opened.findings)).toContain('season_assumed_closed');
    const facts = await house.told(opened, GERMAN);
    const early = await house.step(facts, 'enter_pool', { enteredPoolOn: '2025-12-01', season: 2026 });
    expect(early).toMatchObject({
      status: 422,
      body: { errors: [expect.objectContaining({ path: 'values.enteredPoolOn' })] },
    });
  });

  it('never speaks of maintained status but to say that there is none', async () => {
    const { now } = await house.invited(5);
    expect(now.findings.find(({ code }) => code === 'no_maintained_status')).toMatchObject({
      severity: 'info',
      rule: 'R53',
    });
  });
});
