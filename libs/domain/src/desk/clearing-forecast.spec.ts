import { describe, expect, it } from '@jest/globals';
import { clearingForecast } from './clearing-forecast.js';

const week = (opened: number, closed: number) => ({ opened, closed });

describe('the forecast of a queue', () => {
  it('goes by the middle week, with the best and the worst as its band', () => {
    // Five, ten and two fewer a day.
    expect(clearingForecast(100, [week(10, 35), week(0, 50), week(20, 30)])).toEqual({
      days: 20,
      soonest: 10,
      latest: 50,
      growth: -5,
    });
  });

  it('says that a queue grows, and that only its best week would clear it', () => {
    expect(clearingForecast(40, [week(30, 20), week(10, 30), week(40, 40), week(45, 40)])).toEqual({
      days: null,
      soonest: 10,
      latest: null,
      growth: 0.5,
    });
  });

  it('needs nothing more for an empty queue, and knows nothing without a week', () => {
    expect(clearingForecast(0, [week(5, 5)])).toMatchObject({ days: 0, soonest: 0, latest: 0 });
    expect(clearingForecast(10, [])).toBeNull();
  });

  it('rounds up: a day that is begun is a day', () => {
    expect(clearingForecast(11, [week(0, 25)])).toMatchObject({ days: 3 });
  });
});
