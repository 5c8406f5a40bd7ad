import { ApiProperty } from '@nestjs/swagger';
import { ArrayMinSize, ArrayUnique, IsArray, IsIn } from 'class-validator';
import { MACHINE_SCOPES, type MachineScope } from '#casework/identity/machine-tokens.js';
import { LocalMoment, LocalMomentIfAny } from '../edge/moments.js';
import { Instant, OneLine } from '../edge/field-rules.js';

const SCOPES = `Choose at least one of ${MACHINE_SCOPES.join(', ')}.`;

export class NewMachineTokenBody {
  @ApiProperty({ example: 'Campus job board' })
  @OneLine(100, 'the name of the machine')
  name: string;

  @ApiProperty({ enum: MACHINE_SCOPES, isArray: true })
  @ArrayUnique({ message: SCOPES })
  @ArrayMinSize(1, { message: SCOPES })
  @IsIn(MACHINE_SCOPES, { each: true, message: SCOPES })
  @IsArray({ message: SCOPES })
  scopes: MachineScope[];

  @ApiProperty({ format: 'date-time', description: 'Within two years.' })
  @Instant()
  expiresAt: string;
}

export class MachineTokenAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: [String] })
  scopes: string[];

  @ApiProperty({ format: 'date-time' })
  expiresAt: Date;

  @LocalMoment()
  expiresAtLocal?: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  lastUsedAt: Date | null;

  @LocalMomentIfAny()
  lastUsedAtLocal?: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  revokedAt: Date | null;

  @LocalMomentIfAny()
  revokedAtLocal?: string | null;
}

export class NewMachineTokenAnswer extends MachineTokenAnswer {
  @ApiProperty({ description: 'Shown this once. Keep it where the machine keeps its secrets.' })
  token: string;
}
