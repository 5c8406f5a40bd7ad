import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type { PathwayRecord } from '#domain/pathways/pathway.js';
import { CaseLooks, recordOf } from './case-looks.js';
import type { Moment } from './pathway-body.js';
import type { PathwayCaseRow } from './pathway-case.js';
import { PathwayCaseStore } from './pathway-case.store.js';

export interface OpenCase extends Pick<PathwayCaseRow, 'id' | 'studentId'> {
  readonly reference: string;
  readonly name: string;
  readonly record: PathwayRecord;
}

/** What a pathway's own slice asks of the cases. */
@Injectable()
export class PathwayCaseReading {
  constructor(
    private readonly store: PathwayCaseStore,
    private readonly looks: CaseLooks,
  ) {}

  /** Whose open case of a pathway this is; null where it is none. */
  async personOf(tx: Transaction, caseId: string, pathway: string): Promise<string | null> {
    const row = await this.store.byId(tx, caseId);
    return row?.pathway === pathway && row.closedAt === null ? row.studentId : null;
  }

  /** The cases of a pathway that are open, the newest first, with all that is recorded of them. */
  async open(tx: Transaction, pathway: string, limit: number): Promise<OpenCase[]> {
    const rows = await this.store.open(tx, pathway, limit);
    const steps = await this.store.stepsOf(
      tx,
      rows.map(({ id }) => id),
    );
    return rows.map((row) => ({
      id: row.id,
      studentId: row.studentId,
      reference: row.person.reference,
      name: row.person.name,
      record: recordOf(row, steps.get(row.id) ?? []),
    }));
  }

  /** Now, and the office's day. */
  async moment(tx: Transaction): Promise<Moment> {
    return this.looks.moment(tx);
  }
}
