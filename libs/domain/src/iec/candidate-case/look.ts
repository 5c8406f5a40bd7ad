import type { PathwayFinding, PathwayLook, PathwayRecord } from '../../pathways/pathway.js';
import { parseInstant } from '../../time/instants.js';
import { tellIec, type ToldIecResult } from '../answer-words.js';
import { iecNeeds } from '../needs.js';
import type { IecProgramme } from '../programme/programme.js';
import { seasonOn } from '../programme/seasons.js';
import { seasonWords } from '../season-words.js';
import { iecClocks } from './case-clocks.js';
import { engineFactsOfCase, enterByOf, factsOf } from './case-reading.js';
import { iecReminders } from './case-reminders.js';
import { heldPermitFindings } from './held-permit-findings.js';
import { hostFindings } from './host-findings.js';
import { iecMissing } from './missing.js';
import { permitFindings } from './permit-findings.js';
import { seasonLimitFindings } from './season-limit.js';
import { BEFORE_SUBMISSION, isOver } from './stages.js';
import { iecSummary } from './summary.js';

/** What a candidate's case looks like at an instant (R42–R56). @param now RFC 3339 in UTC @param today the office's day */
export function lookAtCandidate(
  record: PathwayRecord,
  {
    programme,
    now,
    today,
  }: { readonly programme: IecProgramme; readonly now: string; readonly today: string },
): PathwayLook {
  const facts = engineFactsOfCase(record, now);
  const told = facts && tellIec(facts, programme.table, { noteTeer: programme.noteTeer });
  const clocks = iecClocks(record, parseInstant(now));
  return {
    clocks,
    missing: iecMissing(record, told),
    findings: [
      ...eligibilityFindings(told, isOver(record.stage)),
      ...hostFindings(record),
      ...permitFindings(record, told),
      ...needFindings(record),
      ...seasonFindings(record, programme, today),
      ...seasonLimitFindings(record, seasonOn(programme.seasons, today)),
      ...heldPermitFindings(record, today),
      ...(record.stage === 'letter_of_introduction' && enterByOf(record)?.estimated
        ? [ENTER_BY_ESTIMATED]
        : []),
      NO_MAINTAINED_STATUS,
    ],
    summary: iecSummary(record, told, programme, today),
    reminders: iecReminders(record, clocks, told),
  };
}

/** The engine's reasons stand against the case; its notes warn. What is only missing is told as missing. */
function eligibilityFindings(told: ToldIecResult | null, over: boolean): PathwayFinding[] {
  if (!told) return [];
  return [
    ...told.reasons.map(({ code, rule, text }) => ({ code, severity: 'block' as const, rule, text })),
    ...told.notes
      // What is missing and the clocks stand in parts of their own.
      .filter(({ code }) => code !== 'fact_missing' && code !== 'clock_half_gone')
      .map(({ code, rule, text }) => ({
        code,
        severity: WARNING_NOTES.has(code) ? ('warn' as const) : ('info' as const),
        rule,
        text,
      }))
      // Nobody lengthens an insurance for an application that is over.
      .filter(({ severity }) => severity !== 'warn' || !over),
  ];
}

const WARNING_NOTES: ReadonlySet<string> = new Set([
  'insurance_short',
  'insurance_missing',
  'offer_number_missing',
  'medical_setting',
]);

function needFindings(record: PathwayRecord): PathwayFinding[] {
  if (!BEFORE_SUBMISSION.includes(record.stage)) return [];
  return iecNeeds(factsOf(record)).map(({ code, rule, text }) => ({
    code: `need_${code}`,
    severity: code === 'admissibility' || code === 'medical' ? 'warn' : 'info',
    rule,
    text,
  }));
}

/** R56: said where it matters, before an invitation is there. */
function seasonFindings(record: PathwayRecord, { seasons }: IecProgramme, today: string): PathwayFinding[] {
  const answer = seasonOn(seasons, today);
  if (answer.state === 'open' || !['profile', 'pool'].includes(record.stage)) return [];
  return [{ code: `season_${answer.state}`, severity: 'warn', rule: 'R56', text: seasonWords(answer) }];
}

const ENTER_BY_ESTIMATED: PathwayFinding = {
  code: 'enter_by_estimated',
  severity: 'warn',
  rule: 'R50',
  text: {
    en: 'The day to enter by is estimated as a year from the issue of the letter. The day printed on the letter counts, and may be earlier: record the letter again with it.',
    fr: 'La date limite d’entrée est estimée à un an après l’émission de la lettre. La date imprimée sur la lettre compte et peut être plus proche : inscrivez de nouveau la lettre avec elle.',
  },
};

const NO_MAINTAINED_STATUS: PathwayFinding = {
  code: 'no_maintained_status',
  severity: 'info',
  rule: 'R53',
  text: {
    en: 'An application of this pathway gives no maintained status: nobody stays or works on it after a permit has ended.',
    fr: 'Une demande de cette voie ne donne pas de statut maintenu : personne ne séjourne ni ne travaille grâce à elle après la fin d’un permis.',
  },
};
