import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches } from 'class-validator';
import { LocalMoment, Moment } from '../edge/moments.js';
import { WordsAnswer } from '../edge/words.dto.js';

export class SignInProviderAnswer {
  @ApiProperty({ example: 'kestrel' })
  id: string;

  @ApiProperty({ type: WordsAnswer, description: 'What the button says.' })
  name: WordsAnswer;
}

export class SignInProvidersAnswer {
  @ApiProperty({
    enum: ['everyone', 'staff', 'administrators'],
    description: 'Who may sign in with a password.',
  })
  local: 'everyone' | 'staff' | 'administrators';

  @ApiProperty({ type: [SignInProviderAnswer] })
  providers: SignInProviderAnswer[];
}

export class LinkIdentityBody {
  @ApiProperty({ example: 'kestrel', description: 'An id of GET /sign-in-providers.' })
  @Matches(/^[a-z0-9][a-z0-9-]{0,39}$/, { message: 'Choose an id of GET /sign-in-providers.' })
  @IsString({ message: 'Choose an id of GET /sign-in-providers.' })
  provider: string;
}

export class LinkIdentityAnswer {
  @ApiProperty({ description: 'Where to send the browser.' })
  url: string;
}

export class OwnIdentityAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ description: 'An id of GET /sign-in-providers, or of one that was there.' })
  provider: string;

  @Moment()
  linkedAt: Date;

  @LocalMoment()
  linkedAtLocal?: string;

  @Moment()
  lastUsedAt: Date;

  @LocalMoment()
  lastUsedAtLocal?: string;
}
