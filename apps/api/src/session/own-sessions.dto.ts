import { ApiProperty } from '@nestjs/swagger';

export class OpenSessionAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ description: 'Whether it is the one that asks.' })
  current: boolean;

  @ApiProperty({ format: 'date-time' })
  openedAt: Date;

  @ApiProperty({ format: 'date-time' })
  lastSeenAt: Date;

  @ApiProperty({ format: 'date-time' })
  expiresAt: Date;

  @ApiProperty({ type: String, nullable: true })
  address: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'What the browser calls itself.' })
  userAgent: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The sign-in it came by; null: a password.' })
  provider: string | null;
}
