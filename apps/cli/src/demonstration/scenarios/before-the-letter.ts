import { answersOf, inCoop, scenario, type Scenario } from './scenario.js';

const mayAsk: Scenario['tell'] = (story) => {
  story.studying('CIS-BTECH', -180, 1_020).course('registered', story.calendar.term(0));
};

/** One of the two who can sign in: everything is still to do. */
export const AT_THE_BEGINNING = scenario('signs in, may ask for the first letter', 1, mayAsk);

/** Students who have not asked for a letter yet, or may not. */
export const BEFORE_THE_LETTER: readonly Scenario[] = [
  scenario('may ask for the first letter', 5, mayAsk),
  scenario('not accepted into co-op', 5, (story) => {
    story.studying('ACCT-BBA', -160, 1_100).course('registered', story.calendar.term(0));
    story.standing.acceptedIntoCoop = false;
  }),
  scenario('acceptance into co-op not recorded', 3, (story) => {
    story.studying('DATA-PBD', -90, 520).course('registered', story.calendar.term(0));
    story.standing.acceptedIntoCoop = null;
    story.standing.continuanceMet = null;
  }),
  scenario('co-op course not registered', 5, (story) => {
    story.studying('ENVT-DIP', -150, 560);
  }),
  scenario('co-op course dropped', 2, (story) => {
    story.studying('MECH-BENG', -420, 1_200).course('dropped', story.calendar.term(-1));
  }),
  scenario('standing for continuance not met', 2, (story) => {
    inCoop(story).permit({ kind: 'study_permit', issued: -400, expires: 700 });
    story.standing.continuanceMet = false;
  }),
  scenario('request begun and kept as a draft', 4, (story, nth) => {
    const permit = inCoop(story).permit({
      kind: 'study_permit',
      issued: -420,
      expires: 640,
      verified: false,
      source: 'student_statement',
    });
    const answers = answersOf(story, permit);
    story.request('placement_confirmation', 'draft', {
      daysAgo: nth * 3,
      answers: nth % 2 ? { inCanada: true } : { ...answers, consent: null, noteToOffice: null },
    });
  }),
];
