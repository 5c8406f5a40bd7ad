import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean } from 'class-validator';

export class StaffDigestBody {
  @ApiProperty({ description: 'False: no digest by mail; the desk shows the same.' })
  @IsBoolean({ message: 'Send true or false.' })
  wanted: boolean;
}
