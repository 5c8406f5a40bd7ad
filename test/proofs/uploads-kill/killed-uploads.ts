import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { aStudent, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { anUploadForm, type DocumentBody } from '#testing/builders/document-steps.js';
import { aPdf } from '#testing/builders/files.js';
import { aTransfer } from '#testing/builders/transfer-steps.js';
import { RunningApi } from '#testing/running-api.js';
import { type TestAnswer, TestClient } from '#testing/test-client.js';
import { createTestDatabase, openTestDatabase, type TestDatabase } from '#testing/test-database.js';
import { makeDataDir, removeDataDir, testEnvironment } from '#testing/test-environment.js';
import type { HouseKeeper } from '../kept/kept-house.js';

export interface KillPlan {
  readonly uploads: number;
  readonly kills: number;
  /** Bytes of each file. */
  readonly bytes: number;
}

export interface KillOutcome {
  readonly kills: number;
  /** Uploads whose receipt came, with the hash in it. */
  readonly acknowledged: number;
  /** Acknowledged ones that do not come back byte for byte. */
  readonly lost: number;
  /** Documents that there are; one for each upload that was sent, however often it was sent. */
  readonly documents: number;
  /** Rows without a file in the store. */
  readonly rowsWithoutFile: number;
}

/** How far the uploads have come, with the database and the store as they stood then. */
export interface UploadsSoFar {
  /** Uploads that are through. */
  readonly step: number;
  readonly kills: number;
  readonly mails: readonly string[];
  readonly receipts: readonly Receipt[];
}

interface Receipt {
  /** Whose, by their place among the students. */
  readonly student: number;
  readonly documentId: string;
  readonly fileId: string;
  readonly sha256: string;
}

interface Wishes {
  readonly keeper?: HouseKeeper<UploadsSoFar>;
  readonly say?: (line: string) => void;
}

const AT_ONCE = 8;
const STUDENTS = 16;
/** So many uploads after one another are kept together. */
const ROUND = 100;

/** Uploads by several students at once while the API is killed again and again; senders send the same again until it is there. */
export async function uploadsUnderKills(plan: KillPlan, { keeper, say }: Wishes = {}): Promise<KillOutcome> {
  const kept = keeper?.kept ?? null;
  const database = kept ? await openTestDatabase(kept.database) : await createTestDatabase();
  const dataDir = kept?.dataDir ?? (await makeDataDir());
  const mails = kept?.state.mails ?? (await studentsOf(database));
  const api = await RunningApi.start(testEnvironment(database, dataDir));
  const run = new KilledRun(api, database, dataDir, plan, say ?? (() => undefined));
  try {
    await run.signIn(mails);
    if (kept) run.goOn(kept.state);
    while (run.done < plan.uploads) {
      await run.round();
      if (keeper && run.done < plan.uploads) await run.keep(keeper);
    }
    return await run.outcome();
  } finally {
    await api.kill();
    await run.database.drop();
    await removeDataDir(dataDir);
  }
}

async function studentsOf(database: TestDatabase): Promise<string[]> {
  await anOffice(database);
  const mails: string[] = [];
  while (mails.length < STUDENTS) mails.push((await aStudent(database, { account: true })).email);
  return mails;
}

class KilledRun {
  done = 0;
  private kills = 0;
  private up: Promise<void> = Promise.resolve();
  private mails: readonly string[] = [];
  private students: readonly TestClient[] = [];
  private receipts: Receipt[] = [];
  /** Uploads in pieces that have arrived whole and are no document yet. */
  private readonly transferred = new Map<number, string>();

  constructor(
    private readonly api: RunningApi,
    public database: TestDatabase,
    private readonly dataDir: string,
    private readonly plan: KillPlan,
    private readonly say: (line: string) => void,
  ) {}

  async signIn(mails: readonly string[]): Promise<void> {
    this.mails = mails;
    const students: TestClient[] = [];
    for (const mail of mails)
      students.push(await new TestClient(this.api.address).signIn(mail, TEST_PASSWORD));
    this.students = students;
  }

  goOn({ step, kills, receipts }: UploadsSoFar): void {
    [this.done, this.kills, this.receipts] = [step, kills, [...receipts]];
    this.say(`goes on after ${step} uploads and ${kills} kills`);
  }

  async round(): Promise<void> {
    let next = this.done;
    const end = Math.min(next + ROUND, this.plan.uploads);
    const worker = async (): Promise<void> => {
      while (next < end) {
        const at = next;
        next += 1;
        await this.deliver(at);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    await this.up;
  }

  /** The API is killed for this as well, but not counted; everything that was acknowledged is read back at the end. */
  async keep(keeper: HouseKeeper<UploadsSoFar>): Promise<void> {
    await this.api.kill();
    await this.database.disconnect();
    const { done: step, kills, mails, receipts } = this;
    await keeper.keep({ step, kills, mails, receipts }, this.database.name, this.dataDir);
    this.database = await openTestDatabase(this.database.name);
    await this.api.comeUp();
  }

  async outcome(): Promise<KillOutcome> {
    let lost = 0;
    for (const receipt of this.receipts) if (!(await this.isReadable(receipt))) lost += 1;
    const { rows } = await this.database.inspect.query<{ key: string }>(
      'select storage_key as key from coop.document_file',
    );
    const documents = await this.database.inspect.query('select 1 from coop.document');
    return {
      kills: this.kills,
      acknowledged: this.receipts.length,
      lost,
      documents: documents.rows.length,
      rowsWithoutFile: rows.filter(({ key }) => !existsSync(join(this.dataDir, 'files', key))).length,
    };
  }

  private async deliver(at: number): Promise<void> {
    const place = at % this.students.length;
    const student = this.students[place]!;
    const bytes = Buffer.concat([aPdf(), randomBytes(this.plan.bytes)]);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    for (;;) {
      await this.up;
      const answer = await this.send(student, at, bytes);
      if (answer?.status === 201) {
        const { id, files } = answer.body as DocumentBody;
        if (files[0]!.sha256 !== sha256) throw new Error('The receipt names another hash.');
        this.receipts.push({ student: place, documentId: id, fileId: files[0]!.id, sha256 });
        break;
      }
      // Carried out, and killed before the answer was out: the record is there, the receipt never came.
      if (answer?.status === 409) break;
      if (answer && answer.status < 500)
        throw new Error(`Refused: ${answer.status} ${JSON.stringify(answer.body)}`);
    }
    this.done += 1;
    if (
      this.kills < this.plan.kills &&
      this.done >= ((this.kills + 1) * this.plan.uploads) / (this.plan.kills + 1)
    )
      this.up = this.killAndRestart();
  }

  /** Every fourth in pieces, the others in one form; the whole way again when the API went away on it. */
  private async send(student: TestClient, at: number, bytes: Buffer): Promise<TestAnswer | null> {
    const key = { 'idempotency-key': `upload-${at}` };
    const purpose = 'study_permit';
    try {
      if (at % 4 !== 0)
        return await student.post(
          '/me/documents',
          anUploadForm({ purpose }, [{ name: 'a.pdf', bytes }]),
          key,
        );
      const uploads = [this.transferred.get(at) ?? (await aTransfer(student, bytes))];
      this.transferred.set(at, uploads[0]!);
      return await student.post('/me/documents/of-uploads', { purpose, uploads }, key);
    } catch {
      // No answer: the API was killed. It is asked again when it is back.
      return null;
    }
  }

  private async killAndRestart(): Promise<void> {
    this.kills += 1;
    await this.api.kill();
    await this.api.comeUp();
    this.say(`killed ${this.kills} times after ${this.done} of ${this.plan.uploads} uploads`);
  }

  private async isReadable({ student, documentId, fileId, sha256 }: Receipt): Promise<boolean> {
    const path = `/me/documents/${documentId}/files/${fileId}`;
    const answer = await this.students[student]!.getBytes(path);
    return answer !== null && createHash('sha256').update(answer).digest('hex') === sha256;
  }
}
