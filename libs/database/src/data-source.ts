import { DataSource, type MixedList } from 'typeorm';

export interface DataSourceOptions {
  readonly url: string;
  readonly poolSize?: number;
  /** Shown in pg_stat_activity, so that an operator can tell api, worker and migrations apart. */
  readonly applicationName: string;
  readonly migrations?: MixedList<new () => object>;
}

/**
 * The one way to make a data source. The schema is never synchronised from entities: migrations are explicit.
 * All times are UTC; a connection that cannot be had in 15 s is an error, not a silent wait.
 */
export function createDataSource(options: DataSourceOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url: options.url,
    schema: 'coop',
    synchronize: false,
    migrationsRun: false,
    logging: false,
    applicationName: options.applicationName,
    poolSize: options.poolSize ?? 10,
    connectTimeoutMS: 15_000,
    entities: [],
    migrations: options.migrations ?? [],
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
    // With pipelining, statements that do not wait for each other go out at once (`ActorTransactions.readOnce`).
    extra: { options: '-c search_path=coop -c timezone=UTC', statement_timeout: 60_000, pipeline: true },
  });
}
