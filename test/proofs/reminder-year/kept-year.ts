import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { OwnPostgres } from '#testing/embedded-postgres.js';
import { makeDataDir } from '#testing/test-environment.js';
import { ProofProgress } from '../kept/proof-progress.js';
import type { YearKeeper, YearState } from './year-state.js';

interface Kept {
  readonly state: YearState;
  readonly database: string;
  /** Of the superuser of the server that was copied. */
  readonly password: string;
}

/** What a change of begins the year anew: everything that plans and sends. */
const SOURCES = [
  'libs/domain/src/reminders',
  'libs/casework/src/authorization',
  'libs/casework/src/notifications',
  'libs/casework/src/reminders',
  'migrations',
  'test/proofs/mail',
  'test/proofs/reminder-year',
];

/**
 * A year that goes on where it was stopped: every ten simulated days the whole server, the note outside the database and what
 * the proof has seen are kept together in `.data/proofs`. What was kept last stands until the next is whole.
 */
export class KeptYear {
  private readonly progress: ProofProgress<{ kept: Kept | null }>;
  private readonly last: Kept | null;

  /** @param name of the year by its sizes: another size is another year */
  constructor(name: string) {
    this.progress = new ProofProgress(`reminder-year-${name}`, SOURCES);
    const { kept } = this.progress.resume({ kept: null });
    this.last = kept && existsSync(this.placeOf(kept.state.step)) ? kept : null;
  }

  /** What a server begins with that goes on. */
  get server(): { readonly folder: string; readonly password: string } | undefined {
    return this.last
      ? { folder: join(this.placeOf(this.last.state.step), 'postgres'), password: this.last.password }
      : undefined;
  }

  async keeper(postgres: OwnPostgres): Promise<YearKeeper> {
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

  /** The year is over, however it went: the next run begins anew. */
  finish(): void {
    this.progress.keep({ kept: null });
    rmSync(this.progress.folder, { recursive: true, force: true });
  }

  private placeOf(step: number): string {
    return join(this.progress.folder, String(step));
  }

  private async dataDirOf({ state }: Kept): Promise<string> {
    const dataDir = await makeDataDir();
    cpSync(join(this.placeOf(state.step), 'data'), dataDir, { recursive: true });
    return dataDir;
  }

  private removeBut(step: number): void {
    for (const name of readdirSync(this.progress.folder))
      if (name !== String(step)) rmSync(join(this.progress.folder, name), { recursive: true, force: true });
  }
}
