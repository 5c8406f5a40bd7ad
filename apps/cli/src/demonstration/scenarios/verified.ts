import { REMARKS } from '../permits.js';
import { inCoop, scenario, type Scenario, withLetter } from './scenario.js';

/** Everything in order, or in order for a while: permits that are good, permits that end. */
export const VERIFIED: readonly Scenario[] = [
  scenario('ready for the term to come', 5, (story, nth) => {
    withLetter(inCoop(story), 60 + nth);
    story.permitFromDocument({
      kind: 'study_permit',
      issued: -390,
      expires: 420 + nth * 20,
      seenDaysAgo: 15 + nth,
    });
  }),
  scenario('ready, by the on-campus remark', 4, (story) => {
    withLetter(inCoop(story), 64);
    story.permitFromDocument({ kind: 'study_permit', issued: -350, expires: 530, remarks: REMARKS.K2 });
  }),
  scenario('at work this term', 6, (story, nth) => {
    const term = inCoop(story).workTerm(story.calendar.term(-1));
    withLetter(story, 150, { term });
    story.permit({ kind: 'study_permit', issued: -500, expires: 380 + nth * 15 });
    story.workTerm(story.calendar.term(1), { approved: false });
  }),
  scenario('open work permit', 2, (story) => {
    withLetter(inCoop(story), 80);
    story.permit({ kind: 'study_permit', issued: -500, expires: 500 });
    story.permitFromDocument({ kind: 'other_work_permit', issued: -120, expires: 600, seenDaysAgo: 70 });
  }),
  scenario('permit after its approval letter', 2, (story) => {
    withLetter(inCoop(story), 90);
    const approved = { kind: 'study_permit', issued: -45, expires: 690 } as const;
    story.permitFromDocument({ ...approved, source: 'approval_letter', seenDaysAgo: 40 }, 'approval_letter');
    story.permitFromDocument({ ...approved, seenDaysAgo: 18 });
  }),
];

/** One of the two who can sign in: verified, placed for the next term, and soon to extend the study permit. */
export const SOON_TO_EXTEND = scenario('signs in, study permit ends in six weeks', 1, (story) => {
  withLetter(story.studying('CIS-BTECH', -690, 620).course('completed'), 75);
  story.permitFromDocument({ kind: 'study_permit', issued: -690, expires: 43, seenDaysAgo: 60 });
  story.standing.passportExpiresOn = story.day(900);
  // An exam is good for a year: reminded of in ten days, and again two months later.
  story.standing.medicalExamExpiresOn = story.day(100);
});

/** Study permits that end within the year's half: the reminders' own field (R41). */
export const EXPIRING: readonly Scenario[] = [
  scenario('study permit ends soon', 7, (story, nth) => {
    withLetter(inCoop(story), 100);
    const expires = [2, 9, 24, 38, 66, 95, 160][nth]!;
    story.permitFromDocument({ kind: 'study_permit', issued: -700, expires, seenDaysAgo: 80 });
  }),
  scenario('study permit ends before the work term does', 2, (story) => {
    const term = inCoop(story).workTerm(story.calendar.term(0));
    withLetter(story, 70, { term });
    story.permit({ kind: 'study_permit', issued: -640, expires: 75 });
  }),
  scenario('study permit cut short by the passport', 2, (story) => {
    withLetter(inCoop(story), 66);
    story.standing.passportExpiresOn = story.day(170);
    story.permit({ kind: 'study_permit', issued: -300, expires: 170 });
  }),
  scenario('both permits end on one day', 2, (story) => {
    withLetter(inCoop(story), 66);
    story.permit({ kind: 'study_permit', issued: -600, expires: 58 });
    story.permit({ kind: 'coop_work_permit', issued: '2026-02-10', expires: 58 });
  }),
];
