import { createHash, randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { letterSheet, type SheetImages } from '#casework/letters/page/letter-sheet.js';
import { renderTemplate } from '#casework/letters/wording/template-rendering.js';
import { inventedFacts } from '#domain/letters/invented-letters.js';
import type { LetterFacts } from '#domain/letters/letter-facts.js';
import { SHIPPED_TEMPLATES } from '#domain/letters/shipped/templates-1.js';
import { TypstRenderer } from '#platform/letter-renderer/typst-renderer.js';
import { demonstrationIdentity } from '#platform/letter-signer/demonstration-identity.js';
import { PadesSigner } from '#platform/letter-signer/pades-signer.js';
import { productFolder } from '#platform/product-folder.js';
import { BareLetters } from './letters/bare-letters.js';

/**
 * Letters a second on one core: words from a template, QR code, page, signature and hash, as the worker makes them, turn by
 * turn with the limit: the same page out of the compiler alone, in this process, of data that lies ready, neither hashed
 * nor signed. `--letters N` is how many of each a round.
 */
const { values } = parseArgs({ options: { letters: { type: 'string', default: '300' } } });
const LETTERS = Math.max(20, Number(values.letters));
const ROUNDS = 5;
const NOW = new Date();
const NAMES = [
  'Li Na',
  'Nguyễn Thị Ánh',
  'Ananya Sharma',
  'José María Fernández',
  'Олена Шевченко',
  'محمد عبد الرحمن',
];

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1]!;

const images: SheetImages = {
  logo: {
    ending: 'svg',
    content: Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="96" height="80"><path d="M4 62C22 14 52 6 92 12 70 20 58 30 54 46 44 34 30 38 4 62z" fill="#1f4e79"/></svg>',
    ),
  },
  signature: null,
};

function factsOf(serial: number): LetterFacts {
  const facts = inventedFacts('plain', {
    kind: 'placement_confirmation',
    base: 'placement',
    language: serial % 3 === 0 ? 'fr' : 'en',
    office: {
      institutionName: 'Kestrel Polytechnic University',
      dliNumber: 'O19359011033',
      officeName: 'Co-operative Education',
      email: 'coop@kestrel.example',
      telephone: '+1 604 555 0100',
      address: '12666 72 Avenue\nSurrey BC',
      signatoryName: 'Maya Okafor',
      signatoryTitle: 'Co-op Coordinator',
    },
    number: `KPU-2026-${String(serial).padStart(6, '0')}`,
    today: '2026-11-21',
  });
  const name = NAMES[serial % NAMES.length]!;
  return { ...facts, student: { name: `${name} ${serial}`, studentNumber: String(100_000_000 + serial) } };
}

function sheetOf(serial: number) {
  const facts = factsOf(serial);
  const rendered = renderTemplate(SHIPPED_TEMPLATES.placement, facts);
  if (!('page' in rendered)) throw new Error('The shipped template does not fit.');
  const code = Array.from({ length: 26 }, () => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[randomInt(32)]).join('');
  const verification = { code, address: `https://coop.kestrel.example/v/${code}` };
  return letterSheet({ ...rendered.page, verification }, images, NOW);
}

/** Letters a second of one core: what both processes used is counted, so that others on the machine hardly matter. */
async function rate(letters: number, one: (serial: number) => unknown): Promise<number> {
  const before = coreSeconds();
  for (let done = 0; done < letters; done += 1) await one((serial += 1));
  return letters / (coreSeconds() - before);
}

function coreSeconds(): number {
  const { user, system } = process.cpuUsage();
  // Of the child that renders, and of those before it, which are gone (proc(5), fields 14 to 17, in hundredths of a second).
  const [own, child] = [statusFields(process.pid), statusFields(renderer.childPid)];
  const ticks = Number(own[13]) + Number(own[14]) + Number(child[11]) + Number(child[12]);
  return (user + system) / 1_000_000 + ticks / 100;
}

function statusFields(pid: number | undefined): string[] {
  const status = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return status.slice(status.lastIndexOf(')') + 2).split(' ');
}

/** Resident memory of a process in MB. */
const memoryOf = (pid: number | undefined): number =>
  Number(/VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;

let serial = 0;
const folder = await mkdtemp(join(tmpdir(), 'coopdesk-bench-'));
const templates = productFolder('libs/casework/src/letters/templates');
const renderer = new TypstRenderer({ templates });
const signer = new PadesSigner(demonstrationIdentity(folder, NOW));
const bare = new BareLetters(templates);
// Its start is no letter's cost.
await renderer.render(sheetOf(0));
const unsigned = (which: number) => renderer.render(sheetOf(which));
const subjects = {
  // Its sheets lie ready; the others make theirs, and hold no more of them than the worker does.
  bare: () => {
    const round = Array.from({ length: LETTERS }, (_, index) => sheetOf(serial + index + 1));
    return (which: number) => bare.render(round[which % round.length]!);
  },
  unsigned: () => unsigned,
  signed: () => async (which: number) => {
    const pdf = await signer.sign(await unsigned(which), NOW);
    return createHash('sha256').update(pdf).digest('hex');
  },
};
const names = ['bare', 'unsigned', 'signed'] as const;
const rates: Record<(typeof names)[number], number[]> = { bare: [], unsigned: [], signed: [] };
let most = 0;
for (let round = -1; round < ROUNDS; round += 1) {
  for (const name of names) {
    const measured = await rate(round < 0 ? 50 : LETTERS, subjects[name]());
    if (round >= 0) rates[name].push(measured);
    if (name !== 'bare') most = Math.max(most, memoryOf(renderer.childPid));
  }
}
await renderer.close();
await rm(folder, { recursive: true, force: true });

say(
  `${LETTERS} letters a round, ${ROUNDS} rounds; letters a second of one core, all processes counted (Linux)`,
);
for (const name of names) {
  const sorted = rates[name].toSorted((a, b) => a - b);
  say(
    `${name}: ${Math.round(median(sorted))} letters/s (${Math.round(sorted[0]!)} to ${Math.round(sorted.at(-1)!)})`,
  );
}
say(`memory of the rendering process: ${Math.round(most)} MB at most`);
const ratio = (ours: readonly number[]): number =>
  median(ours.map((each, round) => each / rates.bare[round]!));
say(`unsigned: ${ratio(rates.unsigned).toFixed(3)} of the limit`);
say(`bench letters: ${ratio(rates.signed).toFixed(3)} of the limit`);
