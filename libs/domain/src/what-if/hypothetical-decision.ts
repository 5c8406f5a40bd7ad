import { parseInstant } from '../time/instants.js';
import type {
  ApplicationFacts,
  ApplicationKind,
  PermitFacts,
  PermitKind,
  WorkAuthorizationFacts,
} from '../work-authorization/facts.js';
import type { Decision, HypothesisFault, NewPermit } from './hypotheses.js';
import type { StatedMoments, Step } from './hypothetical-step.js';

/** The permit that an approval leads to; a visitor record is no permit. */
const LEADS_TO: Readonly<Record<ApplicationKind, PermitKind | undefined>> = {
  study_permit_extension: 'study_permit',
  condition_amendment: 'study_permit',
  // R31: the same status comes back; for a student that is the study permit.
  restoration: 'study_permit',
  coop_work_permit_first: 'coop_work_permit',
  coop_work_permit_renewal: 'coop_work_permit',
  other_work_permit_renewal: 'other_work_permit',
  visitor_record: undefined,
};

/** A decision on an application; an approval may bring the new permit with it. */
export function withDecision(
  facts: WorkAuthorizationFacts,
  { application: applicationId, outcome, at: stated, permit }: Decision,
  id: string,
  moments: StatedMoments,
): Step {
  const application = facts.applications.find((each) => each.id === applicationId);
  const faults: HypothesisFault[] = [];
  const at = moments.instant(stated, outcome === 'approved' ? 'last' : 'first');
  if (!application) return { faults: [UNKNOWN_APPLICATION] };
  if (application.outcome) faults.push(DECIDED_ALREADY);
  else if (parseInstant(at) < parseInstant(application.receivedAt)) faults.push(BEFORE_RECEIPT);
  const issuedOn = moments.day(stated);
  if (permit) faults.push(...permitFaults(permit, application, outcome, issuedOn));
  if (faults.length > 0) return { faults };
  const decided = { ...application, outcome: { kind: outcome, at } };
  return {
    facts: {
      ...facts,
      applications: facts.applications.map((each) => (each === application ? decided : each)),
      permits: permit
        ? [...facts.permits, permitOf(permit, application, facts, id, issuedOn)]
        : facts.permits,
    },
    touched: [`applications.${applicationId}`, ...(permit ? [`permits.${id}`] : [])],
  };
}

function permitFaults(
  { expiresOn }: NewPermit,
  { kind }: ApplicationFacts,
  outcome: Decision['outcome'],
  issuedOn: string,
): HypothesisFault[] {
  if (outcome !== 'approved' || LEADS_TO[kind] === undefined)
    return [{ path: 'permit', problem: 'Leave the permit out: this decision brings none.' }];
  return expiresOn < issuedOn
    ? [
        {
          path: 'permit.expiresOn',
          problem: 'A permit ends after the decision that brings it: enter a later day.',
        },
      ]
    : [];
}

/** Names our institution, as permits do (R5), and prints what the permit before it prints where nothing else is said. */
function permitOf(
  { expiresOn, remarks: stated }: NewPermit,
  application: ApplicationFacts,
  { permits, institution }: WorkAuthorizationFacts,
  id: string,
  issuedOn: string,
): PermitFacts {
  const kind = LEADS_TO[application.kind] as PermitKind;
  const before = permits
    .filter((permit) => permit.kind === kind && permit.issuedOn <= issuedOn)
    .reduce<PermitFacts | undefined>(
      (last, permit) => (last && last.expiresOn >= permit.expiresOn ? last : permit),
      undefined,
    );
  const remarks = stated ?? before?.remarks;
  return {
    id,
    kind,
    issuedOn,
    expiresOn,
    dliNumber: institution.dliNumber,
    ...(remarks && { remarks }),
    ...(before?.restrictions && { restrictions: before.restrictions }),
    verified: true,
  };
}

const UNKNOWN_APPLICATION = {
  path: 'application',
  problem: 'There is no such application on file or among the questions before this one.',
};
const DECIDED_ALREADY = {
  path: 'application',
  problem: 'This application is decided already: choose one that is not.',
};
const BEFORE_RECEIPT = {
  path: 'at',
  problem: 'A decision comes after the receipt of the application: enter a later day.',
};
