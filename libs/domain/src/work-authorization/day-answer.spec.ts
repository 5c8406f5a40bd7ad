import { describe, expect, it } from '@jest/globals';
import { STATUS_RANK, statusRank, WORK_RANK, workRank } from './day-answer.js';
import type { StayState, WorkState } from './result.js';

const states = <State extends string>(ranks: Readonly<Record<State, number>>) =>
  Object.keys(ranks) as State[];

describe('which answer of one day outranks another', () => {
  it('a certain permission to work before one by policy, doubt before limited hours', () => {
    const ranked = states<WorkState>(WORK_RANK).toSorted((a, b) => workRank(b) - workRank(a));
    expect(ranked).toEqual(['authorized', 'authorized_policy', 'unknown', 'limited', 'not_authorized']);
    expect(ranked.map(workRank)).toEqual(ranked.map((state) => WORK_RANK[state]));
  });

  it('a permit before maintained status before doubt', () => {
    const ranked = states<StayState>(STATUS_RANK).toSorted((a, b) => statusRank(b) - statusRank(a));
    expect(ranked).toEqual(['permitted', 'maintained', 'unknown', 'not_permitted']);
    expect(ranked.map(statusRank)).toEqual(ranked.map((state) => STATUS_RANK[state]));
  });
});
