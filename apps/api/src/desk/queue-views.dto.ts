import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsInstance, ValidateNested } from 'class-validator';
import { OneLine, SeenVersion } from '../edge/field-rules.js';
import { QueueFilterFields } from './queue-filter.dto.js';

export class QueueViewBody {
  @ApiProperty({ minLength: 1, maxLength: 60 })
  @OneLine(60, 'a name for the view')
  name: string;

  @ApiProperty({ description: 'Everybody of the office sees it.' })
  @IsBoolean({ message: 'Send true or false.' })
  shared: boolean;

  @ApiProperty({ description: 'It stands first.' })
  @IsBoolean({ message: 'Send true or false.' })
  pinned: boolean;

  @ApiProperty({ type: QueueFilterFields })
  @ValidateNested({ message: 'Send a filter of the queue.' })
  @IsInstance(QueueFilterFields, { message: 'Send a filter of the queue.' })
  @Type(() => QueueFilterFields)
  filter: QueueFilterFields;
}

export class ChangeQueueViewBody extends QueueViewBody {
  @ApiProperty({ type: 'integer', minimum: 1 })
  @SeenVersion()
  version: number;
}

class ViewOwnerAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;
}

export class QueueViewAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: ViewOwnerAnswer })
  owner: ViewOwnerAnswer;

  @ApiProperty()
  shared: boolean;

  @ApiProperty()
  pinned: boolean;

  @ApiProperty({ type: QueueFilterFields })
  filter: object;

  @ApiProperty({ description: 'Tasks that it shows to you now, counted to 1000.' })
  count: number;

  @ApiProperty({ description: 'You may change it.' })
  mine: boolean;

  @ApiProperty()
  version: number;
}
