import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import type { Transaction } from '#database/transaction.js';
import {
  bearsSignOff,
  signedDays,
  type SignOffState,
  signOffState,
  unsignedDays,
} from '#domain/coop-status/policy-sign-off.js';
import { Clock } from '#platform/clock/clock.js';
import { Zones } from '#platform/zones/zones.js';
import { OfficeStore } from '../../students/office.store.js';
import { PolicySignOffStore, type ProvenApplication, type SignOffRow } from './policy-sign-off.store.js';
import { withLocalTwins } from '../../students/local-twins.js';
import type { StudentEvaluation } from '../student-evaluation.js';
import { inDates } from '../work-term-standing.js';

type Dates = readonly { readonly from: string; readonly to: string }[];

/** Instants as ISO text, UTC, and beside each the same by the office's clocks. */
type WithTwins<Row, Instants extends keyof Row & string> = Omit<Row, Instants> & {
  readonly [Key in Instants | `${Instants}Local`]: string;
};

export interface SignOffView extends WithTwins<Omit<SignOffRow, 'withdrawnAt'>, 'signedAt'> {
  readonly withdrawnAt: string | null;
  readonly withdrawnAtLocal: string | null;
  readonly state: SignOffState;
  /** The days for which it counts as the facts are now. */
  readonly countsFor: Dates;
}

/** Everything about the sign-offs of one work term: its days under policy, what is open, and on which proof one may sign. */
export interface WorkTermSignOffs {
  readonly policyDays: Dates;
  readonly unsignedDays: Dates;
  readonly applications: readonly WithTwins<ProvenApplication, 'receivedAt'>[];
  /** Whether the office lets whoever asks sign. */
  readonly maySign: boolean;
  readonly signOffs: readonly SignOffView[];
}

@Injectable()
export class SignOffViews {
  constructor(
    private readonly store: PolicySignOffStore,
    private readonly office: OfficeStore,
    private readonly zones: Zones,
    private readonly clock: Clock,
  ) {}

  async ofWorkTerm(
    tx: Transaction,
    actor: StaffActor,
    studentId: string,
    workTermId: string,
    evaluation: StudentEvaluation,
  ): Promise<WorkTermSignOffs> {
    const { policySignOffRoles, timeZone } = await this.office.read(tx);
    const standing = evaluation.workTerms.find(({ placement }) => placement.id === workTermId);
    const policy = standing?.policy ?? null;
    const today = this.zones.localDay(this.clock.now().getTime(), timeZone);
    const rows = await this.store.ofWorkTerm(tx, studentId, workTermId);
    const applications = await this.store.applications(tx, studentId);
    const view = {
      policyDays: inDates(policy ?? []),
      unsignedDays: inDates(unsignedDays(policy ?? [], standing?.signed ?? [])),
      applications: applications
        .filter(({ id }) => {
          const application = evaluation.applications.get(id);
          return application !== undefined && bearsSignOff(application);
        })
        .map((application) => ({ ...application, receivedAt: application.receivedAt.toISOString() })),
      maySign: policySignOffRoles.includes(actor.role),
      signOffs: rows.map((row) => {
        const application = evaluation.applications.get(row.submissionId);
        const withdrawn = row.withdrawnAt !== null;
        return {
          ...row,
          signedAt: row.signedAt.toISOString(),
          withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
          state: signOffState(row, { withdrawn, policy, application, today }),
          countsFor: withdrawn ? [] : inDates(signedDays(row, policy ?? [], application)),
        };
      }),
    };
    return withLocalTwins<object>(view, (at) => this.zones.toLocalIso(at, timeZone)) as WorkTermSignOffs;
  }
}
