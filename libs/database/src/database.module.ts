import {
  type DynamicModule,
  Global,
  Inject,
  Injectable,
  Module,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { createDataSource, type DataSourceOptions } from './data-source.js';
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
          useFactory: async () => new ActorTransactions(await createDataSource(options).initialize()),
        },
        DatabaseShutdown,
      ],
      exports: [ActorTransactions],
    };
  }
}
