import type { SignsOfLife } from './health-report.js';

/** The sending of mail in numbers, as the watch saw it last; seconds are counted to now. */
export interface MailSigns {
  /** Null: mail was never looked after. */
  readonly lastSuccessfulRunAt: Date | null;
  readonly secondsSinceLastRun: number | null;
  readonly alarms: number;
  readonly counts: Readonly<Record<string, number>>;
}

export function mailSigns({ sweeps, openAlarms }: Pick<SignsOfLife, 'sweeps' | 'openAlarms'>): MailSigns {
  const run = sweeps.find(({ name }) => name === 'send-due');
  const watch = sweeps.find(({ name }) => name === 'watch-mail');
  return {
    lastSuccessfulRunAt: run?.succeededAt ?? null,
    secondsSinceLastRun: run?.secondsSinceSuccess ?? null,
    alarms: openAlarms,
    counts: watch?.counts ?? {},
  };
}

const NAMES: Readonly<Record<string, string>> = {
  dueUnsent: 'coopdesk_mail_due_unsent',
  legalDueUnsent: 'coopdesk_mail_legal_due_unsent',
  oldestDueSeconds: 'coopdesk_mail_oldest_due_seconds',
  oldestLegalDueSeconds: 'coopdesk_mail_oldest_legal_due_seconds',
  parked: 'coopdesk_mail_parked',
  bounced: 'coopdesk_mail_bounced',
  doubts: 'coopdesk_mail_in_doubt_ever',
  held: 'coopdesk_mail_held',
};

/** In the text form that Prometheus reads. */
export function metricsText(mail: MailSigns, workerLives: boolean): string {
  const figures: [string, number][] = [
    ['coopdesk_worker_up', workerLives ? 1 : 0],
    ['coopdesk_alarms_open', mail.alarms],
    ...(mail.secondsSinceLastRun === null
      ? []
      : ([['coopdesk_mail_seconds_since_last_run', mail.secondsSinceLastRun]] as [string, number][])),
    ...Object.entries(NAMES).flatMap(([count, name]): [string, number][] => {
      const figure = mail.counts[count];
      return figure === undefined ? [] : [[name, figure]];
    }),
  ];
  return figures.map(([name, figure]) => `# TYPE ${name} gauge\n${name} ${figure}\n`).join('');
}
