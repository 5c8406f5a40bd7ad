import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import type { PersonKeys } from '#casework/audit/person-keys.js';
import type { LetterCases } from '#casework/letters/requests/letter-cases.js';
import { letterSheet, NO_IMAGES } from '#casework/letters/page/letter-sheet.js';
import type { LetterTemplateStore } from '#casework/letters/wording/letter-template.store.js';
import { renderTemplate } from '#casework/letters/wording/template-rendering.js';
import type { Transaction } from '#database/transaction.js';
import { letterFindings } from '#domain/letters/findings.js';
import { baseOf, freezeLetter, type LetterFacts } from '#domain/letters/letter-facts.js';
import { letterNumber } from '#domain/letters/letter-number.js';
import type { LetterPage } from '#domain/letters/letter-page.js';
import { verificationAddress, verificationCode } from '#domain/letters/verification-code.js';
import { SHIPPED_TEMPLATES } from '#domain/letters/shipped/templates-1.js';
import type { LetterRenderer } from '#platform/letter-renderer/letter-renderer.js';
import type { LetterSigner } from '#platform/letter-signer/letter-signer.js';
import type { FileLock } from '#platform/encryption/file-lock.js';
import type { SealedFiles } from '#platform/storage/sealed-files.js';
import type { LetterPlan, RequestRow } from './case-rows.js';
import type { DemonstrationCase } from './demonstration-case.js';
import type { DemonstrationStore, IssuedPage, Row } from './demonstration.store.js';
import { loadLetterBatch } from './letter-batch-loading.js';
import { COLLECTION_NOTICE, OFFICE } from './office.js';
import type { LoadedOffice } from './office-loading.js';
import { STAFF } from './sign-ins.js';

interface LetterTools {
  readonly store: DemonstrationStore;
  readonly keys: PersonKeys;
  readonly files: SealedFiles;
  readonly letterCases: LetterCases;
  readonly letterTemplates: LetterTemplateStore;
  readonly renderer: LetterRenderer;
  readonly signer: LetterSigner;
  /** Printed on letters, for whoever checks them. */
  readonly publicUrl: string;
}

interface Asked {
  readonly story: DemonstrationCase;
  readonly request: RequestRow;
}

/** Ends with the letters' pages in the store and their rows complete; until then they are on their way. */
export type FinishLetters = () => Promise<void>;

/**
 * Requests with the desk's tasks for those that wait, and the letters that came of the rest. Their pages are rendered in
 * a process of their own meanwhile: whoever calls goes on, and finishes the letters at the end.
 */
export async function loadLetters(
  tx: Transaction,
  tools: LetterTools,
  { cases, office }: { readonly cases: readonly DemonstrationCase[]; readonly office: LoadedOffice },
): Promise<FinishLetters> {
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
  return issueLetters(tx, tools, asked, office);
}

async function issueLetters(
  tx: Transaction,
  tools: LetterTools,
  asked: readonly Asked[],
  office: LoadedOffice,
): Promise<FinishLetters> {
  const approved = asked
    .flatMap(({ story, request }) => (request.letter ? [{ story, request, plan: request.letter }] : []))
    .toSorted((a, b) => (a.plan.issuedOn < b.plan.issuedOn ? -1 : 1));
  const locks = await tools.keys.locksOf(
    tx,
    approved.map(({ story }) => story.person.id),
  );
  const series = new Map<number, number>();
  const rows: Row[] = [];
  const numbers: Row[] = [];
  const pages: Promise<IssuedPage>[] = [];
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
    const template = await tools.letterTemplates.inForce(tx, request.kind, plan.issuedOn);
    numbers.push(numberRow({ year, serial, number: facts.number, letterId: plan.id }, plan, story));
    rows.push({ ...letterRow({ story, request, plan }, facts), templateId: template?.id ?? null });
    if (plan.state !== 'failed')
      pages.push(keepPage(tools, plan, facts, locks.get(story.person.id)!, issuedAt(story, plan)));
  }
  await tools.store.insert(tx, 'coop.letter', rows);
  await tools.store.insert(tx, 'coop.letter_number', numbers);
  await tools.store.insert(
    tx,
    'coop.letter_series',
    [...series].map(([year, lastNumber]) => ({ year, lastNumber })),
  );
  await loadLetterBatch(
    tx,
    tools.store,
    approved.map(({ story, request, plan }) => ({
      letterId: plan.id,
      requestId: request.id,
      studentId: story.person.id,
      issuedOn: plan.issuedOn,
      issuedAt: issuedAt(story, plan),
    })),
    { id: office.coordinatorId, name: STAFF[0].displayName },
  );
  const all = Promise.all(pages);
  // Its failure is told by whoever finishes; it must not end the process before.
  all.catch(() => undefined);
  return async () => tools.store.issueLetters(tx, await all);
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
  return { ...facts, verificationCode: verificationCode(randomBytes(16)) };
}

const issuedAt = ({ calendar }: DemonstrationCase, { issuedOn }: LetterPlan): Date =>
  calendar.instant(issuedOn, '10:02:00');

function letterRow({ story, request, plan }: Asked & { readonly plan: LetterPlan }, facts: LetterFacts): Row {
  const failed = plan.state === 'failed';
  return {
    id: plan.id,
    studentId: story.person.id,
    requestId: request.id,
    number: facts.number,
    kind: facts.kind,
    language: facts.language,
    facts,
    verificationHash: createHash('sha256').update(facts.verificationCode!).digest(),
    state: failed ? 'failed' : 'rendering',
    problem: failed ? 'missing_glyph' : null,
    issuedOn: failed ? null : plan.issuedOn,
    issuedAt: failed ? null : issuedAt(story, plan),
    voidedOn: plan.voidedOn,
    voidReason: plan.voidedOn ? 'The student has left co-op.' : null,
    createdAt: issuedAt(story, plan),
    version: plan.state === 'revoked' ? 3 : 2,
  };
}

/** A letter that could not be made has voided its number. */
function numberRow(given: Row, plan: LetterPlan, story: DemonstrationCase): Row {
  const failed = plan.state === 'failed';
  return {
    ...given,
    voidedAt: failed ? issuedAt(story, plan) : null,
    voidReason: failed ? 'missing_glyph' : null,
  };
}

/** In the words that the product comes with: the demonstration's office has no others. */
function pageOf(facts: LetterFacts): LetterPage {
  const rendered = renderTemplate(SHIPPED_TEMPLATES[baseOf(facts)], facts);
  if ('page' in rendered) return rendered.page;
  throw new Error(
    `A letter of the demonstration claims what its facts do not carry: ${rendered.missing.join()}.`,
  );
}

async function keepPage(
  { renderer, signer, files, publicUrl }: LetterTools,
  { id, state }: LetterPlan,
  facts: LetterFacts,
  lock: FileLock,
  createdAt: Date,
): Promise<IssuedPage> {
  const code = facts.verificationCode!;
  const verification = { code, address: verificationAddress(publicUrl, code) };
  const sheet = letterSheet({ ...pageOf(facts), verification }, NO_IMAGES, createdAt);
  const page = await renderer.render(sheet);
  const pdf = await signer.sign(page, createdAt);
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  const storageKey = `letters/${sha256}`;
  await files.put(storageKey, lock, Readable.from([pdf]));
  return { id, state, storageKey, sha256, bytes: pdf.length };
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
