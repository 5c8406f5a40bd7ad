import type { DocumentRow } from '../case-rows.js';
import type { DemonstrationCase } from '../demonstration-case.js';
import { OTHER_DLI, type PermitWish, REMARKS } from '../permits.js';
import { inCoop, scenario, type Scenario, withLetter } from './scenario.js';

const studyPermit = (expires: number, more: Partial<PermitWish> = {}): PermitWish => ({
  kind: 'study_permit',
  issued: -380,
  expires,
  ...more,
});

/** A letter in hand, and the permit on the desk. */
function waiting(story: DemonstrationCase, wish: PermitWish, daysAgo: number, dueOn: string): DocumentRow {
  withLetter(inCoop(story), 40);
  const document = story.permitDocument(wish, 'ready', { daysAgo });
  story.task('document', document.id, [document.purpose, 'not_scanned'], dueOn, daysAgo);
  return document;
}

/** Letters that wait for a permit, and permits in every state of their verification. */
export const DOCUMENTS: readonly Scenario[] = [
  scenario('letter issued, permit awaited', 5, (story, nth) => {
    withLetter(inCoop(story), 4 + nth * 6);
  }),
  scenario('letter revoked after leaving co-op', 2, (story) => {
    withLetter(inCoop(story), 60, { state: 'revoked' });
    story.standing.acceptedIntoCoop = false;
  }),
  scenario('letter that could not be made', 1, (story) => {
    withLetter(inCoop(story), 1, { state: 'failed' });
    const letter = story.requests[0]!.letter!;
    story.task('letter_problem', letter.id, ['missing_glyph'], story.day(0), 1);
  }),
  scenario('permit just received', 3, (story) => {
    withLetter(inCoop(story), 30);
    story.permitDocument(studyPermit(520), 'received', { daysAgo: 0 });
  }),
  scenario('permit on the desk, overdue', 3, (story, nth) => {
    waiting(story, studyPermit(300 + nth * 90), 8 + nth, story.day(-1 - nth));
  }),
  scenario('permit on the desk, due today', 3, (story, nth) => {
    waiting(story, studyPermit(45 + nth * 200), 7, story.day(0));
  }),
  scenario('permit on the desk, due tomorrow', 2, (story) => {
    waiting(story, studyPermit(480, { remarks: REMARKS.K2 }), 6, story.day(1));
  }),
  scenario('permit on the desk, due this week', 3, (story, nth) => {
    const wish = [
      studyPermit(610),
      studyPermit(400, { remarks: REMARKS.none }),
      studyPermit(400, { dliNumber: OTHER_DLI }),
    ];
    waiting(story, wish[nth % 3]!, 2, story.calendar.workingDay(3));
  }),
  scenario('permit on the desk, due later', 2, (story) => {
    waiting(story, studyPermit(700), 0, story.calendar.workingDay(5));
  }),
  scenario('permit returned', 4, (story, nth) => {
    withLetter(inCoop(story), 50);
    const code = ['unreadable', 'conditions_missing', 'cut_off', 'pages_missing'][nth % 4]!;
    story.permitDocument(studyPermit(430), 'returned', { daysAgo: 6, reasons: [{ code }] });
    story.mailCameBack = nth === 3;
  }),
  scenario('document rejected', 2, (story) => {
    withLetter(inCoop(story), 45);
    story.permitDocument(studyPermit(430), 'rejected', { daysAgo: 11, reasons: [{ code: 'not_genuine' }] });
  }),
  scenario('file refused by inspection', 2, (story) => {
    withLetter(inCoop(story), 25);
    story.permitDocument(studyPermit(430), 'refused', { daysAgo: 1 });
  }),
  scenario('approval letter on the desk', 2, (story) => {
    withLetter(inCoop(story), 55);
    story.permit({ kind: 'study_permit', issued: -700, expires: 12 });
    const wish = studyPermit(690, { issued: -4 });
    const document = story.permitDocument(wish, 'ready', { purpose: 'approval_letter', daysAgo: 3 });
    story.task('document', document.id, [document.purpose, 'not_scanned'], story.calendar.workingDay(2), 3);
  }),
  scenario('approval letter verified, permit on the desk', 2, (story) => {
    withLetter(inCoop(story), 70);
    const wish = studyPermit(680, { issued: -30, source: 'approval_letter', seenDaysAgo: 25 });
    story.permitFromDocument(wish, 'approval_letter');
    const document = story.permitDocument(wish, 'ready', { daysAgo: 2 });
    story.task('document', document.id, [document.purpose, 'not_scanned'], story.calendar.workingDay(3), 2);
  }),
];
