import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';

/** Courtesies beyond a day's limit, gathered into one mail of the next morning. */
@Injectable()
export class DigestStore {
  /**
   * Gathers what is due of students who have had their number of courtesies today, by their own clocks. One digest a student
   * and day, planned for nine in the morning. @returns how many mails were gathered
   */
  async gather(tx: Transaction): Promise<number> {
    const rows: { gathered: number }[] = await tx.manager.query(`
      with waiting as materialized (
        select n.id, n.student_id, z.zone, row_number() over (partition by n.student_id order by n.due_at, n.id) as place
          from coop.notification n, lateral (select coalesce(
                 (select time_zone from coop.mail_choice c where c.student_id = n.student_id),
                 (select time_zone from coop.office)) as zone) z
         where n.state = 'planned' and n.keeps_hours and n.kind <> 'digest' and n.due_at <= coop.present() and n.attempts = 0
           and coop.in_business_hours(z.zone)
           and not exists (select from coop.mail_choice d where d.student_id = n.student_id and n.kind = any(d.declined_kinds))
      ), today as (
        select w.student_id, count(*) as sent
          from (select distinct student_id, zone from waiting) w
          join coop.notification n on n.student_id = w.student_id and n.keeps_hours and n.carried_by is null
           and (n.state = 'sending'
                or n.state = 'sent' and n.sent_at >= date_trunc('day', coop.present() at time zone w.zone) at time zone w.zone)
         group by 1
      ), too_many as (
        select w.id, w.student_id, ((coop.present() at time zone w.zone)::date + 1) as day, w.zone
          from waiting w left join today t using (student_id)
         where w.place + coalesce(t.sent, 0) > (select daily_courtesies from coop.sending)
      ), digest as (
        insert into coop.notification (key, student_id, kind, class, subject_type, details, due_at, keeps_hours)
        select distinct student_id || '::digest:' || day, student_id, 'digest', 'courtesy', 'student', jsonb_build_object('date', day),
               (day + time '09:00') at time zone zone, true
          from too_many
        on conflict (key) do update set updated_at = now() where coop.notification.state = 'planned'
        returning id, key
      ), gathered as (
        update coop.notification n set state = 'gathered', carried_by = d.id, updated_at = now()
          from too_many m join digest d on d.key = m.student_id || '::digest:' || m.day
         where n.id = m.id and n.state = 'planned' returning 1
      )
      select count(*)::int as gathered from gathered`);
    return rows[0]!.gathered;
  }
}
