/**
 * SQL for who acted in a row of the trail. A student stands in it by account alone, and is named by that account for as long
 * as there is one: a name in a chained row could never be erased.
 */
export const actorName = (row: string): string =>
  `case when ${row}.actor_kind = 'student' then coalesce((select a.display_name from coop.account a where a.id = ${row}.actor_id), ${row}.actor_name)
     else ${row}.actor_name end`;
