import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { aStudent, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { anUploadForm, type DocumentBody } from '#testing/builders/document-steps.js';
import { aPdf } from '#testing/builders/files.js';
import { aTransfer } from '#testing/builders/transfer-steps.js';
import { RunningApi } from '#testing/running-api.js';
import { type TestAnswer, TestClient } from '#testing/test-client.js';
import type { TestDatabase } from '#testing/test-database.js';
import { makeDataDir, removeDataDir, testEnvironment } from '#testing/test-environment.js';

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

const AT_ONCE = 8;
const STUDENTS = 16;

interface Receipt {
  readonly student: TestClient;
  readonly documentId: string;
  readonly fileId: string;
  readonly sha256: string;
}

/** Uploads by several students at once while the API is killed again and again; senders send the same again until it is there. */
export async function uploadsUnderKills(
  database: TestDatabase,
  plan: KillPlan,
  say: (line: string) => void = () => undefined,
): Promise<KillOutcome> {
  await anOffice(database);
  const dataDir = await makeDataDir();
  const api = await RunningApi.start(testEnvironment(database, dataDir));
  try {
    const students: TestClient[] = [];
    for (let at = 0; at < STUDENTS; at += 1) {
      const { email } = await aStudent(database, { account: true });
      students.push(await new TestClient(api.address).signIn(email, TEST_PASSWORD));
    }
    const run = new KilledRun(api, plan, say);
    const receipts = await run.all(students);
    let lost = 0;
    for (const receipt of receipts) if (!(await isReadable(receipt))) lost += 1;
    const { rows } = await database.inspect.query<{ key: string }>(
      'select storage_key as key from coop.document_file',
    );
    const documents = await database.inspect.query('select 1 from coop.document');
    return {
      kills: run.kills,
      acknowledged: receipts.length,
      lost,
      documents: documents.rows.length,
      rowsWithoutFile: rows.filter(({ key }) => !existsSync(join(dataDir, 'files', key))).length,
    };
  } finally {
    await api.kill();
    await removeDataDir(dataDir);
  }
}

class KilledRun {
  kills = 0;
  private done = 0;
  private up: Promise<void> = Promise.resolve();
  private readonly receipts: Receipt[] = [];
  /** Uploads in pieces that have arrived whole and are no document yet. */
  private readonly transferred = new Map<number, string>();

  constructor(
    private readonly api: RunningApi,
    private readonly plan: KillPlan,
    private readonly say: (line: string) => void,
  ) {}

  async all(students: readonly TestClient[]): Promise<readonly Receipt[]> {
    let next = 0;
    const worker = async (): Promise<void> => {
      while (next < this.plan.uploads) {
        const at = next;
        next += 1;
        await this.deliver(students[at % students.length]!, at);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    await this.up;
    return this.receipts;
  }

  private async deliver(student: TestClient, at: number): Promise<void> {
    const bytes = Buffer.concat([aPdf(), randomBytes(this.plan.bytes)]);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    for (;;) {
      await this.up;
      const answer = await this.send(student, at, bytes);
      if (answer?.status === 201) {
        const { id, files } = answer.body as DocumentBody;
        if (files[0]!.sha256 !== sha256) throw new Error('The receipt names another hash.');
        this.receipts.push({ student, documentId: id, fileId: files[0]!.id, sha256 });
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
}

async function isReadable({ student, documentId, fileId, sha256 }: Receipt): Promise<boolean> {
  const answer = await student.getBytes(`/me/documents/${documentId}/files/${fileId}`);
  return answer !== null && createHash('sha256').update(answer).digest('hex') === sha256;
}
