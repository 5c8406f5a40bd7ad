import type { ApplicationFacts, OutcomeKind, PermitFacts } from '#domain/work-authorization/facts.js';
import { type Day, day, iso, localDay } from './calendar.js';
import { OURS, permit, remarks } from './history-permits.js';
import type { Seeded } from './seeded.js';

interface Applied {
  readonly applications: ApplicationFacts[];
  /** New permits of those approved, issued on the day of the decision. */
  readonly granted: PermitFacts[];
}

/** The kinds whose approval brings a new permit of the kind held. */
const GRANTS: Partial<Record<ApplicationFacts['kind'], true>> = {
  study_permit_extension: true,
  coop_work_permit_renewal: true,
  other_work_permit_renewal: true,
  restoration: true,
};

const RENEWAL: Record<PermitFacts['kind'], ApplicationFacts['kind']> = {
  study_permit: 'study_permit_extension',
  coop_work_permit: 'coop_work_permit_renewal',
  other_work_permit: 'other_work_permit_renewal',
};

export function applicationsOf(chance: Seeded, permits: readonly PermitFacts[], zone: string): Applied {
  const found: Applied = { applications: [], granted: [] };
  for (const held of permits) {
    const times = chance.chance(0.45) ? (chance.chance(0.15) ? 2 : 1) : 0;
    for (let turn = 0; turn < times; turn += 1) apply(chance, RENEWAL[held.kind], held, zone, found);
  }
  const [study] = permits;
  if (study === undefined) return found;
  for (const kind of [
    'visitor_record',
    'coop_work_permit_first',
    'restoration',
    'condition_amendment',
  ] as const) {
    if (chance.chance(0.05)) apply(chance, kind, study, zone, found);
  }
  return found;
}

function apply(
  chance: Seeded,
  kind: ApplicationFacts['kind'],
  held: PermitFacts,
  zone: string,
  found: Applied,
): void {
  const received = receipt(chance, kind, held);
  const paper = chance.chance(0.04);
  const outcome = outcomeAfter(chance, received, kind);
  found.applications.push({
    id: `A${found.applications.length + 1}`,
    kind,
    receivedAt: instant(received),
    ...(paper
      ? { channel: 'paper', stampedOn: iso(Math.floor(received / 86_400) - chance.between(0, 12)) }
      : {}),
    ...evidence(chance),
    ...(outcome === undefined ? {} : { outcome }),
  });
  if (outcome?.kind === 'approved')
    found.granted.push(renewed(chance, held, localDay(outcome.at, zone), found.granted.length + 2));
}

const instant = (second: number): string => `${new Date(second * 1000).toISOString().slice(0, 19)}Z`;

/** Often within seconds or hours of the deadline, else weeks before it; sometimes days late. In seconds since 1970. */
function receipt(chance: Seeded, kind: ApplicationFacts['kind'], held: PermitFacts): number {
  const deadline = (day(held.expiresOn) + 1) * 86_400;
  if (kind === 'restoration') return deadline + chance.between(1, 60) * 86_400;
  const before = chance.weighted([
    [20, chance.between(-2, 2)],
    [15, chance.between(-30, 30) * 3600],
    [55, chance.between(1, 90) * 86_400 + chance.between(0, 86_399)],
    [10, -chance.between(1, 60) * 86_400],
  ]);
  return Math.max(deadline - before, (day(held.issuedOn) + 2) * 86_400);
}

function evidence(chance: Seeded): Pick<ApplicationFacts, 'evidence'> {
  const kind = chance.weighted<ApplicationFacts['evidence'] | 'left_out'>([
    [60, 'verified'],
    [22, 'proof'],
    [9, 'declared'],
    [9, 'left_out'],
  ]);
  return kind === 'left_out' || kind === undefined ? {} : { evidence: kind };
}

function outcomeAfter(
  chance: Seeded,
  received: number,
  kind: ApplicationFacts['kind'],
): ApplicationFacts['outcome'] {
  const decided = chance.weighted<OutcomeKind | undefined>([
    [40, undefined],
    // An approval without the new permit would leave out a needed fact: only those that bring one are approved.
    [kind in GRANTS ? 25 : 0, 'approved'],
    [18, 'refused'],
    [9, 'withdrawn'],
    [8, 'returned_incomplete'],
    [kind.startsWith('coop') ? 10 : 0, 'withdrawn_by_ircc'],
  ]);
  const at = received + chance.between(1, 200) * 86_400 + chance.between(0, 86_399);
  return decided === undefined ? undefined : { kind: decided, at: instant(at) };
}

function renewed(chance: Seeded, held: PermitFacts, from: Day, number: number): PermitFacts {
  const until = Math.max(from, day(held.expiresOn)) + chance.between(90, 500);
  const { validFrom: _later, ...granted } = permit(chance, `${held.id}-${number}`, held.kind, from, until);
  if (held.kind !== 'study_permit') return granted;
  const printed =
    chance.chance(0.8) && held.remarks !== undefined ? { remarks: held.remarks } : remarks(chance);
  return { ...granted, dliNumber: OURS, ...printed };
}
