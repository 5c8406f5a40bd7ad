import { ApiProperty } from '@nestjs/swagger';
import { LocalMoment, Moment } from '../edge/moments.js';

export class OpenSessionAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ description: 'Whether it is the one that asks.' })
  current: boolean;

  @Moment()
  openedAt: Date;

  @LocalMoment()
  openedAtLocal?: string;

  @Moment()
  lastSeenAt: Date;

  @LocalMoment()
  lastSeenAtLocal?: string;

  @Moment()
  expiresAt: Date;

  @LocalMoment()
  expiresAtLocal?: string;

  @ApiProperty({ type: String, nullable: true })
  address: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'What the browser calls itself.' })
  userAgent: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The sign-in it came by; null: a password.' })
  provider: string | null;
}
