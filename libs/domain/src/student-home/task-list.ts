/** Words of a task's state, shown as text; never "pending" without saying on whom. */
export type TaskStatus =
  | 'not_started'
  | 'in_progress'
  | 'cannot_start'
  | 'submitted'
  | 'action_needed'
  | 'verified'
  | 'expiring'
  | 'expired';

export type TaskGroup = 'action_needed' | 'in_progress' | 'done';

export type TaskCode =
  | 'confirm_course'
  | 'request_letter'
  | 'letter_waiting'
  | 'letter_returned'
  | 'download_letter'
  | 'upload_permit'
  | 'permit_waiting'
  | 'permit_returned'
  | 'replace_letter'
  | 'fix_remark'
  | 'extend_permit'
  | 'upload_proof'
  | 'decision_yet'
  | 'upload_decision'
  | 'sign_off_waiting';

export interface StudentTask {
  readonly code: TaskCode;
  readonly group: TaskGroup;
  readonly status: TaskStatus;
  /** Path in the portal. */
  readonly link: string;
  readonly params: Readonly<Record<string, string>>;
}

export interface TaskFacts {
  /** Accepted into co-op and registered in or completed the co-op course. */
  readonly gatePassed: boolean;
  readonly letterRequest: { readonly id: string; readonly state: string } | null;
  readonly letter: { readonly id: string; readonly issuedOn: string } | null;
  /** The newest permit document that is not replaced. */
  readonly permitDocument: { readonly id: string; readonly state: string } | null;
  /** The verified permit that counts longest, with the last day on which it does, and whether that day is past. */
  readonly verifiedPermit: { readonly lastDay: string; readonly isOver: boolean } | null;
  /** An approval letter stands for a permit that has not come yet, or did until that day (R16). */
  readonly letterEvidence: { readonly countsUntil: string; readonly lapsed: boolean } | null;
  readonly remarkDoesNotQualify: boolean;
  /** The nearest filing deadline that no application in time has met yet. */
  readonly openDeadline: { readonly lastSafeDay: string; readonly daysLeft: number } | null;
  readonly undecided: { readonly id: string; readonly hasProof: boolean } | null;
  /** An application that was approved by the student's own word, and nothing on file shows it yet (R16). */
  readonly approvalUnseen: { readonly id: string; readonly lapsed: boolean } | null;
  /** Days of a work term rest on policy alone, and the office has yet to sign them off (R25). */
  readonly signOffAwaited: boolean;
}

/** An extension is worth acting on from half a year before the permit ends (R41). */
const EXTEND_FROM_DAYS = 180;

/** The student's task list, in the order of the path: course, letter, permit, extension, decision. */
export function taskList(facts: TaskFacts): StudentTask[] {
  return [
    courseTask(facts),
    letterTask(facts),
    permitTask(facts),
    remarkTask(facts),
    extensionTask(facts),
    decisionTask(facts),
    approvalTask(facts),
    signOffTask(facts),
  ].filter((one) => one !== null);
}

function task(code: TaskCode, group: TaskGroup, status: TaskStatus, link: string, params = {}): StudentTask {
  return { code, group, status, link, params };
}

function courseTask({ gatePassed }: TaskFacts): StudentTask {
  return gatePassed
    ? task('confirm_course', 'done', 'verified', '/letter-request')
    : task('confirm_course', 'action_needed', 'action_needed', '/letter-request');
}

function letterTask({ gatePassed, letter, letterRequest }: TaskFacts): StudentTask {
  if (letter) return task('download_letter', 'done', 'verified', '/letters', { issuedOn: letter.issuedOn });
  switch (letterRequest?.state) {
    case 'draft':
      return task('request_letter', 'action_needed', 'in_progress', `/letter-request/${letterRequest.id}`);
    case 'returned':
      return task('letter_returned', 'action_needed', 'action_needed', `/letter-request/${letterRequest.id}`);
    case 'submitted':
    case 'approved':
      return task('letter_waiting', 'in_progress', 'submitted', `/letter-request/${letterRequest.id}`);
    default:
      return task(
        'request_letter',
        'action_needed',
        gatePassed ? 'not_started' : 'cannot_start',
        '/letter-request',
      );
  }
}

function permitTask({ permitDocument, verifiedPermit, letterEvidence, undecided }: TaskFacts): StudentTask {
  const link = permitDocument ? `/documents/${permitDocument.id}` : '/documents/new';
  switch (permitDocument?.state) {
    case 'received':
    case 'ready':
      return task('permit_waiting', 'in_progress', 'submitted', link);
    case 'returned':
    case 'refused':
      return task('permit_returned', 'action_needed', 'action_needed', link);
    default:
      if (letterEvidence)
        return task(
          'replace_letter',
          'action_needed',
          letterEvidence.lapsed ? 'expired' : 'expiring',
          '/documents/new',
          { countsUntil: letterEvidence.countsUntil },
        );
      if (!verifiedPermit) return task('upload_permit', 'action_needed', 'not_started', '/documents/new');
      return permitOnFile(verifiedPermit, undecided !== null);
  }
}

/** A permit that is over says so, also while IRCC decides: only then there is no other one to ask for. */
function permitOnFile(
  { lastDay, isOver }: NonNullable<TaskFacts['verifiedPermit']>,
  isUndecided: boolean,
): StudentTask {
  const params = { expiresOn: lastDay };
  if (!isOver) return task('upload_permit', 'done', 'verified', '/authorization', params);
  return isUndecided
    ? task('upload_permit', 'done', 'expired', '/authorization', params)
    : task('upload_permit', 'action_needed', 'expired', '/documents/new', params);
}

function remarkTask({ remarkDoesNotQualify }: TaskFacts): StudentTask | null {
  return remarkDoesNotQualify ? task('fix_remark', 'action_needed', 'action_needed', '/authorization') : null;
}

function extensionTask({ openDeadline, undecided }: TaskFacts): StudentTask | null {
  if (!openDeadline || undecided || openDeadline.daysLeft > EXTEND_FROM_DAYS) return null;
  const status = openDeadline.daysLeft < 0 ? 'expired' : 'expiring';
  return task('extend_permit', 'action_needed', status, '/submissions/new', {
    actBy: openDeadline.lastSafeDay,
  });
}

function decisionTask({ undecided }: TaskFacts): StudentTask | null {
  if (!undecided) return null;
  return undecided.hasProof
    ? task('decision_yet', 'in_progress', 'submitted', `/submissions/${undecided.id}`)
    : task('upload_proof', 'action_needed', 'action_needed', `/documents/new?submission=${undecided.id}`);
}

/** What IRCC decided counts once its letter or permit was seen; a document that waits is followed in its own task. */
function approvalTask({ approvalUnseen, permitDocument }: TaskFacts): StudentTask | null {
  const waits = permitDocument?.state === 'received' || permitDocument?.state === 'ready';
  return approvalUnseen && !waits
    ? task(
        'upload_decision',
        'action_needed',
        approvalUnseen.lapsed ? 'expired' : 'action_needed',
        '/documents/new?purpose=approval_letter',
      )
    : null;
}

function signOffTask({ signOffAwaited }: TaskFacts): StudentTask | null {
  return signOffAwaited ? task('sign_off_waiting', 'in_progress', 'submitted', '/authorization') : null;
}
