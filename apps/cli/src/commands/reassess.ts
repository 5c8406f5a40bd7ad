import 'reflect-metadata';
import type { Command } from 'commander';
import { DueReassessment } from '#casework/reminders/due-reassessment.js';
import {
  type EverybodyProgress,
  ReassessmentOfEverybody,
} from '#casework/reminders/reassessment-of-everybody.js';
import { ConsequencesOfFactsModule } from '#casework/consequences-of-facts.module.js';
import { readSettings } from '#platform/config/read-settings.js';
import type { Settings } from '#platform/config/settings.js';
import { withCasework } from '../casework-tools.js';
import type { CliIo } from '../cli-io.js';
import { ProgressBar } from '../progress-bar.js';

const HELP = `
Settings  as for the servers (.env.example): WORKER_DATABASE_URL, MASTER_KEY …
The worker does this by itself every minute; the command is for an operator who wants to see it done. Without --all: students
under other rules than those in force, with an interval that has ended, or whose facts came by a roster. Ctrl-C stops after
the page under way; the next run, or the worker, goes on. Exit code 1: stopped, or another process is at it.`;

export interface ReassessOptions {
  readonly all: boolean;
  readonly json: boolean;
  readonly stop: AbortSignal;
}

export function define(command: Command, io: CliIo): void {
  command
    .option('--all', 'everybody, whatever their assessments rest on')
    .option('--json', 'print the report as JSON')
    .addHelpText('after', HELP)
    .action(async ({ all = false, json = false }: { all?: boolean; json?: boolean }) => {
      const stop = new AbortController();
      const abort = (): void => stop.abort();
      process.once('SIGINT', abort).once('SIGTERM', abort);
      try {
        await runReassess(readSettings(process.env), io, { all, json, stop: stop.signal });
      } finally {
        process.off('SIGINT', abort).off('SIGTERM', abort);
      }
    });
}

/** How many students were assessed, and how: `alone` are those for whom something changed, or may have. */
interface Report {
  readonly state: 'done' | 'stopped' | 'under_way_elsewhere';
  readonly alone: number;
  readonly confirmed: number;
}

export async function runReassess(
  settings: Settings,
  io: CliIo,
  { all, json, stop }: ReassessOptions,
): Promise<void> {
  const report = await withCasework(
    settings,
    [ConsequencesOfFactsModule],
    async (app): Promise<Report> => {
      const bar = new ProgressBar(io, 'students');
      const tell = ({ done, total }: EverybodyProgress): void => bar.show(done, total);
      const answer = all
        ? await app.get(ReassessmentOfEverybody).run('everybody', { stop, tell })
        : await app.get(DueReassessment).run(stop, tell);
      bar.end();
      const { alone, confirmed } = answer ?? { alone: 0, confirmed: 0 };
      const elsewhere = answer === null || ('elsewhere' in answer && answer.elsewhere > 0);
      return {
        state: elsewhere ? 'under_way_elsewhere' : stop.aborted ? 'stopped' : 'done',
        alone,
        confirmed,
      };
    },
    'worker',
  );
  await io.print(json ? `${JSON.stringify(report)}\n` : `${WORDS[report.state]} ${inWords(report)}\n`);
  if (report.state !== 'done') io.exitWith(1);
}

const WORDS: Readonly<Record<Report['state'], string>> = {
  done: 'Everything is assessed.',
  stopped: 'Stopped; the next run goes on from here.',
  under_way_elsewhere: 'Another process is at it; the health page shows how far it is.',
};

const inWords = ({ alone, confirmed }: Report): string =>
  `${confirmed.toLocaleString('en')} answers stand unchanged, ${alone.toLocaleString('en')} students were assessed alone.`;
