import type { DemonstrationCalendar } from './calendar.js';
import { DemonstrationCase } from './demonstration-case.js';
import { makePeople } from './people.js';
import { SeededRandom } from './random.js';
import { SCENARIOS } from './scenarios/all.js';

const SEED = 20_260_401;

/** All students of the demonstration with what has happened to them: the same in every installation, but for the dates. */
export function tellCases(calendar: DemonstrationCalendar): DemonstrationCase[] {
  const random = new SeededRandom(SEED);
  const states = SCENARIOS.flatMap((scenario) =>
    Array.from({ length: scenario.count }, (_, nth) => ({ scenario, nth })),
  );
  const people = makePeople(states.length, random);
  // Mixed, so that a list by number is not a list by state; the first two are those who sign in.
  const mixed = [...states.slice(0, 2), ...random.shuffled(states.slice(2))];
  return mixed.map(({ scenario, nth }, at) => {
    const story = new DemonstrationCase(people[at]!, calendar, random);
    scenario.tell(story, nth);
    return story;
  });
}
