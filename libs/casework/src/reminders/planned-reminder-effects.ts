import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { compareReminders } from '../authorization/rule-packs/reminders-of-packs.js';
import {
  type ReminderEffect,
  ReminderEffects,
  type StudentUnderBoth,
  summed,
} from '../authorization/rule-packs/reminder-effects.js';
import type { StudentEvaluation } from '../authorization/student-evaluation.js';
import { Forecasts, type LeadTimes } from './forecast/forecasts.js';
import { type AppliedPlan, appliedTo, effectsOf } from './plan-effects.js';
import { ReminderPlanning } from './reminder-planning.js';
import { type LedgerOfPage, ReplanStore } from './replan.store.js';

/** Plans under both packs as a change of a fact would, against the ledger as it stands, and writes neither plan down. */
@Injectable()
export class PlannedReminderEffects extends ReminderEffects {
  constructor(
    private readonly planning: ReminderPlanning,
    private readonly forecasts: Forecasts,
    private readonly ledger: ReplanStore,
  ) {
    super();
  }

  override async of(
    tx: Transaction,
    students: readonly StudentUnderBoth[],
    at: Date,
  ): Promise<ReminderEffect[]> {
    const others = students.filter(
      ({ before, after }) => compareReminders(before.rulePack, after.rulePack) !== 'alike',
    );
    if (others.length === 0) return [];
    const rows = await this.ledger.ledgerOf(
      tx,
      others.map(({ studentId }) => studentId),
    );
    const leads = await this.forecasts.leads(tx);
    return summed(
      others.flatMap(({ studentId, before, after }) => {
        const [was, is] = [before, after].map((evaluation) =>
          this.applied(studentId, evaluation, rows.get(studentId), leads, at),
        ) as [AppliedPlan, AppliedPlan];
        return effectsOf(was, is, this.planning.lastDue(after, at));
      }),
    );
  }

  private applied(
    studentId: string,
    evaluation: StudentEvaluation,
    ledger: LedgerOfPage | undefined,
    leads: LeadTimes,
    at: Date,
  ): AppliedPlan {
    const plan = this.planning.planOf(studentId, evaluation, ledger, leads, at);
    return appliedTo(ledger?.rows ?? [], plan, this.planning.behind(studentId, evaluation, at));
  }
}
