import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { FORECAST_KINDS, type ForecastKind } from '#casework/reminders/forecast/forecasts.js';
import { CalendarDate, OneLine } from '../edge/field-rules.js';
import { SettingEditionFacts, WriteEditionBody } from '../office/editions.dto.js';

export class OwnForecastAnswer {
  @ApiProperty({ description: 'Applications of the last two years, decided or open; at least twenty.' })
  cases: number;

  @ApiProperty()
  decided: number;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Half have a decision by this day; null: not seen yet.',
  })
  q50Days: number | null;

  @ApiProperty({ type: Number, nullable: true, description: 'Four of five have a decision by this day.' })
  q80Days: number | null;

  @ApiProperty({ format: 'date-time' })
  computedAt: Date;
}

export class PublishedTimeAnswer {
  @ApiProperty({ format: 'date', description: 'The day of the figure.' })
  asOf: string;

  @ApiProperty({ description: 'Four of five recent applications were decided within so many days.' })
  days: number;

  @ApiProperty({ description: 'Where it was read.' })
  source: string;
}

export class ForecastAnswer {
  @ApiProperty({ enum: FORECAST_KINDS })
  kind: ForecastKind;

  @ApiProperty({
    type: OwnForecastAnswer,
    nullable: true,
    description: 'From the office’s own applications; null under twenty of them.',
  })
  own: OwnForecastAnswer | null;

  @ApiProperty({ type: PublishedTimeAnswer, nullable: true, description: 'IRCC’s own figure.' })
  published: PublishedTimeAnswer | null;

  @ApiProperty({
    type: Number,
    nullable: true,
    description:
      'Days before the end of a permit at which the first notice goes out; null: by the table of reminders.',
  })
  leadDays: number | null;
}

const DAYS = 'Send whole days, from 1 to 2000.';
const FIGURES = 'Send the figures as a list, one a kind of application.';

export class PublishedTimeBody {
  @ApiProperty({ enum: FORECAST_KINDS })
  @IsIn(FORECAST_KINDS, { message: `Send one of: ${FORECAST_KINDS.join(', ')}.` })
  kind: ForecastKind;

  @ApiProperty({ format: 'date', example: '2026-11-02' })
  @CalendarDate()
  asOf: string;

  @ApiProperty({ minimum: 1, maximum: 2000, example: 144 })
  @Max(2000, { message: DAYS })
  @Min(1, { message: DAYS })
  @IsInt({ message: DAYS })
  days: number;

  @ApiProperty({
    example:
      'https://www.canada.ca/en/immigration-refugees-citizenship/services/application/check-processing-times.html',
  })
  @OneLine(300, 'an address')
  @Matches(/^https:\/\/\S+$/, { message: 'Send the address of the page, beginning with https://.' })
  source: string;
}

/** All of them anew: the next edition, for today or a day to come. */
export class WritePublishedTimesBody extends WriteEditionBody {
  @ApiProperty({
    type: [PublishedTimeBody],
    description: 'One a kind of application; the order does not matter.',
  })
  @ValidateNested({ each: true, message: FIGURES })
  @ArrayMaxSize(20, { message: FIGURES })
  @IsObject({ each: true, message: FIGURES })
  @IsArray({ message: FIGURES })
  @Type(() => PublishedTimeBody)
  figures: PublishedTimeBody[];
}

export class PublishedTimesEditionAnswer extends SettingEditionFacts {
  @ApiProperty({ type: [PublishedTimeBody] })
  content: readonly PublishedTimeBody[];
}
