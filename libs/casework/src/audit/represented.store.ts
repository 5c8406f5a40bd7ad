/**
 * Whose place a member of staff takes with an entry `e`, joined as `r.name`: a colleague's whose queue they cover today, where what
 * the entry is about is, or was until this very transaction, a task of that colleague's. The actor's id is `$2`.
 *
 * Every deed of staff asks this. It asks first whom the actor covers, once, and only then by index for the few tasks that are about
 * what the entry names: left to choose, PostgreSQL may look through every task of the office.
 */
export const REPRESENTED = `cross join lateral (
  select array(select i::uuid from unnest(e."subjectIds") i where i ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$') as ids offset 0) about
left join lateral (
  with covered as materialized (
    select array_agg(d.from_id) as ids
      from coop.office o join coop.queue_delegation d on d.to_id = $2::uuid
       and (now() at time zone o.time_zone)::date between d.from_on and d.until_on)
  select a.display_name as name
    from coop.review_task t join coop.account a on a.id = t.assigned_to
   where (select ids from covered) is not null and t.assigned_to = any((select ids from covered)::uuid[])
     and (t.subject_id = any(about.ids) or t.id = any(about.ids)) and (t.state = 'open' or t.closed_at = now())
   order by t.closed_at desc nulls last limit 1) r on true`;
