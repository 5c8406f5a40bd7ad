import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin } from '#database/transaction.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { type StudentListItem, type StudentListFilter, StudentListStore } from './student-list.store.js';

export interface StudentPage {
  readonly items: readonly StudentListItem[];
  /** A student number. */
  readonly nextCursor: string | null;
}

/** Students by number, found by the beginnings of their words. */
@Injectable()
export class StudentList {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: StudentListStore,
    private readonly audit: AuditTrail,
  ) {}

  async page(
    actor: StaffActor,
    filter: StudentListFilter,
    page: { readonly cursor?: string | undefined; readonly limit: number },
    origin: RequestOrigin,
  ): Promise<StudentPage> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const rows = await this.store.page(tx, filter, page.cursor ?? null, page.limit + 1);
        const items = rows.slice(0, page.limit);
        await this.audit.record(tx, {
          action: 'students.listed',
          subjectType: 'student',
          subjectIds: items.map(({ id }) => id),
        });
        return { items, nextCursor: rows.length > page.limit ? items.at(-1)!.studentNumber : null };
      },
      origin,
    );
  }
}
