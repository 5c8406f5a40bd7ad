import { Module } from '@nestjs/common';
import { IecModule } from './iec/iec.module.js';
import { IecPathwayBody } from './iec/iec-pathway-body.js';
import { Pathways } from './pathways/pathways.js';
import { PathwaysModule } from './pathways/pathways.module.js';

/** The one place that names the pathways: a further one adds its module and its body here. */
@Module({ imports: [PathwaysModule, IecModule], exports: [PathwaysModule, IecModule] })
export class RegisteredPathwaysModule {
  constructor(pathways: Pathways, iec: IecPathwayBody) {
    for (const body of [iec]) pathways.register(body);
  }
}
