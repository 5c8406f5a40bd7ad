import { ApiProperty } from '@nestjs/swagger';
import {
  DATA_CLASSES,
  type DataClass,
  KEPT,
  type Kept,
  type Reader,
  READERS,
} from '#database/classification/data-class.js';
import { WordsAnswer } from '../edge/words.dto.js';

const CLASSES = Object.keys(DATA_CLASSES) as DataClass[];

export class DataClassCount {
  @ApiProperty({ enum: CLASSES, enumName: 'DataClass' })
  class: DataClass;
  @ApiProperty({ description: 'How many columns hold it.' })
  columns: number;
  @ApiProperty({ description: 'In how many tables.' })
  tables: number;
}

export class MappedColumnAnswer {
  @ApiProperty()
  name: string;
  @ApiProperty({ description: 'As PostgreSQL names it.' })
  type: string;
  @ApiProperty({ enum: CLASSES, enumName: 'DataClass', nullable: true, description: 'Null: not classified.' })
  class: DataClass | null;
}

export class MappedTableAnswer {
  @ApiProperty()
  name: string;
  @ApiProperty({ type: WordsAnswer, nullable: true })
  purpose: WordsAnswer | null;
  @ApiProperty({ enum: Object.keys(KEPT), enumName: 'KeptFor', nullable: true })
  kept: Kept | null;
  @ApiProperty({
    enum: Object.keys(READERS),
    enumName: 'DataReader',
    isArray: true,
    description: 'Whom row-level security lets read.',
  })
  readBy: readonly Reader[];
  @ApiProperty({ description: 'Whether background work reads it too.' })
  background: boolean;
  @ApiProperty({ type: [MappedColumnAnswer] })
  columns: readonly MappedColumnAnswer[];
}

export class DataMapAnswer {
  @ApiProperty({ type: [DataClassCount] })
  classes: readonly DataClassCount[];
  @ApiProperty({ type: [MappedTableAnswer] })
  tables: readonly MappedTableAnswer[];
  @ApiProperty({ type: [String], description: 'Tables and columns that nobody has classified.' })
  untagged: readonly string[];
}
