import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { PathwayCaseStore } from './pathway-case.store.js';

/** What a pathway's own slice asks of the cases. */
@Injectable()
export class PathwayCaseReading {
  constructor(private readonly store: PathwayCaseStore) {}

  /** Whose open case of a pathway this is; null where it is none. */
  async personOf(tx: Transaction, caseId: string, pathway: string): Promise<string | null> {
    const row = await this.store.byId(tx, caseId);
    return row?.pathway === pathway && row.closedAt === null ? row.studentId : null;
  }
}
