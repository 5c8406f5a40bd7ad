import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin } from '#database/transaction.js';
import { Settings } from '#platform/config/settings.js';
import { sealJson } from '#platform/encryption/sealed-json.js';
import { AuditTrail } from '../../audit/audit-trail.js';
import { done, invalid, notFound, type Outcome } from '../../outcome.js';
import { type JobBoardRow, JobBoardStore } from './job-board.store.js';

/** Registered job boards: who is told of a loss of eligibility, and under which secret the notice is signed. */
@Injectable()
export class JobBoards {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: JobBoardStore,
    private readonly audit: AuditTrail,
    private readonly settings: Settings,
  ) {}

  async list(actor: StaffActor): Promise<JobBoardRow[]> {
    return this.transactions.run(actor, (tx) => this.store.list(tx));
  }

  async register(
    actor: StaffActor,
    board: { readonly name: string; readonly notifyUrl: string },
    origin: RequestOrigin,
  ): Promise<Outcome<{ id: string; signingSecret: string }>> {
    if (this.settings.mode === 'production' && !board.notifyUrl.startsWith('https:')) {
      return invalid([
        { path: 'notifyUrl', problem: 'Notices name students: give an address that begins with https://.' },
      ]);
    }
    const signingSecret = randomBytes(32).toString('base64url');
    return this.transactions.run(
      actor,
      async (tx) => {
        const id = await this.store.insert(tx, {
          ...board,
          signingSecretSealed: sealJson(this.settings.masterKey, signingSecret),
        });
        await this.audit.record(tx, {
          action: 'job_board.registered',
          subjectType: 'job_board',
          subjectIds: [id],
        });
        return done({ id, signingSecret });
      },
      origin,
    );
  }

  async disable(actor: StaffActor, id: string, origin: RequestOrigin): Promise<Outcome<null>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        if (!(await this.store.disable(tx, id))) return notFound('job board');
        await this.audit.record(tx, {
          action: 'job_board.disabled',
          subjectType: 'job_board',
          subjectIds: [id],
        });
        return done(null);
      },
      origin,
    );
  }
}
