import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Pathways } from '#casework/pathways/pathways.js';
import { bodyOf } from '#testing/test-desk.js';
import { pathwayFlaws } from '#domain/pathways/steps.js';
import { openPathwayHouse, type PathwayHouse, type ReadCase } from './pathway-people.js';
import { ApprenticePathway } from './third-pathway/apprentice-pathway.js';

/** A further pathway is a folder (`third-pathway/`) and one line that registers it; nothing else of the house changes. */
describe('a third pathway', () => {
  let house: PathwayHouse;
  beforeAll(async () => {
    house = await openPathwayHouse();
    house.app.get(Pathways).register(new ApprenticePathway());
  });
  afterAll(() => house.close());

  it('is offered beside the second, sound as data', async () => {
    const offered = bodyOf<readonly { readonly code: string }[]>(await house.staff.get('/pathways'));
    expect(offered.map(({ code }) => code)).toEqual(['iec', 'apprentice']);
    for (const { pathway } of house.app.get(Pathways).all()) expect(pathwayFlaws(pathway)).toEqual([]);
    expect(() => house.app.get(Pathways).register(new ApprenticePathway())).toThrow('already');
  });

  it('runs its cases through the same desk, portal, history, clocks and ledger', async () => {
    const { opened, client } = await house.candidate('apprentice');
    expect(opened).toMatchObject({ pathway: 'apprentice', stage: { code: 'signed', acting: 'employer' } });
    expect(opened.person.reference).toMatch(/^APP-2\d{3}-/);
    const told = bodyOf<ReadCase>(
      await client.put(`/me/pathway-cases/${opened.id}/facts`, { version: 1, facts: { trade: 'welder' } }),
    );
    expect(told.facts).toEqual({ trade: 'welder' });
    const wrong = await client.put(`/me/pathway-cases/${opened.id}/facts`, {
      version: 2,
      facts: { trade: 7 },
    });
    expect(wrong).toMatchObject({ status: 422, body: { errors: [{ path: 'facts.trade' }] } });
    const begun = await house.taken(told, 'begin', { beganOn: '2026-11-02' });
    expect(begun).toMatchObject({
      stage: { code: 'working' },
      clocks: [{ code: 'report', state: 'half_gone' }],
    });
    expect(
      await house.rows(
        `select kind from coop.notification where student_id = $1 and state = 'planned'`,
        opened.studentId,
      ),
    ).toEqual([{ kind: 'case_changed' }]);
    const done = await house.taken(begun, 'finish', {}, client);
    expect(done).toMatchObject({ stage: { code: 'finished' }, steps: [] });
    expect(
      await house.rows(
        `select 1 from coop.notification where student_id = $1 and state = 'planned'`,
        opened.studentId,
      ),
    ).toEqual([]);
    const list = bodyOf<{ items: { id: string }[] }>(
      await house.staff.get('/pathway-cases?pathway=apprentice'),
    );
    expect(list.items.map(({ id }) => id)).toEqual([opened.id]);
    expect(bodyOf<{ pathway: string }>(await client.get('/session')).pathway).toBe('apprentice');
  });
});
