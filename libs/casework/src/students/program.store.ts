import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type { Program, ProgramValues } from './program.js';

/** A program as JSON, from a row `p` of coop.program. */
export const PROGRAM_JSON = `json_build_object('id', p.id, 'code', p.code, 'name', p.name, 'credential', p.credential,
  'level', p.level, 'kind', p.kind, 'months', p.months, 'totalWeeks', p.total_weeks, 'workTermWeeks', p.work_term_weeks,
  'placementBasis', p.placement_basis, 'streamCertified', p.stream_certified,
  'planWritten', exists (select from coop.program_plan n where n.program_id = p.id and n.source = 'office'), 'version', p.version)`;

const COLUMNS =
  'code, name, credential, level, kind, months, total_weeks, work_term_weeks, placement_basis, stream_certified';

@Injectable()
export class ProgramStore {
  async list(tx: Transaction): Promise<Program[]> {
    const rows: { program: Program }[] = await tx.manager.query(
      `select ${PROGRAM_JSON} as program from coop.program p order by p.code limit 2000`,
    );
    return rows.map(({ program }) => program);
  }

  async byId(tx: Transaction, id: string): Promise<Program | null> {
    const rows: { program: Program }[] = await tx.manager.query(
      `select ${PROGRAM_JSON} as program from coop.program p where p.id = $1`,
      [id],
    );
    return rows[0]?.program ?? null;
  }

  /** Null when the code is taken. */
  async insert(tx: Transaction, program: ProgramValues): Promise<Program | null> {
    const rows: { program: Program }[] = await tx.manager.query(
      `insert into coop.program as p (${COLUMNS}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       on conflict (code) do nothing returning ${PROGRAM_JSON} as program`,
      valuesOf(program),
    );
    return rows[0]?.program ?? null;
  }

  /** Compare-and-set; null when the version is no longer the one seen. */
  async change(
    tx: Transaction,
    id: string,
    version: number,
    program: ProgramValues,
  ): Promise<Program | null> {
    const [rows]: [{ program: Program }[], number] = await tx.manager.query(
      `update coop.program p set (${COLUMNS}) = row ($1, $2, $3, $4, $5, $6::int, $7::int, $8::int, $9, $10::boolean),
         version = version + 1, recorded_at = now()
       where id = $11 and version = $12 returning ${PROGRAM_JSON} as program`,
      [...valuesOf(program), id, version],
    );
    return rows[0]?.program ?? null;
  }

  async studentsOf(tx: Transaction, id: string): Promise<string[]> {
    const rows: { id: string }[] = await tx.manager.query(
      'select id from coop.student where program_id = $1',
      [id],
    );
    return rows.map((row) => row.id);
  }
}

function valuesOf(program: ProgramValues): unknown[] {
  return [
    program.code,
    program.name,
    program.credential,
    program.level,
    program.kind,
    program.months,
    program.totalWeeks,
    program.workTermWeeks,
    program.placementBasis,
    program.streamCertified,
  ];
}
