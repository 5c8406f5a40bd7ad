import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type { SharingRule, TaskToShare } from '#domain/desk/share-out.js';

/** A rule with the name by which the office knows it. */
export interface NamedRule extends SharingRule {
  readonly name: string;
}

export interface SharingPlan {
  readonly rules: readonly NamedRule[];
  readonly version: number;
}

@Injectable()
export class SharingStore {
  async plan(tx: Transaction): Promise<SharingPlan> {
    const [plan]: SharingPlan[] = await tx.manager.query('select rules, version from coop.sharing_plan');
    return plan!;
  }

  /** Compare-and-set; false when the version is no longer the one seen. */
  async change(tx: Transaction, version: number, rules: readonly NamedRule[]): Promise<boolean> {
    const [, count]: [unknown, number] = await tx.manager.query(
      'update coop.sharing_plan set rules = $2, version = version + 1 where version = $1',
      [version, JSON.stringify(rules)],
    );
    return count === 1;
  }

  /** Which of these are no programs, and which are no accounts of the office. */
  async unknown(
    tx: Transaction,
    programs: readonly string[],
    people: readonly string[],
  ): Promise<{ readonly programs: readonly string[]; readonly people: readonly string[] }> {
    const [row]: { programs: string[]; people: string[] }[] = await tx.manager.query(
      `select array(select p from unnest($1::uuid[]) p where not exists (select from coop.program where id = p)) as programs,
              array(select p from unnest($2::uuid[]) p
                     where not exists (select from coop.account where id = p and role <> 'student')) as people`,
      [programs, people],
    );
    return row!;
  }

  /** Tasks of which nobody has decided whose they are, the most urgent first; those that another worker looks at are left out. */
  async unplaced(tx: Transaction, limit: number): Promise<(TaskToShare & { studentId: string })[]> {
    return tx.manager.query(
      `select id, kind, program_id as "programId", student_id as "studentId" from coop.review_task
        where state = 'open' and not placed and assigned_to is null order by due_on, id limit $1 for update skip locked`,
      [limit],
    );
  }

  /** Open tasks of people who are at the desk. */
  async loads(tx: Transaction, people: readonly string[]): Promise<Map<string, number>> {
    const rows: { id: string; open: number }[] = await tx.manager.query(
      `select a.id, (select count(*)::int from coop.review_task t where t.assigned_to = a.id and t.state = 'open') as open
         from coop.account a where a.id = any($1) and a.role <> 'student' and a.disabled_at is null`,
      [people],
    );
    return new Map(rows.map(({ id, open }) => [id, open]));
  }

  async awayOn(tx: Transaction, today: string): Promise<Map<string, string>> {
    const rows: { from: string; to: string }[] = await tx.manager.query(
      `select from_id as "from", to_id as "to" from coop.queue_delegation where from_on <= $1 and until_on >= $1`,
      [today],
    );
    return new Map(rows.map(({ from, to }) => [from, to]));
  }

  async place(tx: Transaction, ids: readonly string[], accountId: string): Promise<void> {
    await tx.manager.query(
      'update coop.review_task set assigned_to = $2, placed = true, version = version + 1 where id = any($1)',
      [ids, accountId],
    );
  }
}
