import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin } from '#database/transaction.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { DeskSearchStore, type Found } from './desk-search.store.js';

const MOST = 8;

/** Finds people and papers by what stands on them, from anywhere on the desk. */
@Injectable()
export class DeskSearch {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: DeskSearchStore,
    private readonly audit: AuditTrail,
  ) {}

  async find(actor: StaffActor, query: string, origin: RequestOrigin): Promise<readonly Found[]> {
    if (query.trim() === '') return [];
    return this.transactions.run(
      actor,
      async (tx) => {
        const found = [
          ...(await this.store.papers(tx, query, MOST)),
          ...(await this.store.students(tx, query, MOST)),
        ];
        await this.audit.record(tx, {
          action: 'desk.searched',
          subjectType: 'student',
          subjectIds: [...new Set(found.map(({ student }) => student.id))],
        });
        return found;
      },
      origin,
    );
  }
}
