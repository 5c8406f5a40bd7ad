import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { OwnPostgres } from '#testing/embedded-postgres.js';
import { makeDataDir } from '#testing/test-environment.js';
import { ProofProgress } from './proof-progress.js';

interface Kept<State> {
  readonly state: State;
  readonly database: string;
  /** Of the superuser of the server that was copied. */
  readonly password: string;
}

export interface HouseKeeper<State> {
  /** What was kept, with the database and the folder of it; null: the proof begins. */
  readonly kept: { readonly state: State; readonly database: string; readonly dataDir: string } | null;
  /** Nobody is connected while it keeps. */
  keep(state: State, database: string, dataDir: string): Promise<void>;
}

/**
 * A long proof on a house of its own that goes on where it was stopped: now and then the whole server, the data folder and
 * what the proof has seen are kept together in `.data/proofs`. What was kept last stands until the next is whole.
 */
export class KeptHouse<State extends { readonly step: number }> {
  private readonly progress: ProofProgress<{ kept: Kept<State> | null }>;
  private readonly last: Kept<State> | null;

  /**
   * @param name of the proof by its sizes: another size is another proof
   * @param sources folders whose change begins it anew
   */
  constructor(name: string, sources: readonly string[]) {
    this.progress = new ProofProgress(name, sources);
    const { kept } = this.progress.resume({ kept: null });
    this.last = kept && existsSync(this.placeOf(kept.state.step)) ? kept : null;
  }

  /** What a server begins with that goes on. */
  get server(): { readonly folder: string; readonly password: string } | undefined {
    return this.last
      ? { folder: join(this.placeOf(this.last.state.step), 'postgres'), password: this.last.password }
      : undefined;
  }

  async keeper(postgres: OwnPostgres): Promise<HouseKeeper<State>> {
    return {
      kept: this.last && {
        state: this.last.state,
        database: this.last.database,
        dataDir: await this.dataDirOf(this.last),
      },
      keep: async (state, database, dataDir) => {
        const place = this.placeOf(state.step);
        await postgres.copyTo(join(place, 'postgres'));
        cpSync(dataDir, join(place, 'data'), { recursive: true });
        this.progress.keep({ kept: { state, database, password: postgres.password } });
        this.removeBut(state.step);
      },
    };
  }

  /** The proof is over, however it went: the next run begins anew. */
  finish(): void {
    this.progress.keep({ kept: null });
    rmSync(this.progress.folder, { recursive: true, force: true });
  }

  private placeOf(step: number): string {
    return join(this.progress.folder, String(step));
  }

  private async dataDirOf({ state }: Kept<State>): Promise<string> {
    const dataDir = await makeDataDir();
    cpSync(join(this.placeOf(state.step), 'data'), dataDir, { recursive: true });
    return dataDir;
  }

  private removeBut(step: number): void {
    for (const name of readdirSync(this.progress.folder))
      if (name !== String(step)) rmSync(join(this.progress.folder, name), { recursive: true, force: true });
  }
}
