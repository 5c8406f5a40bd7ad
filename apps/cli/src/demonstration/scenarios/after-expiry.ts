import type { DemonstrationCase } from '../demonstration-case.js';
import { REMARKS } from '../permits.js';
import { inCoop, scenario, type Scenario, withLetter } from './scenario.js';

/** A student whose study permit ended some days ago. */
function ended(story: DemonstrationCase, daysAgo: number): DemonstrationCase {
  withLetter(inCoop(story), 120);
  story.permit({ kind: 'study_permit', issued: -760, expires: -daysAgo });
  return story;
}

/** Applications in time and late, decisions of every kind, and what follows from them (R20–R31). */
export const AFTER_EXPIRY: readonly Scenario[] = [
  scenario('applied in time, proof verified, undecided', 5, (story, nth) => {
    const application = ended(story, 6 + nth * 11).submission({
      kind: 'study_permit_extension',
      received: -40 - nth * 11,
    });
    story.proof(application, 'verified', 36 + nth * 11);
  }),
  scenario('applied in time, permit still good', 2, (story) => {
    withLetter(inCoop(story), 90).permit({ kind: 'study_permit', issued: -700, expires: 21 });
    story.proof(story.submission({ kind: 'study_permit_extension', received: -9 }), 'verified', 8);
  }),
  scenario('applied in time, by own statement', 2, (story) => {
    ended(story, 4).submission({ kind: 'study_permit_extension', received: -15, evidence: 'declared' });
  }),
  scenario('applied in time, proof on the desk', 3, (story, nth) => {
    const application = ended(story, 3 + nth).submission({
      kind: 'study_permit_extension',
      received: -20,
      evidence: 'proof',
    });
    const { purpose } = story.proof(application, 'ready', 5);
    story.task('submission', application.id, [purpose, 'not_scanned'], story.calendar.workingDay(nth), 5);
  }),
  scenario('placement on maintained status', 2, (story, nth) => {
    const latest = story.calendar.term(-1);
    // The second is at work on any day of the year, since before the permit ended: between two terms and early in one too.
    const own = { ...latest, startsOn: story.day(-60), endsOn: story.day(50) };
    const term = inCoop(story).workTerm(nth === 0 ? latest : own);
    withLetter(story, 200, { term }).permit({ kind: 'study_permit', issued: -760, expires: -25 });
    story.proof(story.submission({ kind: 'study_permit_extension', received: -60 }), 'verified', 58);
  }),
  scenario('applied an hour too late', 2, (story) => {
    ended(story, 5);
    // The last second in British Columbia is 16:59:59 of the printed day.
    story.submission({ kind: 'study_permit_extension', received: -5, at: '18:02:11' });
  }),
  scenario('no application before the end', 1, (story) => {
    ended(story, 12);
  }),
  scenario('refused, restoration open', 2, (story, nth) => {
    ended(story, 50).submission({
      kind: 'study_permit_extension',
      received: -90,
      outcome: { kind: 'refused', on: -14 - nth * 30 },
    });
  }),
  scenario('restoration applied for', 1, (story) => {
    ended(story, 80).submission({
      kind: 'study_permit_extension',
      received: -120,
      outcome: { kind: 'refused', on: -50 },
    });
    story.submission({ kind: 'restoration', received: -30 });
  }),
  scenario('restoration no longer possible', 1, (story) => {
    ended(story, 160).submission({
      kind: 'study_permit_extension',
      received: -200,
      outcome: { kind: 'refused', on: -130 },
    });
  }),
  scenario('application returned as incomplete', 1, (story) => {
    ended(story, 20).submission({
      kind: 'study_permit_extension',
      received: -45,
      outcome: { kind: 'returned_incomplete', on: -22 },
    });
  }),
  scenario('application withdrawn', 1, (story) => {
    ended(story, 30).submission({
      kind: 'study_permit_extension',
      received: -60,
      outcome: { kind: 'withdrawn', on: -8, evidence: 'declared' },
    });
  }),
  scenario('second application before the end, first refused', 1, (story) => {
    ended(story, 18).submission({
      kind: 'study_permit_extension',
      received: -50,
      outcome: { kind: 'refused', on: -6 },
    });
    story.submission({ kind: 'study_permit_extension', received: -24 });
  }),
  scenario('extension approved, new permit verified', 2, (story) => {
    ended(story, 30).submission({
      kind: 'study_permit_extension',
      received: -90,
      outcome: { kind: 'approved', on: -12 },
    });
    story.permitFromDocument({ kind: 'study_permit', issued: -12, expires: 540, seenDaysAgo: 6 });
  }),
  scenario('approval stated, permit not seen yet', 1, (story) => {
    ended(story, 9).submission({
      kind: 'study_permit_extension',
      received: -70,
      outcome: { kind: 'approved', on: -3, evidence: 'declared' },
    });
  }),
  scenario('condition to be amended, applied for', 1, (story) => {
    withLetter(inCoop(story), 50).permit({
      kind: 'study_permit',
      issued: -200,
      expires: 500,
      remarks: REMARKS.none,
    });
    story.submission({ kind: 'condition_amendment', received: -18 });
  }),
  scenario('left Canada while undecided', 1, (story) => {
    ended(story, 22).submission({ kind: 'study_permit_extension', received: -55 });
    story.travel(-10, null);
  }),
  scenario('day trip before the end', 1, (story) => {
    withLetter(inCoop(story), 60).permit({ kind: 'study_permit', issued: -420, expires: 300 });
    story.travel(-44, -43);
  }),
  scenario('affected by a disaster measure', 1, (story) => {
    ended(story, 100).standing.disasterMeasure = true;
  }),
];
