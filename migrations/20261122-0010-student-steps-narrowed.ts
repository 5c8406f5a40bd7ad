import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The columns that a student's own steps may change, table by table. The policies say whose a row is; the triggers are
 * the second lock beneath the services on what may become of it.
 */
export class StudentStepsNarrowed20261122001001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [REQUESTS, MAILS, TASKS, ANSWER, RETURN]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger only_an_own_answer on coop.current_assessment;
      drop trigger only_the_end_of_a_task on coop.review_task;
      drop trigger only_the_plan on coop.notification;
      drop trigger only_own_steps on coop.letter_request;
      drop policy own_beginning on coop.review_task;
      drop policy own_beginning on coop.notification;
      drop policy own_beginning on coop.letter_request;
      drop function coop.only_an_own_answer(), coop.only_the_end_of_a_task(), coop.only_the_plan(), coop.only_own_steps();`);
    await runner.query(RETURN_BEFORE);
  }
}

/** A trigger function that lets the office pass, and a change of the owner alone, which is the policies' matter. */
const secondLock = (name: string, wrong: string, says: string): string => `
  create function coop.${name}() returns trigger language plpgsql as $$
  begin
    if coop.actor_kind() is distinct from 'student' or to_jsonb(new) - 'student_id' = to_jsonb(old) - 'student_id' then
      return new;
    end if;
    if ${wrong} then
      raise exception '${says}' using errcode = '42501';
    end if;
    return new;
  end $$;`;

const others = (columns: readonly string[]): string => {
  const open = `array[${[...columns, 'student_id'].map((column) => `'${column}'`).join(', ')}]`;
  return `to_jsonb(new) - ${open} is distinct from to_jsonb(old) - ${open}`;
};

const beginning = (table: string, condition: string): string => `
  create policy own_beginning on ${table} as restrictive for insert with check ((select coop.is_office()) or ${condition});`;

const REQUESTS = `
  ${beginning('coop.letter_request', `(state = 'draft' and submitted_at is null and decided_at is null)`)}
  ${secondLock(
    'only_own_steps',
    `${others(['state', 'answers', 'submitted_at', 'due_on', 'notice_code', 'notice_version', 'updated_at', 'version'])}
       or (old.state, new.state) not in (('draft', 'draft'), ('draft', 'submitted'), ('draft', 'withdrawn'), ('submitted', 'withdrawn'),
             ('returned', 'returned'), ('returned', 'submitted'), ('returned', 'withdrawn'))
       or new.answers is distinct from old.answers and new.state not in ('draft', 'returned')
       or new.state <> 'submitted' and (new.submitted_at, new.due_on, new.notice_code, new.notice_version)
             is distinct from (old.submitted_at, old.due_on, old.notice_code, old.notice_version)`,
    'a student may answer, submit and withdraw an own request, nothing else',
  )}
  create trigger only_own_steps before update on coop.letter_request for each row execute function coop.only_own_steps();
`;

const MAILS = `
  ${beginning('coop.notification', `(state = 'planned' and attempts = 0 and sent_at is null)`)}
  ${secondLock(
    'only_the_plan',
    `${others(['state', 'reason', 'updated_at'])}
       or (old.state, new.state) not in (('planned', 'superseded'), ('superseded', 'planned'))`,
    'a step of a student may plan mails and take them from the plan, nothing else',
  )}
  create trigger only_the_plan before update on coop.notification for each row execute function coop.only_the_plan();
`;

const TASKS = `
  ${beginning('coop.review_task', `(state = 'open' and assigned_to is null)`)}
  ${secondLock(
    'only_the_end_of_a_task',
    `${others(['why', 'state', 'closed_at', 'version'])}
       or old.state <> 'open' or not new.why @> old.why
       or new.state = 'open' and new.closed_at is not null`,
    'a step of a student may add reasons to a task and end it, nothing else',
  )}
  create trigger only_the_end_of_a_task before update on coop.review_task for each row execute function coop.only_the_end_of_a_task();
`;

const ANSWER = `
  create function coop.only_an_own_answer() returns trigger language plpgsql as $$
  begin
    -- Every column follows from the newest assessment and the moment it was confirmed.
    if coop.actor_kind() is not distinct from 'student' and new.assessment_id is not null and not exists (
         select from coop.assessment a where a.id = new.assessment_id and a.student_id = new.student_id
            and not exists (select from coop.assessment n where n.student_id = a.student_id and n.recorded_at > a.recorded_at)) then
      raise exception 'a step of a student may point at the own newest assessment, nothing else' using errcode = '42501';
    end if;
    return new;
  end $$;
  create trigger only_an_own_answer before insert or update on coop.current_assessment
    for each row execute function coop.only_an_own_answer();
`;

const onlyTheReturn = (columns: string, alsoWrong: string): string => `
  create or replace function coop.only_the_return() returns trigger language plpgsql as $$
  begin
    if coop.is_office() then return new; end if;
    if old.returned_at is not null${alsoWrong}
       or to_jsonb(new) - array[${columns}] is distinct from to_jsonb(old) - array[${columns}] then
      raise exception 'a student may add the return to an own journey, nothing else' using errcode = '42501';
    end if;
    return new;
  end $$;
`;
/** The return is the student's word, also where the office entered the departure. */
const RETURN = onlyTheReturn(
  `'returned_at', 'version', 'source'`,
  ` or new.source is distinct from old.source and new.source <> 'student_statement'`,
);
const RETURN_BEFORE = onlyTheReturn(`'returned_at', 'version'`, '');
