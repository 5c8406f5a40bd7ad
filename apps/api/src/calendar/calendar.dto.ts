import { ApiProperty } from '@nestjs/swagger';

export class CalendarFeedAnswer {
  @ApiProperty({ description: 'Whether there is an address that opens the calendar.' })
  isOpen: boolean;

  @ApiProperty({ type: String, nullable: true, description: 'In the office’s zone, with its offset.' })
  madeAtLocal: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'When a program last fetched it.' })
  lastReadAtLocal: string | null;

  @ApiProperty({ description: 'How often it was fetched.' })
  reads: number;
}

export class NewCalendarFeedAnswer extends CalendarFeedAnswer {
  @ApiProperty({ description: 'The address to subscribe to. Shown this once: only its hash is kept.' })
  address: string;
}
