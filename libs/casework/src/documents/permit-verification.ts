import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { isIecPermit } from '#domain/iec/recognize-permit.js';
import { permitMismatches } from '#domain/permits/cross-checks/permit-checks.js';
import { done, invalid, type Outcome } from '../outcome.js';
import { ReviewTasks } from '../students/review-tasks.js';
import { OfficeCalendar } from '../students/office-calendar.js';
import type { DocumentRow } from './document.js';
import { DocumentContextStore } from './document-context.store.js';
import type { PermitRow, PermitValues } from './permit.js';
import { PermitIntake } from './permit-intake.js';
import type { PermitNote } from './permit-notes.js';
import { PermitRecording } from './permit-recording.js';
import { checkPermitFields } from './printed-fields.js';
import type { VerifyFields } from './verify-fields.js';

export interface VerifiedPermit {
  readonly values: PermitValues;
  readonly permit: PermitRow;
  readonly findings: readonly PermitNote[];
}

/** Turns the fields read from a permit, or from the letter that approves one, into a new version of it. */
@Injectable()
export class PermitVerification {
  constructor(
    private readonly permits: PermitRecording,
    private readonly intake: PermitIntake,
    private readonly contexts: DocumentContextStore,
    private readonly calendar: OfficeCalendar,
    private readonly tasks: ReviewTasks,
  ) {}

  async verify(
    tx: Transaction,
    document: DocumentRow,
    fields: VerifyFields,
  ): Promise<Outcome<VerifiedPermit>> {
    const { receivedAt, applicationNumber, kind, ...typed } = fields;
    if (receivedAt !== undefined || applicationNumber !== undefined) return invalid([PROOF_FIELDS]);
    if (!kind) return invalid([NO_KIND]);
    const checked = checkPermitFields({ ...typed, kind }, await this.calendar.today(tx));
    if ('faults' in checked) return invalid(checked.faults);
    const { student, currentPermits } = await this.contexts.of(tx, document);
    const studyPermit = currentPermits.find((permit) => permit.kind === 'study_permit');
    const findings = permitMismatches(checked.values, {
      ...student,
      studyPermitExpiresOn: studyPermit?.expiresOn ?? null,
    });
    const recorded = await this.permits.record(tx, document, checked.values);
    const { permit, findings: more } = await this.intake.takenIn(tx, recorded);
    const routed = isIecPermit(permit) ? [await this.route(tx, permit)] : [];
    return done({ values: checked.values, permit, findings: [...findings, ...more, ...routed] });
  }

  /** R42: it belongs to the second pathway. A person looks whose it is; here it authorizes no placement. */
  private async route(tx: Transaction, { id, studentId }: PermitRow): Promise<PermitNote> {
    await this.tasks.open(tx, { kind: 'pathway_case', subjectId: id, studentId, why: ['iec_permit'] });
    return IEC_PERMIT;
  }
}

const IEC_PERMIT: PermitNote = {
  code: 'iec_permit',
  severity: 'warn',
  rule: 'R42',
  text: {
    en: 'This is a permit of International Experience Canada. It names one employer and belongs to the other pathway: it authorizes no placement of our program. A task was opened to find out whose case it is.',
    fr: 'C’est un permis d’Expérience internationale Canada. Il nomme un seul employeur et relève de l’autre voie : il n’autorise aucun stage de notre programme. Une tâche est ouverte pour trouver de quel dossier il s’agit.',
  },
};

const NO_KIND = {
  path: 'fields.kind',
  problem: 'Choose study_permit, coop_work_permit or other_work_permit.',
};
const PROOF_FIELDS = {
  path: 'fields',
  problem: 'receivedAt and applicationNumber belong to a submission_confirmation. Leave them out.',
};
