import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { coopPermitNeededFrom } from '#domain/work-authorization/spec-support/other-packs.js';
import { runCommand } from '#testing/cli-run.js';
import { startTestApi, type TestApi } from '#testing/test-api.js';
import { runRulePackShow } from './rule-pack-show.js';

const PACK = coopPermitNeededFrom('2026-10-01', '2026-10-01');

describe('coopdesk rule-pack show, of a pack that was loaded', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
    await api.database.inspect.query(
      `insert into coop.rule_pack (id, contents, contents_hash) values ($1, $2, '')`,
      [PACK.id, JSON.stringify(PACK)],
    );
  });
  afterAll(() => api.close());

  const show = (id: string) => runCommand((io) => runRulePackShow(api.environment, id, io, { json: true }));

  it('is read from the database', async () => {
    const { out, exitCode } = await show(PACK.id);
    expect(exitCode).toBe(0);
    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(PACK)));
  });

  it('says so where there is none', async () => {
    expect(await show('2031-01-01')).toMatchObject({
      out: '',
      exitCode: 2,
      err: expect.stringContaining('There is no rule pack 2031-01-01.'),
    });
  });
});
