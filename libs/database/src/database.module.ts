import {
  type DynamicModule,
  Global,
  Inject,
  Injectable,
  Module,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { createDataSource, type DataSourceOptions } from './data-source.js';
import { checkOwnRole } from './role-check.js';
import { ActorTransactions } from './transaction.js';

@Injectable()
class DatabaseShutdown implements OnApplicationShutdown {
  constructor(@Inject(ActorTransactions) private readonly transactions: ActorTransactions) {}

  async onApplicationShutdown(): Promise<void> {
    await this.transactions.close();
  }
}

/** Provides `ActorTransactions` to the whole application; nobody else gets at the data source. */
@Global()
@Module({})
export class DatabaseModule {
  static forRoot(options: DataSourceOptions): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        {
          provide: ActorTransactions,
          useFactory: async () => {
            const dataSource = await createDataSource(options).initialize();
            // Row-level security is what keeps one person from another's rows: without it nothing is served.
            await checkOwnRole((sql) => dataSource.query(sql)).catch(async (error: unknown) => {
              await dataSource.destroy();
              throw error;
            });
            return new ActorTransactions(dataSource);
          },
        },
        DatabaseShutdown,
      ],
      exports: [ActorTransactions],
    };
  }
}
