import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Permission, PERMISSIONS, permissionsOf, rolesWith } from '#domain/permissions/permissions.js';
import { STAFF_ROLES, type StaffRole } from '#domain/permissions/roles.js';
import { anAccount, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { startTestApi, type TestApi } from '#testing/test-api.js';
import type { TestClient } from '#testing/test-client.js';
import { apiDocument, type Operation, operationsOf, pathOf } from './operations.js';

const UNKNOWN = '0199e4a0-0000-7000-8000-0000000000ff';

/** Where no narrower permission fits yet. */
const FOR_THE_REST: ReadonlySet<string> = new Set(['desk.work', 'office.administer']);

const hasBody = ({ method }: Operation): boolean => method !== 'GET' && method !== 'HEAD';

/** The table of permissions against what the routes really do: every route of the staff, tried by every role. */
describe('the table of permissions', () => {
  let api: TestApi;
  let operations: Operation[];
  const clients = new Map<StaffRole, TestClient>();
  beforeAll(async () => {
    api = await startTestApi();
    await anOffice(api.database);
    for (const role of STAFF_ROLES) {
      await anAccount(api.database, { role, email: `${role}@kestrel.example`, displayName: role });
      clients.set(role, await api.client().signIn(`${role}@kestrel.example`, TEST_PASSWORD));
    }
    operations = operationsOf(await apiDocument(api));
  });
  afterAll(() => api.close());

  it('names a permission for every route of the staff', () => {
    const nameless = operations.filter(
      ({ audience, permission }) => audience === 'staff' && permission === null,
    );
    expect(nameless.map(({ name }) => name)).toEqual([]);
  });

  it('has no permission that no route asks for', () => {
    const asked = new Set(operations.map(({ permission }) => permission));
    const idle = Object.keys(PERMISSIONS).filter((name) => !asked.has(name) && !FOR_THE_REST.has(name));
    expect(idle).toEqual([]);
  });

  it('is what every route asks of every role', async () => {
    const wrong: string[] = [];
    for (const operation of operations) {
      if (!operation.permission) continue;
      const roles = rolesWith(operation.permission as Permission);
      for (const [role, client] of clients) {
        const path = pathOf(
          operation,
          operation.ids.map(() => UNKNOWN),
        );
        const { status, body } = await client.send(
          operation.method,
          path,
          hasBody(operation) ? {} : undefined,
        );
        const refused = status === 403 && (body as { code: string }).code === 'not_allowed';
        if (refused === roles.includes(role)) wrong.push(`${role} ${operation.name}: ${status}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('is told with the session, for the pages', async () => {
    for (const [role, client] of clients)
      expect((await client.get('/session')).body).toMatchObject({ permissions: permissionsOf(role) });
  });

  it('ends the sessions of who gets another role', async () => {
    const accounts = (await clients.get('administrator')!.get('/accounts')).body as {
      id: string;
      role: string;
      version: number;
    }[];
    const { id, version } = accounts.find(({ role }) => role === 'coordinator')!;
    await clients.get('administrator')!.patch(`/accounts/${id}`, { version, role: 'auditor' });
    expect((await clients.get('coordinator')!.get('/session')).status).toBe(401);
  });
});
