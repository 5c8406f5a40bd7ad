import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import { ActorTransactions } from '#database/transaction.js';
import { formatDay, parseDay } from '#domain/time/days.js';
import { OfficeCalendar } from '../../students/office-calendar.js';
import {
  CoverageMeasuresStore,
  type CoverageOfTerm,
  type EndingInWeek,
  type TermAhead,
} from './coverage-measures.store.js';

export interface CoverageDashboard {
  readonly from: string;
  /** Not included. */
  readonly before: string;
  readonly ending: readonly EndingInWeek[];
  readonly terms: readonly (TermAhead & { readonly programs: readonly CoverageOfProgram[] })[];
}

/** Work terms of a program in a term. */
export interface CoverageOfProgram {
  readonly program: { readonly id: string; readonly code: string } | null;
  readonly covered: number;
  /** Covered under a policy of IRCC, in part or wholly. */
  readonly policy: number;
  readonly gap: number;
  readonly unknown: number;
}

const WEEKS = 26;
const TERMS = 3;

/** Which answers of the engine are a gap, and which are none. */
const CLASSES: Readonly<Record<string, keyof Omit<CoverageOfProgram, 'program'>>> = {
  covered: 'covered',
  covered_policy: 'policy',
  partly_covered: 'gap',
  not_covered: 'gap',
  blocked: 'gap',
};

/** Whose authority ends when, and who has a work term ahead that it does not reach. */
@Injectable()
export class CoverageMeasures {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: CoverageMeasuresStore,
    private readonly calendar: OfficeCalendar,
  ) {}

  async read(actor: StaffActor): Promise<CoverageDashboard> {
    const { today } = await this.calendar.atDesk(actor);
    const before = formatDay(parseDay(today) + WEEKS * 7);
    return this.transactions.run(actor, async (tx) => {
      const terms = await this.store.termsAhead(tx, today, TERMS);
      const coverage = await this.store.coverage(
        tx,
        terms.map(({ code }) => code),
      );
      return {
        from: today,
        before,
        ending: await this.store.ending(tx, today, before),
        terms: terms.map((term) => ({
          ...term,
          programs: programsOf(coverage.filter((row) => row.term === term.code)),
        })),
      };
    });
  }
}

function programsOf(rows: readonly CoverageOfTerm[]): CoverageOfProgram[] {
  const programs = new Map<string | null, CoverageOfProgram>();
  for (const { program, verdict, count } of rows) {
    const key = program?.id ?? null;
    const sums = programs.get(key) ?? { program, covered: 0, policy: 0, gap: 0, unknown: 0 };
    const name = CLASSES[verdict ?? ''] ?? 'unknown';
    programs.set(key, { ...sums, [name]: sums[name] + count });
  }
  return [...programs.values()];
}
