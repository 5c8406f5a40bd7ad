import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin, type Transaction } from '#database/transaction.js';
import type { LetterFinding } from '#domain/letters/finding.js';
import { letterFindings } from '#domain/letters/findings.js';
import { Clock } from '#platform/clock/clock.js';
import { certificateState } from '#platform/letter-signer/letter-signer.js';
import { AuditTrail } from '../../audit/audit-trail.js';
import { SECOND_READING_WAITS } from '../../audit/reading-wall.js';
import { done, invalid, type Outcome } from '../../outcome.js';
import { LetterCases } from '../requests/letter-cases.js';
import { LetterCertificateStore } from '../page/letter-certificate.store.js';
import { LetterIssue } from '../issue/letter-issue.js';
import type { LetterRequestView } from '../requests/letter-request.js';
import { LetterRequestStore } from '../requests/letter-request.store.js';
import { RequestViews } from '../requests/request-views.js';
import { type BatchProblem, batchProblem } from './batch-problem.js';
import {
  type BatchCursor,
  type BatchFilter,
  BatchPreviewStore,
  type PreviewedStudent,
} from './batch-preview.store.js';

/** `issue`: nothing is to be said against it. `warn`: a person should look first. `refuse`: it could not be issued now. */
export type PreviewOutcome = 'issue' | 'warn' | 'refuse';

export interface PreviewedRequest {
  readonly request: LetterRequestView;
  readonly student: Omit<PreviewedStudent, 'requestId'>;
  readonly outcome: PreviewOutcome;
  /** What warns or forbids, the gravest first. */
  readonly findings: readonly LetterFinding[];
  readonly problem: BatchProblem | null;
}

export interface BatchPreviewPage {
  /** Of all pages. */
  readonly total: number;
  readonly items: readonly PreviewedRequest[];
  readonly nextCursor: string | null;
}

/** What would become of requests if they were approved now; nothing is written, no number is taken. */
@Injectable()
export class BatchPreview {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: BatchPreviewStore,
    private readonly requests: LetterRequestStore,
    private readonly views: RequestViews,
    private readonly cases: LetterCases,
    private readonly issue: LetterIssue,
    private readonly certificates: LetterCertificateStore,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async page(
    actor: StaffActor,
    {
      cursor,
      limit,
      ...filter
    }: BatchFilter & { readonly cursor?: string | undefined; readonly limit: number },
    origin: RequestOrigin,
  ): Promise<Outcome<BatchPreviewPage>> {
    const after = cursor === undefined ? null : readCursor(cursor);
    if (after === undefined) return BAD_CURSOR;
    return this.transactions.run(
      actor,
      async (tx) => {
        const found = await this.store.page(tx, filter, { after, limit: limit + 1 });
        const signable = await this.signable(tx);
        const items: PreviewedRequest[] = [];
        for (const student of found.slice(0, limit)) items.push(await this.look(tx, student, signable));
        await this.audit.record(tx, {
          action: 'letter_batch.previewed',
          subjectType: 'student',
          subjectIds: items.map(({ student }) => student.studentId),
        });
        const last = items.at(-1)?.request;
        return done({
          total: await this.store.count(tx, filter),
          items,
          nextCursor: found.length > limit && last ? `${last.dueOn ?? 'infinity'}_${last.id}` : null,
        });
      },
      origin,
    );
  }

  private async look(
    tx: Transaction,
    { requestId, ...student }: PreviewedStudent,
    signable: boolean,
  ): Promise<PreviewedRequest> {
    const row = await this.requests.byId(tx, requestId);
    const found = row && (await this.cases.of(tx, row));
    if (!found) throw new Error('A request or its student was not there a moment after it was found.');
    const refusal = await this.issue.refusal(tx, row, found);
    const said = refusal?.extra?.['findings'] as readonly LetterFinding[] | undefined;
    const code = refusal?.code ?? (signable ? null : 'certificate_expired');
    // Findings speak of the permit: whoever must not know what was read there is told of none.
    const isClosed = code === SECOND_READING_WAITS;
    const warnings = isClosed
      ? []
      : letterFindings(found.letter).filter(({ severity }) => severity === 'warn');
    return {
      request: (await this.views.all(tx, [row]))[0]!,
      student,
      outcome: code !== null ? 'refuse' : warnings.length > 0 ? 'warn' : 'issue',
      findings: [...(said ?? []), ...warnings],
      problem: code === null ? null : batchProblem(code),
    };
  }

  private async signable(tx: Transaction): Promise<boolean> {
    const told = await this.certificates.read(tx);
    const state = told && certificateState(told.notBefore, told.notAfter, this.clock.now());
    return state === null || state === 'good' || state === 'expires_soon';
  }
}

/** Undefined where it is none. */
function readCursor(cursor: string): BatchCursor | undefined {
  const [, dueOn, id] = /^(\d{4}-\d{2}-\d{2}|infinity)_([0-9a-f-]{36})$/.exec(cursor) ?? [];
  return dueOn && id ? { dueOn, id } : undefined;
}

const BAD_CURSOR = invalid([
  { path: 'cursor', problem: 'Use the nextCursor of the page before, unchanged.' },
]);
