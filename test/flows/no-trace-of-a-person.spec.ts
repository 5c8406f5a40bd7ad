import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataClass } from '#database/classification/data-class.js';
import { SCHEMA_TAGS } from '#database/classification/schema-tags.js';
import { anAccount, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { aPdf } from '#testing/builders/files.js';
import { K1_REMARK } from '#testing/builders/permits.js';
import { inDays, PERMIT, STUDIES } from '#testing/builders/office-days.js';
import type { TestAnswer, TestClient } from '#testing/test-client.js';
import { bodyOf } from '#testing/test-desk.js';
import { eventually } from '#testing/test-house.js';
import { type HouseInProcesses, openHouseInProcesses } from './house-in-processes.js';
import { ROSTER, STUDENT_NUMBER } from './roster-file.js';

/** Nothing else in the house reads like these. */
const PERSON = {
  givenName: 'Zaphira',
  familyName: 'Quillsworth',
  email: 'zq.canary@students.kestrel.example',
  studentNumber: '100977531',
  permitNumber: 'F977531864',
  birthDate: '2003-07-19',
  uci: '11-9775-3186',
  uciDigits: '1197753186',
} as const;
const NAMES = [PERSON.givenName, PERSON.familyName, PERSON.email];
const NUMBERS = [PERSON.studentNumber, PERSON.permitNumber, PERSON.birthDate, PERSON.uci, PERSON.uciDigits];
const CANARIES = [...NAMES, ...NUMBERS];
/** What may say who somebody is and how they stand; no other column may. */
const ABOUT_PEOPLE: readonly DataClass[] = ['identity', 'immigration', 'study', 'words'];

/** The whole flow in one hook, on a machine with other work to do too. */
const FLOW_MS = 400_000;

const foundIn = (text: string, canaries: readonly string[] = CANARIES): string[] =>
  canaries.filter((canary) => text.toLowerCase().includes(canary.toLowerCase()));

describe('one person’s name, birth date and numbers, planted and looked for', () => {
  let house: HouseInProcesses;
  let staff: TestClient;
  let student: TestClient;
  let studentId: string;
  const refusals: TestAnswer[] = [];

  beforeAll(async () => {
    house = await openHouseInProcesses();
    await anOffice(house.database);
    await anAccount(house.database, { role: 'administrator', email: 'maya@kestrel.example' });
    staff = await house.client().signIn('maya@kestrel.example', TEST_PASSWORD);
    await theRosterIsRead();
    await anAccount(house.database, { role: 'student', email: PERSON.email, studentId });
    student = await house.client().signIn(PERSON.email, TEST_PASSWORD);
    await aLetterIsMade();
    await aDocumentIsVerified();
    await aReminderLeaves();
    await wordsAreWritten();
    await requestsAreRefused();
    await somethingBreaks();
  }, FLOW_MS);
  afterAll(() => house?.close());

  async function theRosterIsRead(): Promise<void> {
    const file = ROSTER.replace(STUDENT_NUMBER, PERSON.studentNumber)
      .replace('Thị Hương,Nguyễn', `${PERSON.givenName},${PERSON.familyName}`)
      .replace('thi.nguyen@students.kestrel.example', PERSON.email);
    const form = new FormData();
    // The second line is refused, with the canary in the field that is at fault.
    const broken = file.split('\n')[1]!.replace('2025-09-01', `born ${PERSON.birthDate}`);
    form.append('file', new Blob([`${file}\n${broken}`], { type: 'text/csv' }), `${PERSON.familyName}.csv`);
    const { id } = bodyOf<{ id: string }>(await staff.post('/roster-imports', form), 202);
    await eventually(async () => {
      const run = bodyOf<{ state: string }>(await staff.get(`/roster-imports/${id}`));
      return run.state !== 'running';
    });
    const found = bodyOf<{ items: { id: string }[] }>(await staff.get(`/students?q=${PERSON.familyName}`));
    studentId = found.items[0]!.id;
    await house.database.inspect.query('delete from coop.account where student_id = $1', [studentId]);
  }

  async function aLetterIsMade(): Promise<void> {
    const draft = bodyOf<{ id: string; version: number }>(
      await student.post('/me/letter-requests', { kind: 'placement_confirmation' }),
      201,
    );
    const permit = {
      kind: 'study_permit',
      documentNumber: PERSON.permitNumber,
      expiresOn: inDays(200),
      remarkText: K1_REMARK,
      dliNumber: 'O19359011033',
    };
    const answers = {
      inCanada: true,
      citizenship: 'VN',
      permit,
      passportExpiresOn: inDays(STUDIES.passportEndsIn),
    };
    const saved = bodyOf<{ version: number }>(
      await student.patch(`/me/letter-requests/${draft.id}`, {
        version: draft.version,
        answers: { ...answers, targetTerm: '2027-01', consent: true, language: 'en' },
      }),
    );
    const sent = bodyOf<{ version: number }>(
      await student.post(`/me/letter-requests/${draft.id}/submit`, {
        version: saved.version,
        noticeVersion: 1,
      }),
    );
    bodyOf(await staff.post(`/letter-requests/${draft.id}/approve`, { version: sent.version }));
    await eventually(async () =>
      (await house.mails()).some(({ subject }) => subject === 'Your letter is ready'),
    );
  }

  async function aDocumentIsVerified(): Promise<void> {
    const form = new FormData();
    form.append('purpose', 'study_permit');
    const printed = aPdf({ catalog: `/Lang (${PERSON.permitNumber} ${PERSON.uci})` });
    form.append('files', new Blob([printed], { type: 'application/pdf' }), `${PERSON.permitNumber}.pdf`);
    const { id } = bodyOf<{ id: string }>(await student.post('/me/documents', form), 201);
    const { version } = await eventually(async () => {
      const document = bodyOf<{ state: string; version: number }>(await staff.get(`/documents/${id}`));
      return document.state === 'ready' && document;
    });
    const fields = {
      kind: 'study_permit',
      documentNumber: PERSON.permitNumber,
      issuedOn: inDays(PERMIT.issuedIn),
      expiresOn: inDays(200),
      dliNumber: 'O19359011033',
      remarks: [K1_REMARK, `UCI ${PERSON.uci}`],
      restrictions: [],
    };
    bodyOf(await staff.post(`/documents/${id}/verify`, { version, fields }));
  }

  async function aReminderLeaves(): Promise<void> {
    await house.database.inspect.query(
      `update coop.notification set due_at = now() where id in (select id from coop.notification
        where student_id = $1 and kind = 'study_permit_expiry' and state = 'planned' order by due_at limit 1)`,
      [studentId],
    );
    await eventually(async () =>
      (await house.mails()).some(({ subject }) => subject.startsWith('Your study permit ends on')),
    );
  }

  /** A candidate's birth date, and what people type where nobody asked for it. */
  async function wordsAreWritten(): Promise<void> {
    const all = CANARIES.join(' ');
    bodyOf(await student.post('/me/notes', { body: `I am ${all}` }), 201);
    const note = { body: `She wrote: ${all}`, forStudent: true, taskId: null };
    bodyOf(await staff.post(`/students/${studentId}/notes`, note), 201);
    const wish = { pathway: 'iec', givenName: PERSON.givenName, familyName: PERSON.familyName };
    const opened = bodyOf<{ id: string; version: number }>(
      await staff.post('/pathway-cases', { ...wish, email: `candidate.${PERSON.email}` }),
      201,
    );
    const facts = { citizenships: ['DE'], chosenCitizenship: 'DE', birthDate: PERSON.birthDate };
    bodyOf(await staff.put(`/pathway-cases/${opened.id}/facts`, { version: opened.version, facts }));
    for (const canary of CANARIES) bodyOf(await staff.get(`/students?q=${encodeURIComponent(canary)}`));
  }

  async function requestsAreRefused(): Promise<void> {
    for (const canary of CANARIES)
      refusals.push(
        await house.client().post('/session', { email: canary, password: `${canary} ${canary}` }),
        await house.client().get(`/letter-verifications/${encodeURIComponent(canary)}`),
        await student.get(`/me/documents/${encodeURIComponent(canary)}`),
        await staff.get(`/students/${encodeURIComponent(canary)}`),
        await staff.get(`/students?limit=${encodeURIComponent(canary)}`),
        await staff.post('/pathway-cases', { pathway: canary, givenName: 7, surprise: canary }),
        await student.patch('/session/account', { language: canary }),
      );
  }

  /** Faults of the database that quote the row, as its own messages, details and hints do: one the API meets, one the worker. */
  async function somethingBreaks(): Promise<void> {
    const { inspect } = house.database;
    const said = CANARIES.join(' ');
    await inspect.query(`
      create function coop.breaks() returns trigger language plpgsql as $$
        begin
          raise exception 'cannot keep "${said}"' using detail = 'Key (body)=(${said})', hint = '${said}';
        end $$;
      create trigger breaks before insert on coop.case_note for each row execute function coop.breaks();
      create trigger breaks before update on coop.document for each row execute function coop.breaks();`);
    const answer = await student.post('/me/notes', { body: said });
    expect(answer.status).toBe(500);
    refusals.push(answer);
    const form = new FormData();
    form.append('purpose', 'study_permit');
    form.append('files', new Blob([aPdf()], { type: 'application/pdf' }), `${PERSON.uci}.pdf`);
    bodyOf(await student.post('/me/documents', form), 201);
    await eventually(async () => (await house.said()).worker.includes('cannot keep'));
    await inspect.query('drop function coop.breaks cascade');
  }

  it('are in no line of the API or the worker, down to debug, nor in a fault’s', async () => {
    for (const lines of Object.values(await house.said())) {
      expect(lines).toContain('cannot keep');
      expect(lines.split('\n').filter((line) => foundIn(line).length > 0)).toEqual([]);
    }
  });

  it('are in no refusal', () => {
    expect(refusals.filter(({ status }) => status < 400)).toEqual([]);
    expect(refusals.filter(({ body }) => foundIn(JSON.stringify(body)).length > 0)).toEqual([]);
  });

  it('are in no job', async () => {
    const { rows: tables } = await house.database.inspect.query<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'bullmq' and c.relkind in ('r', 'p')`,
    );
    expect(tables.length).toBeGreaterThan(0);
    for (const { name } of tables)
      expect({ name, found: foundIn(await textOf(name)) }).toEqual({ name, found: [] });
  });

  it('leave by mail as a name at most', async () => {
    const mails = await house.mails();
    expect(mails.length).toBeGreaterThanOrEqual(3);
    for (const { subject, text } of mails) {
      expect(foundIn(subject)).toEqual([]);
      expect(foundIn(text, NUMBERS)).toEqual([]);
    }
  });

  it('are in nothing that is told about the house', async () => {
    for (const path of ['/health/live', '/health/ready', '/health/status', '/health/metrics'])
      expect(foundIn(JSON.stringify((await house.client().get(path)).body))).toEqual([]);
  });

  it('are in no column that its class says is about nobody, as a dump has it', async () => {
    const faults: string[] = [];
    let seen = 0;
    for (const [table, { columns }] of Object.entries(SCHEMA_TAGS))
      for (const [kind, names] of Object.entries(columns) as [DataClass, string][])
        for (const column of names.split(' ')) {
          const found = foundIn(await textOf(table, column));
          if (ABOUT_PEOPLE.includes(kind)) seen += found.length;
          else faults.push(...found.map((canary) => `${table}.${column} (${kind}): ${canary}`));
        }
    expect(faults).toEqual([]);
    // They are where they belong: the search finds what is there.
    expect(seen).toBeGreaterThan(CANARIES.length);
  });

  it('are in no file that was written', async () => {
    const files = (await readdir(house.dataDir, { recursive: true, withFileTypes: true })).filter((entry) =>
      entry.isFile(),
    );
    expect(files.length).toBeGreaterThan(2);
    for (const file of files) {
      const path = join(file.parentPath, file.name);
      expect({ path, found: foundIn(`${path}${await readFile(path, 'latin1')}`) }).toEqual({
        path,
        found: [],
      });
    }
  });

  /** Every value as text, bytes as the letters they are: what was not sealed is found. */
  async function textOf(table: string, column = '*'): Promise<string> {
    const { rows } = await house.database.inspect.query<Record<string, unknown>>(
      `select ${column === '*' ? column : `"${column}"`} from ${table}`,
    );
    return rows
      .flatMap((row) => Object.values(row))
      .map((value) => (Buffer.isBuffer(value) ? value.toString('latin1') : JSON.stringify(value)))
      .join('\n');
  }
});
