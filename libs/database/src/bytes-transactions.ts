import type { DataSource, EntityManager } from 'typeorm';

/** A transaction of the role that opens bytes. It is nobody's: a grant says whose bytes it may see. */
export interface BytesTransaction {
  readonly manager: EntityManager;
}

/** The small pool of the role that opens bytes, beside that of the role that serves requests. */
export class BytesTransactions {
  /** @param dataSource null in a program that opens no bytes for anybody */
  constructor(private readonly dataSource: DataSource | null) {}

  async run<T>(work: (tx: BytesTransaction) => Promise<T>): Promise<T> {
    if (!this.dataSource)
      throw new Error('This program has no way to the bytes of files (BYTES_DATABASE_URL).');
    return this.dataSource.transaction((manager) => work({ manager }));
  }

  /** Closes the pool; called once, at shutdown. */
  async close(): Promise<void> {
    if (this.dataSource?.isInitialized) await this.dataSource.destroy();
  }
}
