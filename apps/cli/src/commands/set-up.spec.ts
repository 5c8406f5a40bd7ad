import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runCommand } from '#testing/cli-run.js';
import { startTestApi, type TestApi } from '#testing/test-api.js';
import { readSettings } from '#platform/config/read-settings.js';
import { runSetUp } from './set-up.js';

describe('set-up', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.close());

  const setUp = async (administrator: string, json = true) => {
    const settings = readSettings(api.environment);
    return (await runCommand((io) => runSetUp(settings, io, { administrator, json }))).out;
  };

  it('makes an empty database usable: its administrator signs in and changes the settings', async () => {
    const [signIn] = JSON.parse(await setUp('head@office.example')) as { login: string; password: string }[];
    const client = await api.client().signIn(signIn!.login, signIn!.password);
    expect((await client.get('/office')).body).toMatchObject({
      institutionName: 'Your institution',
      version: 1,
    });
    expect(await client.patch('/office', { version: 1, institutionName: 'Heron College' })).toMatchObject({
      status: 200,
    });
    expect((await client.get('/notices/collection')).body).toMatchObject({ code: 'collection', version: 1 });
  });

  it('changes nothing the second time', async () => {
    expect(await setUp('other@office.example')).toBe('[]\n');
    expect(await setUp('other@office.example', false)).toContain('no account was made');
    const { rows } = await api.database.inspect.query(
      `select institution_name as name, (select count(*)::int from coop.account) as accounts from coop.office`,
    );
    expect(rows).toEqual([{ name: 'Heron College', accounts: 1 }]);
  });

  it('refuses what is no mail address', async () => {
    await expect(setUp('head')).rejects.toThrow(/mail address/);
  });
});
