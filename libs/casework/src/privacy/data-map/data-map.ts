import { Injectable } from '@nestjs/common';
import type { Actor } from '#database/actor.js';
import {
  DATA_CLASSES,
  type DataClass,
  KEPT,
  type Kept,
  type Reader,
  READERS,
} from '#database/classification/data-class.js';
import { ActorTransactions } from '#database/transaction.js';
import { DataMapStore, type TaggedTable } from './data-map.store.js';

export interface MappedColumn {
  readonly name: string;
  readonly type: string;
  /** Null: nobody has said what it holds. */
  readonly class: DataClass | null;
}

export interface MappedTable {
  readonly name: string;
  readonly purpose: { readonly en: string; readonly fr: string } | null;
  readonly kept: Kept | null;
  readonly readBy: readonly Reader[];
  /** Whether background work reads it too. */
  readonly background: boolean;
  readonly columns: readonly MappedColumn[];
}

/** What is held about whom, for what and for how long; the catalogue itself holds nobody's data. */
export interface DataMapView {
  readonly classes: readonly {
    readonly class: DataClass;
    readonly columns: number;
    readonly tables: number;
  }[];
  readonly tables: readonly MappedTable[];
  /** Columns and tables without a tag: those that somebody added by hand. */
  readonly untagged: readonly string[];
}

const SYSTEM: Actor = { kind: 'system', name: 'health' };

/** The map of all data, read from the tags in the live schema. */
@Injectable()
export class DataMap {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: DataMapStore,
  ) {}

  async read(actor: Actor = SYSTEM): Promise<DataMapView> {
    const tables = (await this.transactions.run(actor, (tx) => this.store.tables(tx))).map(mapped);
    return {
      classes: (Object.keys(DATA_CLASSES) as DataClass[]).map((one) => countOf(one, tables)),
      tables,
      untagged: tables.flatMap((table) => [
        ...(table.purpose === null || table.kept === null ? [table.name] : []),
        ...table.columns.filter((column) => column.class === null).map(({ name }) => `${table.name}.${name}`),
      ]),
    };
  }
}

function mapped({ name, comment, background, columns }: TaggedTable): MappedTable {
  const said = new Map((comment ?? '').split('\n').map((line) => splitOnce(line)));
  const purpose = said.get('purpose');
  return {
    name,
    purpose: purpose === undefined ? null : { en: purpose, fr: said.get('in French') || purpose },
    kept: known(KEPT, said.get('kept')),
    readBy: (said.get('read by') ?? '').split(', ').filter((one): one is Reader => one in READERS),
    background,
    columns: columns.map((column) => ({
      name: column.name,
      type: column.type,
      class: known(DATA_CLASSES, splitOnce(column.comment ?? '')[1]),
    })),
  };
}

function splitOnce(line: string): [string, string] {
  const [key = '', ...rest] = line.split(': ');
  return [key, rest.join(': ')];
}

const known = <K extends string>(list: Readonly<Record<K, string>>, name: string | undefined): K | null =>
  name !== undefined && Object.hasOwn(list, name) ? (name as K) : null;

function countOf(one: DataClass, tables: readonly MappedTable[]): DataMapView['classes'][number] {
  const counts = tables.map(({ columns }) => columns.filter((column) => column.class === one).length);
  return {
    class: one,
    columns: counts.reduce((sum, n) => sum + n, 0),
    tables: counts.filter((n) => n > 0).length,
  };
}
