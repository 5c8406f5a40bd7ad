import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { PersonKeys } from '#casework/audit/person-keys.js';
import type { LetterCases } from '#casework/letters/letter-cases.js';
import type { Transaction } from '#database/transaction.js';
import { letterFindings } from '#domain/letters/findings.js';
import { freezeLetter, type LetterFacts } from '#domain/letters/letter-facts.js';
import { letterNumber } from '#domain/letters/letter-number.js';
import { composeLetter } from '#domain/letters/letter-page.js';
import type { LetterRenderer } from '#platform/letter-renderer/letter-renderer.js';
import type { SealedFiles } from '#platform/storage/sealed-files.js';
import type { LetterPlan, RequestRow } from './case-rows.js';
import type { DemonstrationCase } from './demonstration-case.js';
import type { DemonstrationStore, Row } from './demonstration.store.js';
import { COLLECTION_NOTICE, OFFICE } from './office.js';
import type { LoadedOffice } from './office-loading.js';

interface LetterTools {
  readonly store: DemonstrationStore;
  readonly keys: PersonKeys;
  readonly files: SealedFiles;
  readonly letterCases: LetterCases;
  readonly renderer: LetterRenderer;
}

interface Asked {
  readonly story: DemonstrationCase;
  readonly request: RequestRow;
}

/** Requests with the desk's tasks for those that wait, and the letters that came of the rest, page and all. */
export async function loadLetters(
  tx: Transaction,
  tools: LetterTools,
  { cases, office }: { readonly cases: readonly DemonstrationCase[]; readonly office: LoadedOffice },
): Promise<void> {
  const asked = cases.flatMap((story) => story.requests.map((request) => ({ story, request })));
  await tools.store.insert(
    tx,
    'coop.letter_request',
    asked.map((one) => requestRow(one, office)),
  );
  await tools.store.insert(tx, 'coop.notice_display', asked.flatMap(noticeRow));
  for (const { story, request } of asked) {
    if (request.state !== 'submitted') continue;
    const found = await tools.letterCases.of(tx, { ...request, studentId: story.person.id });
    const codes = letterFindings(found!.letter).flatMap(({ code, severity }) =>
      severity === 'info' ? [] : [code],
    );
    const why = codes.length > 0 ? codes : ['no_findings'];
    const daysAgo = Math.round((story.calendar.now.getTime() - request.submittedAt!.getTime()) / 86_400_000);
    story.task('letter_request', request.id, why, request.dueOn!, daysAgo);
  }
  await issueLetters(tx, tools, asked);
}

async function issueLetters(tx: Transaction, tools: LetterTools, asked: readonly Asked[]): Promise<void> {
  const approved = asked
    .flatMap(({ story, request }) => (request.letter ? [{ story, request, plan: request.letter }] : []))
    .toSorted((a, b) => (a.plan.issuedOn < b.plan.issuedOn ? -1 : 1));
  const personKeys = await tools.keys.keysOf(
    tx,
    approved.map(({ story }) => story.person.id),
  );
  const series = new Map<number, number>();
  const rows: Row[] = [];
  for (const { story, request, plan } of approved) {
    const year = Number(plan.issuedOn.slice(0, 4));
    const serial = (series.get(year) ?? 0) + 1;
    series.set(year, serial);
    const facts = await frozenFacts(
      tx,
      tools.letterCases,
      { story, request, plan },
      letterNumber(OFFICE.institutionName, year, serial),
    );
    rows.push(await letterRow(tools, { story, request, plan }, facts, personKeys.get(story.person.id)!));
  }
  await tools.store.insert(tx, 'coop.letter', rows);
  await tools.store.insert(
    tx,
    'coop.letter_series',
    [...series].map(([year, lastNumber]) => ({ year, lastNumber })),
  );
}

/** The facts as they were on the day of issue: an earlier day of the same record. */
async function frozenFacts(
  tx: Transaction,
  letterCases: LetterCases,
  { story, request, plan }: Asked & { readonly plan: LetterPlan },
  number: string,
): Promise<LetterFacts> {
  const answers = { ...request.answers, workTermId: plan.workTerm?.id ?? null };
  const found = await letterCases.of(tx, { studentId: story.person.id, kind: request.kind, answers });
  const letter = {
    ...found!.letter,
    today: plan.issuedOn,
    gate: { ...found!.letter.gate, acceptedIntoCoop: true },
    coopPermitNeeded: request.kind === 'coop_permit_support',
  };
  const facts = freezeLetter(letter, { number, language: story.person.language, office: found!.office });
  if (!facts) throw new Error(`No letter can be made in the demonstration's program ${story.program}.`);
  return facts;
}

async function letterRow(
  { renderer, files }: LetterTools,
  { story, request, plan }: Asked & { readonly plan: LetterPlan },
  facts: LetterFacts,
  personKey: Buffer,
): Promise<Row> {
  const issuedAt = story.calendar.instant(plan.issuedOn, '10:02:00');
  const row = {
    id: plan.id,
    studentId: story.person.id,
    requestId: request.id,
    number: facts.number,
    kind: facts.kind,
    language: facts.language,
    facts,
    state: plan.state,
    voidedOn: plan.voidedOn,
    voidReason: plan.voidedOn ? 'The student has left co-op.' : null,
    createdAt: issuedAt,
    version: plan.state === 'voided' ? 3 : 2,
  };
  if (plan.state === 'failed') return { ...row, problem: 'missing_glyph' };
  const pdf = await renderer.render({ template: 'letter', data: composeLetter(facts), createdAt: issuedAt });
  const sha256 = createHash('sha256').update(pdf).digest();
  const storageKey = `letters/${sha256.toString('hex')}`;
  await files.put(storageKey, personKey, Readable.from([pdf]));
  return { ...row, storageKey, sha256, bytes: pdf.length, issuedOn: plan.issuedOn, issuedAt };
}

function requestRow({ story, request }: Asked, office: LoadedOffice): Row {
  const { letter: _letter, ...row } = request;
  const submitted = request.submittedAt !== null;
  return {
    ...row,
    studentId: story.person.id,
    reference: referenceOf(story, request),
    noticeCode: submitted ? COLLECTION_NOTICE.code : null,
    noticeVersion: submitted ? COLLECTION_NOTICE.version : null,
    decidedBy: request.decidedAt ? office.coordinatorId : null,
    updatedAt: request.decidedAt ?? request.submittedAt ?? request.createdAt,
    version: request.decidedAt ? 3 : submitted ? 2 : 1,
  };
}

const SIGNS = Array.from('ACDEFGHJKMNPQRTUVWXY34679');

function referenceOf({ random }: DemonstrationCase, { createdAt }: RequestRow): string {
  const drawn = Array.from({ length: 6 }, () => random.pick(SIGNS));
  return `LR-${createdAt.toISOString().slice(0, 4)}-${drawn.join('')}`;
}

function noticeRow({ story, request }: Asked): Row[] {
  if (!request.submittedAt) return [];
  const { code, version } = COLLECTION_NOTICE;
  return [
    {
      studentId: story.person.id,
      noticeCode: code,
      noticeVersion: version,
      language: story.person.language,
      shownFor: 'letter_request',
      shownAt: request.submittedAt,
    },
  ];
}
