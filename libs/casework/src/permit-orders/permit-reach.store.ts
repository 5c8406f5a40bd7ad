import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { MATCHING, type PermitSearch, REMARK_TEXT, searchJson } from './order-match.js';
import type { OrderReach, PermitInReach } from './permit-order.js';

/** Which permits an order reaches; nothing is written here. */
@Injectable()
export class PermitReachStore {
  /** Every text that is printed on a permit of the class, once; null stands for what nobody recorded. */
  async remarkTexts(tx: Transaction, search: PermitSearch): Promise<(string | null)[]> {
    const rows: { text: string | null }[] = await tx.manager.query(
      `select distinct ${REMARK_TEXT} as text ${MATCHING}`,
      [searchJson(search)],
    );
    return rows.map(({ text }) => text);
  }

  async count(tx: Transaction, search: PermitSearch): Promise<OrderReach> {
    const rows: OrderReach[] = await tx.manager.query(
      `select count(*) filter (where free)::int as permits, count(distinct student_id) filter (where free)::int as students,
              count(*) filter (where not free)::int as "alreadyCancelled"
         from (select p.student_id, p.cancelled_on is null or p.cancelled_on > c."cancelledOn" as free ${MATCHING}) reached`,
      [searchJson(search)],
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
    return tx.manager.query(
      `select p.id, p.kind, p.issued_on::text as "issuedOn", p.expires_on::text as "expiresOn",
              json_build_object('id', s.id, 'studentNumber', s.student_number, 'givenName', s.given_name, 'familyName', s.family_name)
                as student
       ${MATCHING} and (p.cancelled_on is null or p.cancelled_on > c."cancelledOn")
         and ($2::text is null or (s.student_number, p.id) > ($2::text, $3::uuid))
       order by s.student_number, p.id limit $4`,
      [searchJson(search), after?.studentNumber ?? null, after?.id ?? null, limit],
    );
  }

  /** Whether the class holds this permit, as it stands now. */
  async holds(tx: Transaction, search: PermitSearch, permitId: string): Promise<boolean> {
    const rows: unknown[] = await tx.manager.query(`select 1 ${MATCHING} and p.id = $2`, [
      searchJson(search),
      permitId,
    ]);
    return rows.length > 0;
  }
}
