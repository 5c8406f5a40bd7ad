import { ApiProperty } from '@nestjs/swagger';

export class StudentSelectionAnswer {
  @ApiProperty({ type: [String], format: 'uuid', description: 'By student number.' })
  students: readonly string[];

  @ApiProperty({ description: 'More match than are named here.' })
  more: boolean;
}
