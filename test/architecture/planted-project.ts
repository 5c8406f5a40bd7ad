import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

const project = resolve(import.meta.dirname, '../..');

/** One import of a planted project; the imported file is made when it is a file of ours. */
export interface Planted {
  readonly from: string;
  /** The specifier, as written in the import. */
  readonly imports: string;
  /** The file the specifier leads to, where it is not a package. */
  readonly file?: string;
  readonly typeOnly?: boolean;
}

export interface Violation {
  readonly rule: string;
  readonly from: string;
}

interface CruiseResult {
  readonly summary: {
    readonly violations: readonly { readonly rule: { readonly name: string }; readonly from: string }[];
  };
}

/**
 * Makes a project with nothing but these imports, under the real rules, and has the rules checked.
 * @returns each breach found
 */
export async function checkPlanted(imports: readonly Planted[]): Promise<Violation[]> {
  // Inside the project, so that packages are found as they are for the real files.
  await mkdir(join(project, '.test-output'), { recursive: true });
  const folder = await mkdtemp(join(project, '.test-output', 'planted-'));
  try {
    for (const name of ['package.json', 'tsconfig.json', '.dependency-cruiser.js']) {
      await copyFile(join(project, name), join(folder, name));
    }
    for (const { file } of imports) if (file) await write(join(folder, file), 'export const planted = 1;\n');
    for (const planted of groupByFile(imports)) await write(join(folder, planted.file), planted.text);
    const { summary } = JSON.parse(await cruise(folder)) as CruiseResult;
    return summary.violations.map(({ rule, from }) => ({ rule: rule.name, from }));
  } finally {
    await rm(folder, { recursive: true });
  }
}

function groupByFile(imports: readonly Planted[]): { file: string; text: string }[] {
  const files = [...new Set(imports.map(({ from }) => from))];
  return files.map((file) => {
    const lines = imports
      .filter(({ from }) => from === file)
      .map(({ imports: specifier, typeOnly }) => `export ${typeOnly ? 'type ' : ''}* from '${specifier}';\n`);
    return { file, text: `${lines.join('')}export const planted = 1;\n` };
  });
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

function cruise(folder: string): Promise<string> {
  const program = join(project, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [program, '--config', '.dependency-cruiser.js', '--output-type', 'json', '.'];
  return new Promise((done, fail) => {
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 64_000_000 }, (error, output, problems) => {
      // It exits with the number of breaches; only without a result has it failed.
      if (output.startsWith('{')) done(output);
      else fail(new Error(`dependency-cruiser gave no result: ${problems}`, { cause: error }));
    });
  });
}
