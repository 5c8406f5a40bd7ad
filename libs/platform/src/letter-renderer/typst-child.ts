import { join } from 'node:path';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { readLetterFonts } from './letter-fonts.js';
import type { TypstAnswer, TypstRequest } from './typst-messages.js';
import { SHAPED, wholeWords } from './whole-words.js';

// Runs as a child process of its own: the compiler leaks a little with each letter, so it is replaced at times.

const [, , workspace = ''] = process.argv;
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: readLetterFonts() }] });

/** What it set for none of the last letters it forgets; looking for that takes a while, so it does not for each. */
const FORGET_EVERY = 5;
let answered = 0;

function render(request: TypstRequest): TypstAnswer {
  compiler.resetShadow();
  // As files, not as the compiler's inputs: with other inputs it takes nothing for known that it has set before.
  place('data.json', Buffer.from(request.dataJson));
  for (const [name, bytes] of Object.entries(request.files)) place(name, Buffer.from(bytes));
  let set = setOn(1, request);
  // Only now is known how many there are, and the sheets say it.
  if ('pages' in set && set.pages > 1 && set.pages <= request.maxPages) set = setOn(set.pages, request);
  if ('fault' in set) return set;
  if (set.pages > request.maxPages) {
    return { fault: 'too_long', detail: `${set.pages} sheets, ${request.maxPages} at most` };
  }
  const pdf = compiler.pdf(set.document, {
    pdfStandard: request.pdfStandard,
    creationTimestamp: request.createdAtSeconds,
  });
  return {
    pdf: SHAPED.test(request.dataJson) ? wholeWords(pdf, stringsIn(JSON.parse(request.dataJson))) : pdf,
  };
}

type SetLetter = { readonly document: NodeTypstDocument; readonly pages: number };

/** The letter as it is when it takes so many sheets. */
function setOn(
  sheets: number,
  { template }: TypstRequest,
): SetLetter | Extract<TypstAnswer, { fault: unknown }> {
  place('sheets.json', Buffer.from(String(sheets)));
  const compiled = compiler.compile({ mainFilePath: join(workspace, `${template}.typ`), resetRead: true });
  const { result } = compiled;
  if (result === null) return fault(messagesOf(compiled.takeDiagnostics()));
  return { document: result, pages: result.numOfPages };
}

function place(name: string, content: Buffer): void {
  compiler.mapShadow(join(workspace, name), content);
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

function messagesOf(error: { shortDiagnostics: unknown } | null): string {
  const diagnostics = (error?.shortDiagnostics ?? []) as { message?: string }[];
  return diagnostics.map(({ message }) => message).join('; ');
}

/** The standards forbid a character without a glyph, so the library refuses to write it. */
function fault(detail: string): Extract<TypstAnswer, { fault: unknown }> {
  const missing = /could not be displayed with font/.test(detail);
  if (missing) return { fault: 'missing_glyph', detail: 'no font of ours has one of its characters' };
  return { fault: 'template_error', detail };
}

process.on('message', (request: TypstRequest) => {
  let answer: TypstAnswer;
  try {
    answer = render(request);
  } catch (error) {
    answer = fault(error instanceof Error ? error.message : String(error));
  }
  process.send?.(answer);
  answered += 1;
  if (answered % FORGET_EVERY === 0) compiler.evictCache(2);
});

// The parent is gone: nobody is left to render for.
process.on('disconnect', () => process.exit(0));
process.send?.('ready');
