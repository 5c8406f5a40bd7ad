import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches } from 'class-validator';
import { LocalMomentIfAny } from '../edge/moments.js';

const CODE = 'Enter the six digits that your telephone shows, or a recovery code.';

export class CodeBody {
  @ApiProperty({ example: '287082', description: 'Six digits, or a recovery code.' })
  @Matches(/^[\dA-Za-z][\dA-Za-z -]{4,22}[\dA-Za-z]$/, { message: CODE })
  @IsString({ message: CODE })
  code: string;
}

export class SecondFactorAnswer {
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Null: none is set up.' })
  since: string | null;

  @LocalMomentIfAny()
  sinceLocal?: string | null;

  @ApiProperty()
  recoveryCodesLeft: number;

  @ApiProperty({ description: 'Whether one must be set up in this role.' })
  demanded: boolean;
}

export class NewSecondFactorAnswer {
  @ApiProperty({ description: 'To type into an authenticator that reads no picture.' })
  secret: string;

  @ApiProperty({ description: 'What the picture (QR) says.' })
  uri: string;
}

export class RecoveryCodesAnswer {
  @ApiProperty({
    type: [String],
    description: 'Each opens once, where the telephone is lost. Shown this once.',
  })
  recoveryCodes: string[];
}
