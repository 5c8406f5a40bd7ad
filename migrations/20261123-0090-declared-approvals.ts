import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An approval that is only declared has its days too; a confirmation of before counts as soon as it is attached. */
export class DeclaredApprovals20261123009000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table coop.document_policy
        add column declared_approval_days int not null default 14 check (declared_approval_days between 1 and 365);
      alter table coop.submission
        add column outcome_recorded_at timestamptz,
        -- Nothing has shown a declared approval in the office's number of days: the office and the student were told then.
        add column outcome_lapsed_at timestamptz;
      select set_config('coopdesk.actor_kind', 'system:worker', true);
      update coop.submission set outcome_recorded_at = now() where outcome is not null;
      select set_config('coopdesk.actor_kind', '', true);
      alter table coop.submission
        add constraint only_a_declared_approval_lapses
          check (outcome_lapsed_at is null or (outcome = 'approved' and outcome_evidence = 'declared'));
      create index submission_approval_unshown on coop.submission (outcome_recorded_at)
        where outcome = 'approved' and outcome_evidence = 'declared' and outcome_lapsed_at is null;
      grant update (outcome_lapsed_at, version) on coop.submission to coopdesk_worker;
      ${onlyADeclaration(true)}
      drop policy own_statement on coop.submission;
      create policy own_statement on coop.submission as restrictive for insert
        with check ((select coop.is_office()) or (evidence = 'declared' and coalesce(outcome_evidence, 'declared') = 'declared'));`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy own_statement on coop.submission;
      create policy own_statement on coop.submission as restrictive for insert
        with check ((select coop.is_office()) or (evidence in ('declared', 'proof') and coalesce(outcome_evidence, 'declared') = 'declared'));
      ${onlyADeclaration(false)}
      revoke update (outcome_lapsed_at) on coop.submission from coopdesk_worker;
      drop index coop.submission_approval_unshown;
      alter table coop.submission drop column outcome_lapsed_at, drop column outcome_recorded_at;
      alter table coop.document_policy drop column declared_approval_days;`);
  }
}

/** What a student may change of an own application; the database itself looks whether a proof has passed inspection. */
const onlyADeclaration = (withProof: boolean): string => `
  create or replace function coop.only_a_declaration() returns trigger language plpgsql as $$
  declare open_columns text[] := array['document_id', 'outcome', 'outcome_at', 'outcome_evidence', 'version'${withProof ? ALSO_OPEN : ''}];
  begin
    if coop.is_office() then return new; end if;
    if to_jsonb(new) - open_columns is distinct from to_jsonb(old) - open_columns${withProof ? PROOF_AND_LAPSE : ''}
       or old.outcome_evidence is not distinct from 'verified' and (new.outcome, new.outcome_at) is distinct from (old.outcome, old.outcome_at)
       or new.outcome_evidence is distinct from old.outcome_evidence and new.outcome_evidence is distinct from 'declared' then
      raise exception 'a student may declare the outcome of an application and attach its proof, nothing else' using errcode = '42501';
    end if;
    return new;
  end $$;`;

const ALSO_OPEN = `, 'evidence', 'outcome_recorded_at', 'outcome_lapsed_at'`;
const PROOF_AND_LAPSE = `
       or new.evidence <> old.evidence and not (old.evidence = 'declared' and new.evidence = 'proof'
         and exists (select from coop.document d where d.id = new.document_id and d.state = 'ready'))
       or new.outcome_lapsed_at is distinct from old.outcome_lapsed_at and new.outcome_lapsed_at is not null`;
