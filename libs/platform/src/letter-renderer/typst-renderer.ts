import { resolve } from 'node:path';
import { withoutValues } from '../logging/error-facts.js';
import { type LetterInput, LetterRenderer, LetterRenderError } from './letter-renderer.js';
import type { TypstAnswer, TypstRequest } from './typst-messages.js';
import { TypstProcess } from './typst-process.js';

export interface TypstRendererOptions {
  /** Folder of the templates; a template reads no file outside it. */
  templates: string;
  /** Letters a child renders before the next one takes its place. */
  lettersPerChild?: number;
  timeoutMs?: number;
}

/** Typst in a child process: a crash of its native code takes no request and no other job with it. */
export class TypstRenderer extends LetterRenderer {
  private readonly templates: string;
  private readonly lettersPerChild: number;
  private readonly timeoutMs: number;
  private child: TypstProcess | undefined;
  private last: Promise<unknown> = Promise.resolve();

  constructor({ templates, lettersPerChild = 1_000, timeoutMs = 30_000 }: TypstRendererOptions) {
    super();
    this.templates = resolve(templates);
    this.lettersPerChild = lettersPerChild;
    this.timeoutMs = timeoutMs;
  }

  override async render(input: LetterInput): Promise<Buffer> {
    const request = requestOf(input);
    // One after the other: the child has one thread, and an answer belongs to the letter just sent.
    const turn = this.last.then(() => this.answer(request));
    this.last = turn.catch(() => undefined);
    const answer = await turn;
    if ('pdf' in answer) return Buffer.from(answer.pdf.buffer, answer.pdf.byteOffset, answer.pdf.byteLength);
    throw new LetterRenderError(answer.fault, withoutValues(answer.detail));
  }

  override async close(): Promise<void> {
    await this.last;
    await this.child?.end();
    this.child = undefined;
  }

  /** Nest calls it. */
  async onApplicationShutdown(): Promise<void> {
    await this.close();
  }

  /** Of the child that renders now, for tests that kill it. */
  get childPid(): number | undefined {
    return this.child?.pid;
  }

  private async answer(request: TypstRequest): Promise<TypstAnswer> {
    for (let tries = 0; tries < 2; tries += 1) {
      const child = await this.usableChild();
      try {
        return await child.render(request, this.timeoutMs);
      } catch {
        // It is dead: a fresh one gets the letter once more, as the death may be the former letters' fault.
        await child.end();
      }
    }
    return { fault: 'renderer_crashed', detail: 'it died or took too long, twice' };
  }

  private async usableChild(): Promise<TypstProcess> {
    if (this.child?.alive && this.child.rendered < this.lettersPerChild) return this.child;
    await this.child?.end();
    this.child = new TypstProcess(this.templates);
    return this.child;
  }
}

function requestOf({
  template,
  data,
  files = {},
  createdAt,
  pdfStandard = 'a-2a',
  maxPages = 2,
}: LetterInput): TypstRequest {
  const fileName = /^[a-z0-9][a-z0-9-]*$/;
  if (!fileName.test(template)) throw new LetterRenderError('template_error', 'no such template name');
  for (const name of Object.keys(files)) {
    if (!/^[a-z0-9][a-z0-9-]*\.[a-z]+$/.test(name))
      throw new LetterRenderError('template_error', 'no such file name');
  }
  const createdAtSeconds = Math.floor(createdAt.getTime() / 1000);
  // Composed letters: fonts have a glyph for the letter with its mark, and text taken out of the page equals the name.
  const dataJson = JSON.stringify(data, (_key, value: unknown) =>
    typeof value === 'string' ? value.normalize('NFC') : value,
  );
  return { template, dataJson, files, createdAtSeconds, pdfStandard, maxPages };
}
