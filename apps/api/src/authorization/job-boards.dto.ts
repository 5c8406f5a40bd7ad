import { ApiProperty } from '@nestjs/swagger';
import { IsString, IsUrl, Length } from 'class-validator';

export class NewJobBoardBody {
  @ApiProperty({ example: 'Campus job board' })
  @IsString({ message: 'Enter the name of the board.' })
  @Length(1, 100, { message: 'Enter a name of 1 to 100 characters.' })
  name: string;

  @ApiProperty({ example: 'https://jobs.school.example/hooks/coopdesk' })
  @IsUrl(
    { protocols: ['https', 'http'], require_protocol: true, require_tld: false },
    { message: 'Enter the address that takes notices, beginning with https://.' },
  )
  notifyUrl: string;
}

export class JobBoardAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  notifyUrl: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  disabledAt: Date | null;

  @ApiProperty({ description: 'Notices that wait to be delivered.' })
  waiting: number;

  @ApiProperty({ description: 'Notices that were given up and need a look at the address.' })
  parked: number;
}

export class NewJobBoardAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ description: 'Key of the HMAC-SHA256 in the header x-coopdesk-signature.' })
  signingSecret: string;
}
