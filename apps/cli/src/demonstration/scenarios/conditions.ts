import { OTHER_DLI, REMARKS } from '../permits.js';
import { inCoop, scenario, type Scenario, withLetter } from './scenario.js';

/** Permits that print too little, programs that are not covered, and studies that do not go on as planned. */
export const CONDITIONS: readonly Scenario[] = [
  scenario('no work remark printed', 3, (story) => {
    withLetter(inCoop(story), 70).permitFromDocument({
      kind: 'study_permit',
      issued: -330,
      expires: 500,
      remarks: REMARKS.none,
    });
  }),
  scenario('older remark, does not cover placements', 3, (story) => {
    withLetter(inCoop(story), 70).permit({
      kind: 'study_permit',
      issued: -690,
      expires: 260,
      remarks: REMARKS.older,
    });
  }),
  scenario('remark needs a person’s look', 2, (story) => {
    withLetter(inCoop(story), 70).permit({
      kind: 'study_permit',
      issued: -330,
      expires: 420,
      remarks: REMARKS.campusOnly,
    });
  }),
  scenario('permit names another school', 2, (story) => {
    withLetter(inCoop(story), 70).permit({
      kind: 'study_permit',
      issued: -500,
      expires: 600,
      dliNumber: OTHER_DLI,
    });
  }),
  scenario('restricted occupation, placement in a school', 1, (story) => {
    const term = inCoop(story).workTerm(story.calendar.term(0), { setting: 'school_teaching' });
    withLetter(story, 30, { term });
    story.permit({
      kind: 'study_permit',
      issued: -300,
      expires: 600,
      restrictions: ['child_care', 'school_teaching', 'health_service'],
    });
  }),
  scenario('optional placement planned', 2, (story) => {
    story.studying('MKTG-DIP').course('completed').workTerm(story.calendar.term(0), { hours: 35 });
    story.permit({ kind: 'study_permit', issued: -300, expires: 600 });
  }),
  scenario('more than half of the program is work', 1, (story) => {
    story.studying('HOSP-DIP', -200, 200).course('completed').workTerm(story.calendar.term(0));
    story.permit({ kind: 'study_permit', issued: -260, expires: 300 });
  }),
  scenario('nearly half of the program is work', 1, (story) => {
    withLetter(story.studying('HORT-DIP', -330, 400).course('completed'), 40);
    story.permit({ kind: 'study_permit', issued: -340, expires: 500 });
  }),
  scenario('program shorter than six months', 1, (story) => {
    story
      .studying('WELD-CERT', -60, 95)
      .course('registered', story.calendar.term(-1))
      .workTerm(story.calendar.term(0));
    story.permit({ kind: 'study_permit', issued: -90, expires: 200 });
  }),
  scenario('language program', 1, (story) => {
    story.studying('ENGL-PATH', -100, 150).course('registered', story.calendar.term(-1));
    story.permit({ kind: 'study_permit', issued: -120, expires: 240 });
  }),
];

export const STUDIES: readonly Scenario[] = [
  scenario('part-time this term', 2, (story) => {
    const { random } = story;
    story.studying(random.pick(['CIS-BTECH', 'ACCT-BBA'] as const), -430, -80).course('completed');
    story.study(-79, 40, 'part_time').study(41, 620, 'full_time');
    story.standing.programEndsOn = story.day(620);
    withLetter(story, 200, { term: story.workTerm(story.calendar.term(0)) });
    story.permit({ kind: 'study_permit', issued: -430, expires: 700 });
  }),
  scenario('on leave', 1, (story) => {
    story
      .studying('ENVT-DIP', -430, -30)
      .course('completed')
      .study(-29, 90, 'leave')
      .study(91, 400, 'full_time');
    story.standing.programEndsOn = story.day(400);
    withLetter(story, 190, { term: story.workTerm(story.calendar.term(0)) });
    story.permit({ kind: 'study_permit', issued: -430, expires: 500 });
  }),
  scenario('final session, part-time', 1, (story) => {
    story.studying('DATA-PBD', -560, -75).course('completed').study(-74, 35, 'part_time', true);
    story.standing.programEndsOn = story.day(35);
    withLetter(story, 300, { term: story.workTerm(story.calendar.term(-2)) });
    story.permit({ kind: 'study_permit', issued: -580, expires: 125 });
  }),
  scenario('completed, within ninety days', 2, (story, nth) => {
    story.studying('ENVT-DIP', -760, -30 - nth * 25).course('completed', story.calendar.term(-5));
    story.standing.completedOn = story.day(-28 - nth * 25);
    withLetter(story, 300, { term: story.workTerm(story.calendar.term(-2)) });
    story.permit({ kind: 'study_permit', issued: -780, expires: 150 });
  }),
  scenario('completed, ninety days over', 1, (story) => {
    story.studying('DATA-PBD', -740, -110).course('completed', story.calendar.term(-5));
    story.standing.completedOn = story.day(-104);
    withLetter(story, 300, { term: story.workTerm(story.calendar.term(-2)) });
    story.permit({ kind: 'study_permit', issued: -760, expires: 90 });
  }),
  scenario('no longer enrolled', 1, (story) => {
    story.studying('MECH-BENG', -430, -21).course('completed');
    story.standing.deEnrolledOn = story.day(-20);
    withLetter(story, 120);
    story.permit({ kind: 'study_permit', issued: -430, expires: 640 });
  }),
  scenario('permit cancelled', 1, (story) => {
    withLetter(inCoop(story), 140).permit({
      kind: 'study_permit',
      issued: -430,
      expires: 300,
      cancelledOn: story.day(-15),
    });
  }),
];
