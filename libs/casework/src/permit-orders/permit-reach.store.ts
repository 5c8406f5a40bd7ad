import { Injectable } from '@nestjs/common';
import { Parameters } from '#database/parameters.js';
import type { Transaction } from '#database/transaction.js';
import { matching, type PermitSearch, REMARK_TEXT } from './order-match.js';
import type { OrderReach, PermitInReach } from './permit-order.js';

/** Which permits an order reaches; nothing is written here. */
@Injectable()
export class PermitReachStore {
  /** Every text that is printed on a permit of the class, once; null stands for what nobody recorded. */
  async remarkTexts(tx: Transaction, search: PermitSearch): Promise<(string | null)[]> {
    const parameters = new Parameters();
    const rows: { text: string | null }[] = await tx.manager.query(
      `select distinct ${REMARK_TEXT} as text ${matching(search, parameters)}`,
      parameters.values,
    );
    return rows.map(({ text }) => text);
  }

  async count(tx: Transaction, search: PermitSearch): Promise<OrderReach> {
    const parameters = new Parameters();
    const matches = matching(search, parameters);
    const rows: OrderReach[] = await tx.manager.query(
      `select count(*) filter (where free)::int as permits, count(distinct student_id) filter (where free)::int as students,
              count(*) filter (where not free)::int as "alreadyCancelled"
         from (select p.student_id, p.cancelled_on is null or p.cancelled_on > ${parameters.place(search.cancelledOn)}::date as free
               ${matches}) reached`,
      parameters.values,
    );
    return rows[0]!;
  }

  /** The permits that would be cancelled, by student number. */
  async page(
    tx: Transaction,
    search: PermitSearch,
    after: { readonly studentNumber: string; readonly id: string } | null,
    limit: number,
  ): Promise<PermitInReach[]> {
    const parameters = new Parameters();
    const matches = matching(search, parameters);
    const beyond = after
      ? `and (s.student_number, p.id) > (${parameters.place(after.studentNumber)}::text, ${parameters.place(after.id)}::uuid)`
      : '';
    return tx.manager.query(
      `select p.id, p.kind, p.issued_on::text as "issuedOn", p.expires_on::text as "expiresOn",
              json_build_object('id', s.id, 'studentNumber', s.student_number, 'givenName', s.given_name, 'familyName', s.family_name)
                as student
       ${matches} and (p.cancelled_on is null or p.cancelled_on > ${parameters.place(search.cancelledOn)}::date) ${beyond}
       order by s.student_number, p.id limit ${parameters.place(limit)}`,
      parameters.values,
    );
  }

  /** Whether the class holds this permit, as it stands now. */
  async holds(tx: Transaction, search: PermitSearch, permitId: string): Promise<boolean> {
    const parameters = new Parameters();
    const rows: unknown[] = await tx.manager.query(
      `select 1 ${matching(search, parameters)} and p.id = ${parameters.place(permitId)}::uuid`,
      parameters.values,
    );
    return rows.length > 0;
  }
}
