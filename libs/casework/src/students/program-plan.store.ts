import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type { ProgramPlanValues } from '#domain/programs/program-plan.js';
import { isForAdmissionOn } from './plan-of-admission.store.js';
import type { PlanCertification, ProgramPlan } from './program-plan.js';

/** A plan as JSON, from a row `n` of coop.program_plan. */
const PLAN_JSON = `json_build_object('programId', n.program_id, 'version', n.version, 'source', n.source, 'basis', n.basis,
  'stages', n.stages, 'totalWeeks', n.total_weeks, 'workTermWeeks', n.work_term_weeks, 'admittedFrom', n.admitted_from,
  'admittedTo', n.admitted_to, 'certification', case when n.certified_on is not null then json_build_object('by', n.certified_by,
    'office', n.certified_office, 'document', n.certified_document, 'on', n.certified_on) end,
  'recordedBy', n.recorded_by_name, 'recordedAt', to_char(n.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))`;

@Injectable()
export class ProgramPlanStore {
  /** The newest version first; empty where there is no such program. */
  async history(tx: Transaction, programId: string): Promise<ProgramPlan[]> {
    const rows: { plan: ProgramPlan }[] = await tx.manager.query(
      `select ${PLAN_JSON} as plan from coop.program_plan n where n.program_id = $1 order by n.version desc limit 500`,
      [programId],
    );
    return rows.map(({ plan }) => plan);
  }

  /** The plan of a student admitted on the day (`YYYY-MM-DD`). */
  async forAdmissionOn(tx: Transaction, programId: string, day: string): Promise<ProgramPlan | null> {
    const rows: { plan: ProgramPlan }[] = await tx.manager.query(
      `select ${PLAN_JSON} as plan from coop.program_plan n
        where n.program_id = $1 and ${isForAdmissionOn('$2::date')}
        order by n.version desc limit 1`,
      [programId, day],
    );
    return rows[0]?.plan ?? null;
  }

  /** The program is held until the transaction ends, so that its versions follow one another. @returns the latest version */
  async lock(tx: Transaction, programId: string): Promise<number | null> {
    const rows: { latest: number }[] = await tx.manager.query(
      `with held as (select id from coop.program where id = $1 for update)
       select (select max(n.version) from coop.program_plan n where n.program_id = held.id) as latest from held`,
      [programId],
    );
    return rows[0]?.latest ?? null;
  }

  async add(
    tx: Transaction,
    programId: string,
    {
      version,
      values,
      by,
    }: { readonly version: number; readonly values: ProgramPlanValues; readonly by: string },
  ): Promise<void> {
    await tx.manager.query(
      `insert into coop.program_plan (program_id, version, source, basis, stages, admitted_from, admitted_to, recorded_by_name)
       values ($1, $2, 'office', $3, $4, $5, $6, $7)`,
      [
        programId,
        version,
        values.basis,
        JSON.stringify(values.stages),
        values.admittedFrom,
        values.admittedTo,
        by,
      ],
    );
    await this.tellProgram(tx, programId);
  }

  async certify(tx: Transaction, programId: string, version: number, by: PlanCertification): Promise<void> {
    await tx.manager.query(
      `update coop.program_plan set certified_by = $3, certified_office = $4, certified_document = $5, certified_on = $6
        where program_id = $1 and version = $2`,
      [programId, version, by.by, by.office, by.document, by.on],
    );
    await this.tellProgram(tx, programId);
  }

  /** The program's own numbers follow the plan of whoever is admitted today. */
  private async tellProgram(tx: Transaction, programId: string): Promise<void> {
    await tx.manager.query(
      `update coop.program p set version = p.version + 1, recorded_at = now(),
         stream_certified = coalesce((select n.certified_on is not null from coop.program_plan n
           where n.program_id = p.id and ${isForAdmissionOn('coop.office_today()')}
           order by n.version desc limit 1), p.stream_certified)
       where p.id = $1`,
      [programId],
    );
  }
}
