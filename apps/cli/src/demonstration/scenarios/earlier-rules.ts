import type { DemonstrationCase } from '../demonstration-case.js';
import { REMARKS } from '../permits.js';
import { answersOf, inCoop, scenario, type Scenario, withLetter } from './scenario.js';

/** The last fall whose placements needed a co-op work permit (R1): its dates stand, whatever day it is. */
function workedInFall2025(story: DemonstrationCase): DemonstrationCase {
  story.studying('MECH-BENG', story.calendar.daysTo('2024-09-03'), 480).course('completed');
  story.workTerms.push({
    id: story.random.uuid(),
    term: '2025-09',
    fromOn: '2025-09-08',
    toOn: '2025-12-19',
    employer: 'Cormorant Power (fictitious)',
    setting: 'general',
    hoursPerWeek: 37.5,
    approvedByDli: true,
  });
  return story;
}

/** Placements before 2026-04-01, and the students who need a co-op work permit to this day. */
export const EARLIER_RULES: readonly Scenario[] = [
  scenario('placement of 2025 under a co-op work permit', 3, (story) => {
    workedInFall2025(story).permit({ kind: 'study_permit', issued: '2024-08-20', expires: 300 });
    story.permit({ kind: 'coop_work_permit', issued: '2025-05-12', expires: '2026-08-31' });
    withLetter(story, 50);
  }),
  scenario('co-op work permit still good, older remark', 2, (story) => {
    withLetter(inCoop(story), 60).permit({
      kind: 'study_permit',
      issued: -800,
      expires: 140,
      remarks: REMARKS.older,
    });
    story.permit({ kind: 'coop_work_permit', issued: '2026-02-02', expires: 140 });
  }),
  scenario('first co-op application withdrawn by IRCC', 2, (story, nth) => {
    withLetter(inCoop(story), 40).permit({ kind: 'study_permit', issued: '2025-08-18', expires: 390 });
    story.submission({
      kind: 'coop_work_permit_first',
      received: nth === 0 ? '2026-02-20' : '2026-03-11',
      outcome: { kind: 'withdrawn_by_ircc', on: '2026-05-06' },
    });
  }),
  scenario('work permit renewal of 2025 refused', 1, (story) => {
    workedInFall2025(story).permit({ kind: 'study_permit', issued: '2024-08-20', expires: 210 });
    story.permit({ kind: 'coop_work_permit', issued: '2025-01-15', expires: '2025-11-30' });
    story.submission({
      kind: 'coop_work_permit_renewal',
      received: '2025-11-10',
      outcome: { kind: 'refused', on: '2026-01-20' },
    });
    withLetter(story, 45);
  }),
  scenario('only the study permit was extended in 2025', 1, (story) => {
    workedInFall2025(story).permit({
      kind: 'study_permit',
      issued: '2023-08-20',
      expires: '2025-11-30',
    });
    story.permit({ kind: 'coop_work_permit', issued: '2025-01-15', expires: '2025-11-30' });
    story.submission({
      kind: 'study_permit_extension',
      received: '2025-11-10',
      outcome: { kind: 'approved', on: '2026-02-03' },
    });
    story.permit({ kind: 'study_permit', issued: '2026-02-03', expires: 360 });
    withLetter(story, 45);
  }),
  scenario('secondary-school student with a co-op work permit', 2, (story) => {
    story.studying('SEC-TRADES', -75, 215).course('registered', story.calendar.term(-1));
    withLetter(story, 60, { kind: 'coop_permit_support' });
    story.permit({ kind: 'study_permit', issued: -120, expires: 300 });
    story.permitFromDocument({ kind: 'coop_work_permit', issued: -25, expires: 215, seenDaysAgo: 12 });
  }),
  scenario('secondary-school student at work while a renewal is undecided', 1, (story) => {
    story.studying('SEC-TRADES', -200, 150).course('completed', story.calendar.term(-1));
    withLetter(story, 190, {
      kind: 'coop_permit_support',
      term: story.workTerm(story.calendar.term(-1)),
    });
    story.permit({ kind: 'study_permit', issued: -220, expires: 240 });
    story.permit({ kind: 'coop_work_permit', issued: -170, expires: -8 });
    story.submission({ kind: 'coop_work_permit_renewal', received: -36 });
  }),
  scenario('secondary-school student who applied for a co-op work permit', 1, (story) => {
    story.studying('SEC-TRADES', -75, 215).course('registered', story.calendar.term(-1));
    withLetter(story, 40, { kind: 'coop_permit_support' });
    story.permit({ kind: 'study_permit', issued: -120, expires: 300 });
    story.submission({ kind: 'coop_work_permit_first', received: -20 });
  }),
  scenario('secondary-school student who asks for the support letter', 1, (story) => {
    story.studying('SEC-TRADES', -75, 215).course('registered', story.calendar.term(-1));
    const permit = story.permit({ kind: 'study_permit', issued: -120, expires: 300 });
    story.request('coop_permit_support', 'submitted', {
      daysAgo: 2,
      dueOn: story.calendar.workingDay(3),
      answers: answersOf(story, permit),
    });
  }),
];
