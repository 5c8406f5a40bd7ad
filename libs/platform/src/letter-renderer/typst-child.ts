import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { TypstAnswer, TypstRequest } from './typst-messages.js';

// Runs as a child process of its own: the compiler leaks a little with each letter, so it is replaced at times.

const fontFiles = [
  'noto-sans/400Regular/NotoSans_400Regular.ttf',
  'noto-sans/400Regular_Italic/NotoSans_400Regular_Italic.ttf',
  'noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
  'noto-sans/700Bold/NotoSans_700Bold.ttf',
  'noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  'noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf',
  'noto-sans-devanagari/400Regular/NotoSansDevanagari_400Regular.ttf',
  'noto-sans-devanagari/700Bold/NotoSansDevanagari_700Bold.ttf',
  'chocolate-classical-sans/400Regular/ChocolateClassicalSans_400Regular.ttf',
];

const [, , workspace = ''] = process.argv;
const { resolve } = createRequire(import.meta.url);
const fontBlobs = fontFiles.map((file) => readFileSync(resolve(`@expo-google-fonts/${file}`)));
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] });

function render(request: TypstRequest): TypstAnswer {
  compiler.resetShadow();
  for (const [name, bytes] of Object.entries(request.files)) {
    compiler.mapShadow(join(workspace, name), Buffer.from(bytes));
  }
  const mainFilePath = join(workspace, `${request.template}.typ`);
  const compiled = compiler.compile({ mainFilePath, inputs: { data: request.dataJson }, resetRead: true });
  const { result } = compiled;
  if (result === null) return fault(messagesOf(compiled.takeDiagnostics()));
  const pdf = compiler.pdf(result, {
    pdfStandard: request.pdfStandard,
    creationTimestamp: request.createdAtSeconds,
  });
  return { pdf };
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
