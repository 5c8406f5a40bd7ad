import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin } from '#database/transaction.js';
import { done, type Outcome, stale } from '../../outcome.js';
import { changedValues } from '../../students/changed-values.js';
import type { ShownEdition } from '../../students/editions/setting.js';
import { SettingEditions } from '../../students/editions/setting-editions.js';
import { DOCUMENT_POLICY } from './document-policy-setting.js';
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
    private readonly editions: SettingEditions,
  ) {}

  /** What holds today; the version is the number of its edition. */
  async read(actor: StaffActor): Promise<DocumentPolicyRow> {
    return this.transactions.run(actor, (tx) => this.store.read(tx));
  }

  /** Some values anew, from today: an edition like any other. @param version the newest edition seen */
  async change(
    actor: StaffActor,
    version: number,
    wish: Partial<DocumentPolicyValues>,
    origin: RequestOrigin,
  ): Promise<Outcome<DocumentPolicyRow>> {
    const newest = await this.editions.latest(actor, DOCUMENT_POLICY);
    const row = rowOf(newest);
    if (newest.edition !== version) return stale('page of settings', row);
    const changed = changedValues<DocumentPolicyValues>(newest.content, wish);
    if (!changed) return done(row);
    const content = { ...newest.content, ...changed.after };
    const written = await this.editions.write(actor, DOCUMENT_POLICY, version, { content }, origin);
    return written.ok ? done(rowOf(written.value)) : written;
  }
}

const rowOf = ({ content, edition }: ShownEdition<DocumentPolicyValues>): DocumentPolicyRow => ({
  ...content,
  version: edition,
});
