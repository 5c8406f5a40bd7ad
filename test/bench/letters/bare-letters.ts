import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { readLetterFonts } from '#platform/letter-renderer/letter-fonts.js';
import type { LetterInput } from '#platform/letter-renderer/letter-renderer.js';

/** The compiler alone, in the process that asks, on input that lies ready: nothing is sent, checked, read over, signed or kept. */
export class BareLetters {
  private readonly compiler: NodeCompiler;
  private made = 0;

  constructor(private readonly workspace: string) {
    // As in the process that renders letters.
    process.env['RAYON_NUM_THREADS'] = '1';
    this.compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: readLetterFonts() }] });
  }

  render({ template, data, files = {}, createdAt }: LetterInput): Buffer {
    this.compiler.resetShadow();
    const ready = {
      ...files,
      'data.json': Buffer.from(JSON.stringify(data)),
      'sheets.json': Buffer.from('1'),
    };
    for (const [name, bytes] of Object.entries(ready))
      this.compiler.mapShadow(join(this.workspace, name), Buffer.from(bytes));
    const compiled = this.compiler.compile({
      mainFilePath: join(this.workspace, `${template}.typ`),
      resetRead: true,
    });
    if (compiled.result === null) throw new Error('The page was not made.');
    const creationTimestamp = Math.floor(createdAt.getTime() / 1000);
    const pdf = this.compiler.pdf(compiled.result, { pdfStandard: 'a-2a', creationTimestamp });
    this.made += 1;
    if (this.made % 5 === 0) this.compiler.evictCache(2);
    return pdf;
  }
}
