/**
 * Whose place a member of staff takes with an entry `e`, joined as `r.name`: a colleague's whose queue they cover today, where what
 * the entry is about is, or was until this very transaction, a task of that colleague's. The actor's id is `$2`.
 */
export const REPRESENTED = `left join lateral (
  select a.display_name as name
    from coop.office o
         join coop.queue_delegation d on d.to_id = $2::uuid
           and (now() at time zone o.time_zone)::date between d.from_on and d.until_on
         join coop.review_task t on t.assigned_to = d.from_id and (t.state = 'open' or t.closed_at = now())
           and (t.subject_id::text = any(e."subjectIds") or t.id::text = any(e."subjectIds"))
         join coop.account a on a.id = d.from_id
   order by t.closed_at desc nulls last limit 1) r on true`;
