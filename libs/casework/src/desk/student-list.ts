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

/** As many as a person can act on at once. */
const SELECTED = 5000;

export interface StudentSelection {
  /** Their ids, by student number. */
  readonly students: readonly string[];
  /** The filter has more than are named here. */
  readonly more: boolean;
}

/** Students by number, found by the beginnings of their words. */
@Injectable()
export class StudentList {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: StudentListStore,
    private readonly audit: AuditTrail,
  ) {}

  /** Every student of a filter, for a step with all of them. */
  async selection(
    actor: StaffActor,
    filter: StudentListFilter,
    origin: RequestOrigin,
  ): Promise<StudentSelection> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const found = await this.store.selection(tx, filter, SELECTED + 1);
        const students = found.slice(0, SELECTED);
        await this.audit.record(tx, {
          action: 'students.listed',
          subjectType: 'student',
          subjectIds: students,
        });
        return { students, more: found.length > SELECTED };
      },
      origin,
    );
  }

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
