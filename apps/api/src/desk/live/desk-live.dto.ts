import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { IfGiven } from '../../edge/field-rules.js';

const SUBJECT =
  /^(document|letter_request|submission|student|candidate):[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export class DeskEventsQuery {
  @ApiPropertyOptional({
    description:
      'What you have before your eyes, so that colleagues see it: `document:` and its id, for example.',
  })
  @IfGiven()
  @Matches(SUBJECT, {
    message: 'Send document, letter_request, submission, student or candidate, a colon and the id.',
  })
  subject?: string;
}

class PulseCountsAnswer {
  @ApiProperty({ description: 'Mine, due before today; all are counted to 1000.' })
  overdue: number;

  @ApiProperty({ description: 'Mine, due today.' })
  today: number;

  @ApiProperty({ description: 'Nobody’s, whenever they are due.' })
  nobody: number;
}

class PresentAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;
}

class PulseJobAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: ['letters', 'tasks'] })
  kind: 'letters' | 'tasks';

  @ApiProperty()
  done: number;

  @ApiProperty()
  total: number;
}

/** The data of an event `pulse`; an event `still` has `asOf` alone, and `signed_out` nothing. */
export class DeskPulseAnswer {
  @ApiProperty({ type: PulseCountsAnswer })
  counts: PulseCountsAnswer;

  @ApiProperty({ description: 'Differs when rows near the top of the lists have changed: fetch them again.' })
  stamp: string;

  @ApiProperty({ type: [PresentAnswer], description: 'Colleagues who look at the same.' })
  here: PresentAnswer[];

  @ApiProperty({ type: [PulseJobAnswer] })
  jobs: PulseJobAnswer[];

  @ApiProperty({ format: 'date-time', description: 'By the clocks of the office.' })
  asOf: string;
}
