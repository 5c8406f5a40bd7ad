import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsString, Matches, MaxLength } from 'class-validator';
import { DeskSearch } from '#casework/desk/desk-search.js';
import { FOUND_KINDS } from '#casework/desk/desk-search.store.js';
import { May } from '../access/access-rules.js';
import { FromStaff, type StaffRequester } from '../access/requester.js';

const WORDS = 'Search for a name, a student number, a reference, a letter number or a permit number.';

export class DeskSearchQuery {
  @ApiProperty({ description: 'Beginnings of words of a student, or the whole number of a paper.' })
  @Matches(/^\P{Cc}*$/u, { message: WORDS })
  @MaxLength(100, { message: WORDS })
  @IsString({ message: WORDS })
  q: string;
}

class FoundStudentAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;
}

export class FoundAnswer {
  @ApiProperty({ enum: FOUND_KINDS })
  kind: (typeof FOUND_KINDS)[number];

  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ description: 'The number that it goes by.' })
  label: string;

  @ApiProperty({ type: FoundStudentAnswer })
  student: FoundStudentAnswer;
}

@ApiTags('Staff: desk')
@Controller('desk/search')
@May('queue.work')
export class DeskSearchStaffController {
  constructor(private readonly search: DeskSearch) {}

  /** People and papers by what stands on them, the first few. */
  @Get()
  @ApiOkResponse({ type: [FoundAnswer] })
  async find(
    @Query() { q }: DeskSearchQuery,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<readonly FoundAnswer[]> {
    return this.search.find(actor, q, origin);
  }
}
