import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The few changes that a student may make to a row already written: declare the outcome of an application, attach its
 * proof, come back from a journey. A trigger is the second lock beneath the service.
 */
export class StudentSteps20261121000600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SUBMISSIONS);
    await runner.query(TRAVEL);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger only_the_return on coop.travel;
      drop policy own_return on coop.travel;
      drop trigger only_a_declaration on coop.submission;
      drop policy own_change on coop.submission;
      drop function coop.only_the_return(), coop.only_a_declaration();`);
  }
}

const SUBMISSIONS = `
  create policy own_change on coop.submission for update
    using (student_id = (select coop.actor_student())) with check (student_id = (select coop.actor_student()));

  create function coop.only_a_declaration() returns trigger language plpgsql as $$
  declare open_columns text[] := array['document_id', 'outcome', 'outcome_at', 'outcome_evidence', 'version'];
  begin
    if coop.is_office() then return new; end if;
    if to_jsonb(new) - open_columns is distinct from to_jsonb(old) - open_columns
       or old.outcome_evidence is not distinct from 'verified' and (new.outcome, new.outcome_at) is distinct from (old.outcome, old.outcome_at)
       or new.outcome_evidence is distinct from old.outcome_evidence and new.outcome_evidence is distinct from 'declared' then
      raise exception 'a student may declare the outcome of an application and attach its proof, nothing else' using errcode = '42501';
    end if;
    return new;
  end $$;
  create trigger only_a_declaration before update on coop.submission for each row execute function coop.only_a_declaration();
`;

const TRAVEL = `
  create policy own_return on coop.travel for update
    using (student_id = (select coop.actor_student())) with check (student_id = (select coop.actor_student()));

  create function coop.only_the_return() returns trigger language plpgsql as $$
  begin
    if coop.is_office() then return new; end if;
    if old.returned_at is not null
       or to_jsonb(new) - array['returned_at', 'version'] is distinct from to_jsonb(old) - array['returned_at', 'version'] then
      raise exception 'a student may add the return to an own journey, nothing else' using errcode = '42501';
    end if;
    return new;
  end $$;
  create trigger only_the_return before update on coop.travel for each row execute function coop.only_the_return();
`;
