import {
  type Moment,
  PathwayBody,
  type PathwayRules,
  type ReadFacts,
} from '#casework/pathways/pathway-body.js';
import type { Pathway, PathwayLook, PathwayRecord, Stage, StepKind } from '#domain/pathways/pathway.js';

const both = (text: string) => ({ en: text, fr: `${text} (fr)` });
const stage = (code: string, acting: Stage['acting'], final?: true): Stage => ({
  code,
  names: both(code),
  acting,
  next: both(`After ${code}`),
  ...(final && { final }),
});
const step = (code: string, from: string, to: string, fields: StepKind['fields'] = []): StepKind => ({
  code,
  names: both(code),
  by: ['candidate', 'office'],
  from: [from],
  to,
  fields,
});

const PATHWAY: Pathway = {
  code: 'apprentice',
  names: both('Apprentices'),
  prefix: 'APP',
  first: 'signed',
  stages: [stage('signed', 'employer'), stage('working', 'candidate'), stage('finished', 'nobody', true)],
  steps: [
    step('begin', 'signed', 'working', [{ code: 'beganOn', kind: 'date', names: both('First day') }]),
    step('finish', 'working', 'finished'),
  ],
};

/** A pathway that only tests know: all of it stands in this folder. */
export class ApprenticePathway extends PathwayBody {
  override readonly pathway = PATHWAY;
  override readonly reminderKinds = ['case_changed'] as const;
  override readonly officeFacts = [];

  override readFacts(input: unknown, _moment: Moment): ReadFacts {
    const { trade } = input as { readonly trade?: unknown };
    if (typeof trade === 'string') return { ok: true, facts: { trade } };
    return { ok: false, faults: [{ path: 'trade', problem: both('Name the trade.') }] };
  }

  override nextFacts({ facts: { trade } }: PathwayRecord) {
    return { trade };
  }

  override async rules(): Promise<PathwayRules> {
    return { stepFaults: () => [], kept: () => ({}), look };
  }
}

const HALF_A_YEAR_ON = '2099-05-02T00:00:00Z';

function look({ stage: now }: PathwayRecord): PathwayLook {
  const working = now === 'working';
  const clock = {
    code: 'report',
    names: both('Report'),
    startsAt: '2026-11-02T00:00:00Z',
    endsAt: HALF_A_YEAR_ON,
    warnAt: [],
    state: 'half_gone' as const,
    toDo: true,
    remains: null,
  };
  return {
    clocks: working ? [clock] : [],
    missing: [],
    findings: [],
    summary: [],
    reminders: working
      ? [
          {
            kind: 'case_changed',
            class: 'courtesy',
            version: HALF_A_YEAR_ON,
            offset: 'end',
            at: HALF_A_YEAR_ON,
            details: {},
          },
        ]
      : [],
  };
}
