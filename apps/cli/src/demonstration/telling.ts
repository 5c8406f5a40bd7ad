import type { DemonstrationCalendar } from './calendar.js';
import type { SeededRandom } from './random.js';

/** What every part of a story is told with. */
export interface Telling {
  readonly calendar: DemonstrationCalendar;
  readonly random: SeededRandom;
}
