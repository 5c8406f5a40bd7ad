import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin } from '#database/transaction.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { UciDigests } from '../documents/proposals/uci-digests.js';
import { DeskSearchStore, type Found } from './desk-search.store.js';

const MOST = 8;

/** Finds people and papers by what stands on them, from anywhere on the desk. */
@Injectable()
export class DeskSearch {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: DeskSearchStore,
    private readonly digests: UciDigests,
    private readonly audit: AuditTrail,
  ) {}

  async find(actor: StaffActor, query: string, origin: RequestOrigin): Promise<readonly Found[]> {
    if (query.trim() === '') return [];
    return this.transactions.run(
      actor,
      async (tx) => {
        const uci = this.digests.searched(query);
        const byUci = uci ? await this.store.byUci(tx, uci, MOST) : [];
        const found = [
          ...(await this.store.papers(tx, query, MOST)),
          ...byUci,
          ...(await this.store.students(tx, query, MOST)).filter(
            ({ id }) => !byUci.some((one) => one.id === id),
          ),
        ];
        await this.audit.record(tx, {
          action: 'desk.searched',
          subjectType: 'student',
          subjectIds: [...new Set(found.map(({ student }) => student.id))],
          ...(byUci.length > 0 && { change: { by: 'uci' } }),
        });
        return found;
      },
      origin,
    );
  }
}
