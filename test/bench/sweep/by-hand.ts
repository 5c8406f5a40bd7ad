import type pg from 'pg';

/** The same set as one would write it for this alone: no engine, no versions, no doubts. */
export async function planByHand(pool: pg.Pool): Promise<number> {
  await pool.query(`
    drop table if exists public.by_hand;
    create table public.by_hand (id uuid primary key default uuidv7(), key text not null unique, student_id uuid not null,
      due_at timestamptz not null, state text not null default 'planned', owner bigint, details jsonb not null);
    create index by_hand_due on public.by_hand (due_at) where state = 'planned'`);
  const { rowCount } = await pool.query(`
    insert into public.by_hand (key, student_id, due_at, details)
    select p.student_id || ':' || p.id || ':' || p.expires_on || ':' || o, p.student_id,
           (p.expires_on + o + time '09:00') at time zone 'America/Vancouver', jsonb_build_object('date', p.expires_on, 'actBy', p.expires_on - 1)
      from coop.permit p, unnest(array[-180, -120, -90, -60, -30, -14, -7, -3, -1]) o
     where p.superseded_by is null and p.cancelled_on is null and p.kind = 'study_permit'
       and (p.expires_on + o + time '09:00') at time zone 'America/Vancouver' > now()
       -- Nothing is left to remind of once an extension of this permit was received.
       and not exists (select from coop.submission a where a.student_id = p.student_id and a.kind = 'study_permit_extension'
                          and a.outcome is null and p.expires_on + o > (a.received_at at time zone 'America/Vancouver')::date)`);
  return rowCount ?? 0;
}

/** Rows of study permits that one side has and the other has not: none, where both plan the same. */
export async function plannedOtherwise(pool: pg.Pool): Promise<number> {
  const ours = `select student_id, due_at from coop.notification where kind = 'study_permit_expiry'`;
  const byHand = 'select student_id, due_at from public.by_hand';
  const { rows } = await pool.query<{ n: number }>(
    `select count(*)::int as n from ((${ours} except ${byHand}) union all (${byHand} except ${ours})) d`,
  );
  return rows[0]!.n;
}

/** Fifty a transaction, until nothing is due. @returns how many were claimed */
export async function claimByHand(pool: pg.Pool): Promise<number> {
  let claimed = 0;
  for (;;) {
    const { rowCount } = await pool.query(`
      with due as (select id from public.by_hand where state = 'planned' and due_at <= now() order by due_at limit 50 for update skip locked)
      update public.by_hand b set state = 'sending', owner = 7 from due where b.id = due.id returning b.id, b.student_id, b.details`);
    claimed += rowCount ?? 0;
    if ((rowCount ?? 0) < 50) return claimed;
  }
}
