import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { readLetterFonts } from './letter-fonts.js';
import type { TypstAnswer, TypstRequest } from './typst-messages.js';
import { SHAPED, wholeWords } from './whole-words.js';

// Runs as a child process of its own: the compiler leaks a little with each letter, so it is replaced at times.

const [, , workspace = ''] = process.argv;
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: readLetterFonts() }] });

function render(request: TypstRequest): TypstAnswer {
  compiler.resetShadow();
  for (const [name, bytes] of Object.entries(request.files)) {
    compiler.mapShadow(join(workspace, name), Buffer.from(bytes));
  }
  const mainFilePath = join(workspace, `${request.template}.typ`);
  const compiled = compiler.compile({ mainFilePath, inputs: { data: request.dataJson }, resetRead: true });
  const { result } = compiled;
  if (result === null) return fault(messagesOf(compiled.takeDiagnostics()));
  if (result.numOfPages > request.maxPages) {
    return { fault: 'too_long', detail: `${result.numOfPages} sheets, ${request.maxPages} at most` };
  }
  const pdf = compiler.pdf(result, {
    pdfStandard: request.pdfStandard,
    creationTimestamp: request.createdAtSeconds,
  });
  return {
    pdf: SHAPED.test(request.dataJson) ? wholeWords(pdf, stringsIn(JSON.parse(request.dataJson))) : pdf,
  };
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
function fault(detail: string): TypstAnswer {
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
  compiler.evictCache(10);
  process.send?.(answer);
});

// The parent is gone: nobody is left to render for.
process.on('disconnect', () => process.exit(0));
process.send?.('ready');
