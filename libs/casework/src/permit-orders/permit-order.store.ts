import { Injectable } from '@nestjs/common';
import { Parameters } from '#database/parameters.js';
import type { Transaction } from '#database/transaction.js';
import { instantJson } from '../students/student-fact.store.js';
import { matching, type PermitSearch } from './order-match.js';
import type { Affected, OrderRow } from './permit-order.js';

const ORDER = `json_build_object('id', o.id, 'title', o.title, 'source', o.source, 'criteria', o.criteria,
  'cancelledOn', o.cancelled_on, 'permits', o.permits, 'students', o.students,
  'recordedBy', o.recorded_by, 'recordedAt', ${instantJson('o.recorded_at')},
  'withdrawn', case when o.withdrawn_at is not null then json_build_object('at', ${instantJson('o.withdrawn_at')},
    'by', o.withdrawn_by, 'reason', o.withdrawn_reason) end, 'version', o.version) as "order"`;

const AFFECTED = `(select coalesce(json_agg(json_build_object('studentId', student_id, 'permitIds', ids, 'change', change)), '[]')
  from (select student_id, json_agg(id) as ids, min(id || '@' || version) as change from changed group by student_id) people)`;

/** The rest of a statement that begins with the matches `gone` from order `$1`: the permits as they stand without it. */
const WITHOUT_IT = `left_over as (
  select g.permit_id, r.since, r.order_id from gone g left join lateral (
    select since, order_id from (
      select g.cancelled_otherwise as since, null::uuid as order_id where g.cancelled_otherwise is not null
      union all
      select o.cancelled_on, o.id from coop.permit_order_match m join coop.permit_order o on o.id = m.order_id
       where m.permit_id = g.permit_id and o.withdrawn_at is null and o.id <> $1) reasons
    order by since, order_id nulls first limit 1) r on true),
 changed as (
  update coop.permit p set cancelled_on = l.since, cancelled_by_order = l.order_id, version = p.version + 1
    from left_over l where p.id = l.permit_id and p.cancelled_by_order = $1 returning p.id, p.student_id, p.version)
 select ${AFFECTED} as affected`;

/** Since when a permit `p` is cancelled by no order at all. */
const OTHERWISE = `case when p.cancelled_by_order is null then p.cancelled_on else (
  select e.cancelled_otherwise from coop.permit_order_match e where e.order_id = p.cancelled_by_order and e.permit_id = p.id) end`;

@Injectable()
export class PermitOrderStore {
  /** Orders follow one another, and no permit is taken in meanwhile; held until the transaction ends. */
  async hold(tx: Transaction): Promise<void> {
    await tx.manager.query(`select pg_advisory_xact_lock(hashtextextended('permit orders', 0))`);
  }

  /** The orders stand still while a permit is taken in; held until the transaction ends. */
  async holdStill(tx: Transaction): Promise<void> {
    await tx.manager.query(`select pg_advisory_xact_lock_shared(hashtextextended('permit orders', 0))`);
  }

  async list(tx: Transaction): Promise<OrderRow[]> {
    return this.read(tx, 'order by o.recorded_at desc, o.id desc', []);
  }

  async byId(tx: Transaction, id: string): Promise<OrderRow | null> {
    return (await this.read(tx, 'where o.id = $1', [id]))[0] ?? null;
  }

  /** Orders that stand, the earliest day first. */
  async inForce(tx: Transaction): Promise<OrderRow[]> {
    return this.read(tx, 'where o.withdrawn_at is null order by o.cancelled_on, o.id', []);
  }

  /** The order of the same class, day and source that stands already. */
  async twinOf(
    tx: Transaction,
    source: string,
    { cancelledOn, criteria }: PermitSearch,
  ): Promise<string | null> {
    const rows: { id: string }[] = await tx.manager.query(
      'select id from coop.permit_order where source = $1 and cancelled_on = $2 and criteria = $3::jsonb and withdrawn_at is null',
      [source, cancelledOn, JSON.stringify(criteria)],
    );
    return rows[0]?.id ?? null;
  }

  /** Writes the order, which has reached nobody yet. */
  async insert(
    tx: Transaction,
    order: { readonly title: string; readonly source: string; readonly recordedBy: string },
    { cancelledOn, criteria }: PermitSearch,
  ): Promise<string> {
    const rows: { id: string }[] = await tx.manager.query(
      `insert into coop.permit_order (title, source, recorded_by, cancelled_on, criteria, permits, students)
       values ($1, $2, $3, $4, $5, 0, 0) returning id`,
      [order.title, order.source, order.recordedBy, cancelledOn, JSON.stringify(criteria)],
    );
    return rows[0]!.id;
  }

  /**
   * Cancels the permits that match now. Each is noted as one of the class first, also where it was cancelled by that day
   * already; what was not, is cancelled then.
   */
  async apply(tx: Transaction, id: string, search: PermitSearch): Promise<readonly Affected[]> {
    const parameters = new Parameters();
    const matches = matching(search, parameters);
    await tx.manager.query(
      `insert into coop.permit_order_match (order_id, permit_id, student_id, cancelled_otherwise)
       select ${parameters.place(id)}::uuid, p.id, p.student_id, ${OTHERWISE} ${matches}`,
      parameters.values,
    );
    const rows: { affected: Affected[] }[] = await tx.manager.query(
      `with changed as (
         update coop.permit p set cancelled_on = $2::date, cancelled_by_order = $1, version = p.version + 1
           from coop.permit_order_match m
          where m.order_id = $1 and p.id = m.permit_id and (p.cancelled_on is null or p.cancelled_on > $2::date)
          returning p.id, p.student_id, p.version)
       select ${AFFECTED} as affected`,
      [id, search.cancelledOn],
    );
    const { affected } = rows[0]!;
    await tx.manager.query('update coop.permit_order set permits = $2, students = $3 where id = $1', [
      id,
      affected.reduce((sum, { permitIds }) => sum + permitIds.length, 0),
      affected.length,
    ]);
    return affected;
  }

  /** A permit that was taken in later, or stands again, is one of the class: true where that cancelled it. */
  async applyToOne(tx: Transaction, order: OrderRow, permitId: string): Promise<boolean> {
    await tx.manager.query(
      `insert into coop.permit_order_match (order_id, permit_id, student_id, cancelled_otherwise)
       select $1, p.id, p.student_id, ${OTHERWISE} from coop.permit p where p.id = $2 on conflict do nothing`,
      [order.id, permitId],
    );
    const [, count]: [unknown, number] = await tx.manager.query(
      `update coop.permit set cancelled_on = $3, cancelled_by_order = $1, version = version + 1
        where id = $2 and (cancelled_on is null or cancelled_on > $3)`,
      [order.id, permitId, order.cancelledOn],
    );
    return count === 1;
  }

  /** Compare-and-set; false when the version is no longer the one seen. */
  async withdraw(
    tx: Transaction,
    id: string,
    version: number,
    withdrawn: { readonly at: Date; readonly by: string; readonly reason: string },
  ): Promise<boolean> {
    const [, count]: [unknown, number] = await tx.manager.query(
      `update coop.permit_order set withdrawn_at = $3, withdrawn_by = $4, withdrawn_reason = $5, version = version + 1
        where id = $1 and version = $2 and withdrawn_at is null`,
      [id, version, withdrawn.at, withdrawn.by, withdrawn.reason],
    );
    return count === 1;
  }

  /** Takes back what a withdrawn order set: what cancels the permit without it, another order or nothing, counts again. */
  async takeBack(tx: Transaction, id: string): Promise<readonly Affected[]> {
    const rows: { affected: Affected[] }[] = await tx.manager.query(
      `with gone as materialized (
         select m.permit_id, m.cancelled_otherwise from coop.permit_order_match m join coop.permit p on p.id = m.permit_id
          where m.order_id = $1 and p.cancelled_by_order = $1), ${WITHOUT_IT}`,
      [id],
    );
    return rows[0]!.affected;
  }

  /** The same for those of these students whose citizenship is known, and none that the order names. */
  async release(
    tx: Transaction,
    id: string,
    citizenships: readonly string[],
    studentIds: readonly string[],
  ): Promise<readonly Affected[]> {
    const rows: { affected: Affected[] }[] = await tx.manager.query(
      `with gone as (
         delete from coop.permit_order_match m using coop.student s
          where m.order_id = $1 and s.id = m.student_id and s.id = any($3::uuid[])
            and s.citizenships <> '{}' and not s.citizenships && $2::text[]
          returning m.permit_id, m.cancelled_otherwise), ${WITHOUT_IT}`,
      [id, citizenships, studentIds],
    );
    return rows[0]!.affected;
  }

  /** Cancels what of these students is of the class by now and was not before. */
  async applyAmong(
    tx: Transaction,
    id: string,
    search: PermitSearch,
    studentIds: readonly string[],
  ): Promise<readonly Affected[]> {
    const parameters = new Parameters();
    const matches = matching(search, parameters);
    const [order, on] = [parameters.place(id), parameters.place(search.cancelledOn)];
    const rows: { affected: Affected[] }[] = await tx.manager.query(
      `with matched as (
         insert into coop.permit_order_match (order_id, permit_id, student_id, cancelled_otherwise)
         select ${order}::uuid, p.id, p.student_id, ${OTHERWISE} ${matches} and p.student_id = any(${parameters.place(studentIds)}::uuid[])
         on conflict do nothing returning permit_id),
       changed as (
         update coop.permit p set cancelled_on = ${on}::date, cancelled_by_order = ${order}::uuid, version = p.version + 1
           from matched m where p.id = m.permit_id and (p.cancelled_on is null or p.cancelled_on > ${on}::date)
           returning p.id, p.student_id, p.version)
       select ${AFFECTED} as affected`,
      parameters.values,
    );
    return rows[0]!.affected;
  }

  /** Of these students, the ones whom an order that stands still cancels something for. */
  async stillCancelled(tx: Transaction, studentIds: readonly string[]): Promise<string[]> {
    const rows: { id: string }[] = await tx.manager.query(
      'select distinct student_id as id from coop.permit where student_id = any($1) and cancelled_by_order is not null',
      [studentIds],
    );
    return rows.map(({ id }) => id);
  }

  private async read(tx: Transaction, which: string, values: unknown[]): Promise<OrderRow[]> {
    const rows: { order: OrderRow }[] = await tx.manager.query(
      `select ${ORDER} from coop.permit_order o ${which}`,
      values,
    );
    return rows.map(({ order }) => order);
  }
}
