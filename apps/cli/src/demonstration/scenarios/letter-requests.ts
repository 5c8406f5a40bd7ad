import type { DemonstrationCase } from '../demonstration-case.js';
import { OTHER_DLI, REMARKS } from '../permits.js';
import { answersOf, inCoop, scenario, type Scenario } from './scenario.js';

const notYetKnown = {
  kind: 'study_permit',
  issued: -400,
  expires: 560,
  verified: false,
  source: 'student_statement',
} as const;

/** A request that waits for the office since some days, due so many working days from today. */
function waiting(story: DemonstrationCase, daysAgo: number, dueOn: string): void {
  const permit = story.permits.at(-1) ?? story.permit(notYetKnown);
  story.request('placement_confirmation', 'submitted', { daysAgo, dueOn, answers: answersOf(story, permit) });
}

const usual = (story: DemonstrationCase, nth: number): void => {
  inCoop(story);
  if (nth % 2 === 0) story.workTerm(story.calendar.term(0), { approved: nth % 4 === 0 });
};

/** Requests on the desk, by the day they are due, and requests that were answered otherwise than by a letter. */
export const LETTER_REQUESTS: readonly Scenario[] = [
  scenario('request overdue', 4, (story, nth) => {
    usual(story, nth);
    waiting(story, 9 + nth, story.day(-1 - nth));
  }),
  scenario('request due today', 4, (story, nth) => {
    usual(story, nth);
    waiting(story, 7, story.day(0));
  }),
  scenario('request due tomorrow', 3, (story, nth) => {
    usual(story, nth);
    waiting(story, 6, story.day(1));
  }),
  scenario('request due this week', 6, (story, nth) => {
    usual(story, nth);
    waiting(story, 3, story.calendar.workingDay(2 + (nth % 3)));
  }),
  scenario('request due later', 4, (story, nth) => {
    usual(story, nth);
    waiting(story, 0, story.calendar.workingDay(5 + nth));
  }),
  scenario('request in a program with optional placements', 1, (story) => {
    story.studying('MKTG-DIP', -200, 500).course('completed');
    waiting(story, 5, story.day(0));
  }),
  scenario('request in a program with more than half work', 1, (story) => {
    story.studying('HOSP-DIP', -120, 240).course('registered', story.calendar.term(-1));
    waiting(story, 4, story.calendar.workingDay(1));
  }),
  scenario('request by a student of a stream nobody has certified', 1, (story) => {
    story.studying('DESN-BDES', -600, 800).course('completed');
    waiting(story, 4, story.calendar.workingDay(2));
  }),
  scenario('request with a permit for another school', 1, (story) => {
    inCoop(story).permit({ ...notYetKnown, dliNumber: OTHER_DLI });
    waiting(story, 2, story.calendar.workingDay(3));
  }),
  scenario('request with an older remark', 1, (story) => {
    inCoop(story).permit({ ...notYetKnown, remarks: REMARKS.older });
    waiting(story, 2, story.calendar.workingDay(3));
  }),
  scenario('request returned', 4, (story, nth) => {
    const permit = inCoop(story).permit(notYetKnown);
    const code = ['permit_details', 'remark_text', 'passport_date', 'wrong_term'][nth % 4]!;
    story.request('placement_confirmation', 'returned', {
      daysAgo: 6,
      answers: answersOf(story, permit),
      reasons: [{ code, ...(nth === 0 && { note: 'The number has a digit too few.' }) }],
    });
  }),
  scenario('request declined', 2, (story) => {
    story.studying('MKTG-DIP', -300, 420).course('completed');
    story.request('placement_confirmation', 'declined', {
      daysAgo: 12,
      answers: answersOf(story, story.permit(notYetKnown)),
      reasons: [{ code: 'program_not_covered' }],
    });
  }),
  scenario('request withdrawn', 1, (story) => {
    const permit = inCoop(story).permit(notYetKnown);
    story.request('placement_confirmation', 'withdrawn', { daysAgo: 15, answers: answersOf(story, permit) });
  }),
];
