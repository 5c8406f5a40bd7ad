import { Module } from '@nestjs/common';
import { DataMap } from './data-map.js';
import { DataMapStore } from './data-map.store.js';

/** By itself, because it reads the catalogue only: the command line needs nothing else for it. */
@Module({ providers: [DataMapStore, DataMap], exports: [DataMap] })
export class DataMapModule {}
