import {
  type DynamicModule,
  Global,
  Inject,
  Injectable,
  Module,
  type OnApplicationShutdown,
} from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { BytesTransactions } from './bytes-transactions.js';
import { createDataSource, type DataSourceOptions } from './data-source.js';
import { checkBytesRole, checkOwnRole } from './role-check.js';
import { ActorTransactions } from './transaction.js';

export interface DatabaseOptions extends DataSourceOptions {
  /** Of the role that opens the bytes of files for requests; left out where nobody asks. */
  readonly bytesUrl?: string;
}

/** A view takes one for an instant. */
const BYTES_POOL = 4;

@Injectable()
class DatabaseShutdown implements OnApplicationShutdown {
  constructor(
    @Inject(ActorTransactions) private readonly transactions: ActorTransactions,
    @Inject(BytesTransactions) private readonly bytes: BytesTransactions,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await this.transactions.close();
    await this.bytes.close();
  }
}

/** Provides `ActorTransactions` and `BytesTransactions` to the whole application; nobody else gets at the data sources. */
@Global()
@Module({})
export class DatabaseModule {
  static forRoot({ bytesUrl, ...options }: DatabaseOptions): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        {
          provide: ActorTransactions,
          // Row-level security is what keeps one person from another's rows: without it nothing is served.
          useFactory: async () => new ActorTransactions(await opened(options, checkOwnRole)),
        },
        {
          provide: BytesTransactions,
          useFactory: async () =>
            new BytesTransactions(
              bytesUrl === undefined
                ? null
                : await opened(
                    {
                      url: bytesUrl,
                      poolSize: BYTES_POOL,
                      applicationName: `${options.applicationName} bytes`,
                    },
                    checkBytesRole,
                  ),
            ),
        },
        DatabaseShutdown,
      ],
      exports: [ActorTransactions, BytesTransactions],
    };
  }
}

async function opened(
  options: DataSourceOptions,
  check: (query: (sql: string) => Promise<unknown>) => Promise<void>,
): Promise<DataSource> {
  const dataSource = await createDataSource(options).initialize();
  await check((sql) => dataSource.query(sql)).catch(async (error: unknown) => {
    await dataSource.destroy();
    throw error;
  });
  return dataSource;
}
