import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A reminder that goes out later than it was planned for keeps the instant of its plan. */
export class DueByPlan20261123012600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- When it fell due by its plan, where it goes out later: to a second address, or because its ground came back. Null: as it is due.
      alter table coop.notification add column due_by_plan timestamptz;
      update coop.notification n set due_by_plan = f.due_at from coop.notification f
        where n.address_choice = 'second' and f.key = regexp_replace(n.key, ':second$', '');
      ${onlyThePlan(['due_by_plan'])}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table coop.notification drop column due_by_plan;
      ${onlyThePlan([])}`);
  }
}

const STEPS = `('planned', 'superseded'), ('gathered', 'superseded'), ('superseded', 'planned'), ('sending', 'sending')`;

/** A mail that a student's step takes back into the plan may fall due later than it did, never earlier. */
function onlyThePlan(also: readonly string[]): string {
  const columns = [
    'state',
    'reason',
    'updated_at',
    'stood_down',
    'carried_by',
    'due_at',
    ...also,
    'student_id',
  ];
  const open = `array[${columns.map((column) => `'${column}'`).join(', ')}]`;
  return `
  create or replace function coop.only_the_plan() returns trigger language plpgsql as $$
  begin
    if coop.actor_kind() is distinct from 'student' or to_jsonb(new) - 'student_id' = to_jsonb(old) - 'student_id' then
      return new;
    end if;
    if to_jsonb(new) - ${open} is distinct from to_jsonb(old) - ${open}
       or (old.state, new.state) not in (${STEPS}) or new.due_at < old.due_at then
      raise exception 'a step of a student may plan mails and take them from the plan, nothing else' using errcode = '42501';
    end if;
    return new;
  end $$;`;
}
