import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { LetterKinds } from '#casework/letters/kinds/letter-kinds.js';
import { ForAnyone } from '../access/access-rules.js';
import { FromAnyone, type Requester } from '../access/requester.js';
import { LetterKindAnswer } from './letter-kinds.dto.js';

@ApiTags('Letters')
@Controller('letter-kinds')
@ForAnyone()
export class LetterKindsController {
  constructor(private readonly kinds: LetterKinds) {}

  /** The kinds of letters: students see those that they may ask for, staff all of them, the retired ones last. */
  @Get()
  @ApiOkResponse({ type: [LetterKindAnswer] })
  async list(@FromAnyone() { actor }: Requester): Promise<LetterKindAnswer[]> {
    return this.kinds.list(actor);
  }
}
