import type { Day } from '../time/days.js';
import type { Instant } from '../time/instants.js';
import { breakpointsOf } from './breakpoints.js';
import { workRank, type DayAnswer, type StayDay, type StudyDay, type WorkDay } from './day-answer.js';
import { stayOn, studyOn } from './status-day.js';
import type { PlacementTerms, StudentCase } from './student-case.js';
import { workOn } from './work-day.js';
import { workSettingOn } from './work-setting.js';

/** Days that answer alike. */
export interface Stretch<Answer> {
  readonly from: Day;
  to: Day;
  /** The instant that ends it during its last day, or on the day after where that day no longer counts. */
  endsAt: Instant | undefined;
  readonly answer: Answer;
  /** The answers that were merged into it, where somebody will ask why. */
  readonly merged: Answer[] | undefined;
}

export interface PlacementStretch {
  readonly from: Day;
  to: Day;
  readonly answer: WorkDay;
}

export interface Timelines {
  readonly work: Stretch<WorkDay>[];
  readonly stay: Stretch<StayDay>[];
  readonly study: Stretch<StudyDay>[];
  /** By placement, in the case's order. */
  readonly byPlacement: PlacementStretch[][];
}

/** Sweeps the stretches between breakpoints once; three answers, never mixed. */
export function timelinesOf(subject: StudentCase, traces: boolean): Timelines {
  const byPlacement: PlacementStretch[][] = [];
  for (let count = subject.placements.length; count > 0; count -= 1) byPlacement.push([]);
  const timelines: Timelines = { work: [], stay: [], study: [], byPlacement };
  if (subject.last < subject.first) return timelines;
  const { status, work } = breakpointsOf(subject);
  for (let index = 0; index + 1 < status.length; index += 1) {
    const from = status[index] as Day;
    const to = (status[index + 1] as Day) - 1;
    append(timelines.stay, from, to, stayOn(subject, from), traces);
    append(timelines.study, from, to, studyOn(subject, from), traces);
  }
  for (let index = 0; index + 1 < work.length; index += 1) {
    const from = work[index] as Day;
    const to = (work[index + 1] as Day) - 1;
    append(timelines.work, from, to, workFrom(subject, from, to, byPlacement), traces);
  }
  return timelines;
}

/** Of several placements on a day, the one with the least authority speaks for the day. */
function workFrom(subject: StudentCase, from: Day, to: Day, byPlacement: PlacementStretch[][]): WorkDay {
  const setting = workSettingOn(subject, from);
  let least: WorkDay | undefined;
  for (let index = 0; index < byPlacement.length; index += 1) {
    const placement = subject.placements[index] as PlacementTerms;
    if (!isOn(placement, from)) continue;
    const answer = workOn(setting, placement);
    appendAlike(byPlacement[index] as PlacementStretch[], from, to, answer);
    if (!least || workRank(answer.state) < workRank(least.state)) least = answer;
  }
  return least ?? workOn(setting, undefined);
}

/** The same question for one instant: what a refusal earlier that day ended is over. */
export function workAt(subject: StudentCase, day: Day, at: Instant): WorkDay {
  const setting = workSettingOn(subject, day, at);
  let least: WorkDay | undefined;
  for (const placement of subject.placements) {
    if (!isOn(placement, day)) continue;
    const answer = workOn(setting, placement);
    if (!least || workRank(answer.state) < workRank(least.state)) least = answer;
  }
  return least ?? workOn(setting, undefined);
}

const isOn = (placement: PlacementTerms, day: Day): boolean => placement.from <= day && day <= placement.to;

/** Adjacent stretches of the same state and basis become one, unless an instant ended the first. */
function append<State extends string, Basis extends string, Answer extends DayAnswer<State, Basis>>(
  stretches: Stretch<Answer>[],
  from: Day,
  to: Day,
  answer: Answer,
  traces: boolean,
): void {
  const { span } = answer;
  const endsAt = span !== undefined && span.to === to ? span.endsAt : undefined;
  const before = stretches.at(-1);
  const continues =
    before !== undefined &&
    before.endsAt === undefined &&
    before.answer.state === answer.state &&
    before.answer.basis === answer.basis;
  if (!continues) {
    stretches.push({ from, to, endsAt, answer, merged: traces ? [answer] : undefined });
    return;
  }
  before.to = to;
  before.endsAt = endsAt;
  before.merged?.push(answer);
}

/** A placement's stretches stay apart where their reasons differ: its findings are made of them. */
function appendAlike(stretches: PlacementStretch[], from: Day, to: Day, answer: WorkDay): void {
  const before = stretches.at(-1);
  if (before && isAlike(before.answer, answer)) before.to = to;
  else stretches.push({ from, to, answer });
}

const isAlike = (one: WorkDay, other: WorkDay): boolean =>
  one.state === other.state &&
  one.basis === other.basis &&
  one.reasons === other.reasons &&
  one.forbidden === other.forbidden &&
  one.permit === other.permit &&
  one.application === other.application;
