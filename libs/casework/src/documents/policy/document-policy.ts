import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin } from '#database/transaction.js';
import { AuditTrail } from '../../audit/audit-trail.js';
import { may } from '../../identity/permissions.js';
import { done, type Outcome, refused, stale } from '../../outcome.js';
import { changedValues } from '../../students/changed-values.js';
import {
  type DocumentPolicyRow,
  DocumentPolicyStore,
  type DocumentPolicyValues,
} from './document-policy.store.js';

/** How the office treats documents. Reviewers read it; coordinators and administrators change it. */
@Injectable()
export class DocumentPolicy {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: DocumentPolicyStore,
    private readonly audit: AuditTrail,
  ) {}

  async read(actor: StaffActor): Promise<DocumentPolicyRow> {
    return this.transactions.run(actor, (tx) => this.store.read(tx));
  }

  async change(
    actor: StaffActor,
    version: number,
    wish: Partial<DocumentPolicyValues>,
    origin: RequestOrigin,
  ): Promise<Outcome<DocumentPolicyRow>> {
    if (!may(actor, 'office.change')) return refused(NOT_FOR_REVIEWERS);
    return this.transactions.run(
      actor,
      async (tx) => {
        const current = await this.store.read(tx);
        if (current.version !== version) return stale('page of settings', current);
        const { version: _version, ...values } = current;
        const changed = changedValues<DocumentPolicyValues>(values, wish);
        if (!changed) return done(current);
        if (!(await this.store.change(tx, version, { ...values, ...changed.after })))
          return stale('page of settings', await this.store.read(tx));
        await this.audit.record(tx, {
          action: 'document_policy.changed',
          subjectType: 'office',
          change: { version: version + 1, ...changed.after },
        });
        return done(await this.store.read(tx));
      },
      origin,
    );
  }
}

const NOT_FOR_REVIEWERS = {
  code: 'not_allowed',
  status: 403,
  title: 'Not allowed',
  detail: 'How documents are treated is settled by coordinators and administrators. Ask one of them.',
} as const;
