import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsObject, IsString, Length, ValidateNested } from 'class-validator';
import { IfGiven, OneLine } from '../edge/field-rules.js';
import { SettingEditionFacts, WriteEditionBody } from './editions.dto.js';

export class BrandColoursBody {
  @ApiProperty({ example: '#0f4f45', description: 'Of the head of every page and of its buttons.' })
  @OneLine(7, 'the colour of the head')
  head: string;

  @ApiProperty({ example: '#ffffff', description: 'Of the text upon it; 4.5:1 is the least contrast.' })
  @OneLine(7, 'the colour of the text')
  text: string;
}

export class WriteBrandBody extends WriteEditionBody {
  @ApiPropertyOptional({ example: 'Kestrel Co-op', description: 'The product’s own when left out.' })
  @IfGiven()
  @OneLine(40, 'the name')
  name?: string;

  @ApiPropertyOptional({ type: BrandColoursBody, description: 'The product’s own when left out.' })
  @IfGiven()
  @ValidateNested()
  @IsObject({ message: 'Send both colours: head and text.' })
  @Type(() => BrandColoursBody)
  colours?: BrandColoursBody;
}

export class BrandContentAnswer {
  @ApiProperty({ type: String, nullable: true, description: 'Null: the product’s own.' })
  name: string | null;

  @ApiProperty({ type: BrandColoursBody, nullable: true, description: 'Null: the product’s own.' })
  colours: BrandColoursBody | null;
}

/** As they are typed: what is not there, or not a colour yet, is no fault of the question. */
export class BrandContrastsQuery {
  @ApiPropertyOptional({ example: '#0f4f45', description: 'The colour of the head.' })
  @IfGiven()
  @Length(0, 40)
  @IsString()
  head?: string;

  @ApiPropertyOptional({ example: '#ffffff', description: 'The colour of the text upon it.' })
  @IfGiven()
  @Length(0, 40)
  @IsString()
  text?: string;
}

export class BrandContrastAnswer {
  @ApiProperty({ example: 9.4, description: 'From 1 to 21, to one, rounded down to a tenth.' })
  contrast: number;

  @ApiProperty({ example: 4.5, description: 'What it takes, to one.' })
  least: number;

  @ApiProperty()
  passes: boolean;
}

export class BrandContrastsAnswer {
  @ApiProperty({
    type: BrandContrastAnswer,
    nullable: true,
    description: 'Of the text upon the head: without it the brand is refused. Null: not both are colours.',
  })
  text: BrandContrastAnswer | null;

  @ApiProperty({
    type: BrandContrastAnswer,
    nullable: true,
    description:
      'Of links in the head’s colour upon the pages: without it they keep the product’s own. Null: no colour.',
  })
  links: BrandContrastAnswer | null;
}

export class BrandAnswer extends BrandContentAnswer {
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'For links on paper: the head’s colour where it can be read there, else null.',
  })
  linkColour: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Hash of the logo; null where there is none.' })
  logo: string | null;
}

export class BrandEditionAnswer extends SettingEditionFacts {
  @ApiProperty({ type: BrandContentAnswer })
  content: BrandContentAnswer;
}
