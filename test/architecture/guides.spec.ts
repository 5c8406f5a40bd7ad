import { writeFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { format } from 'prettier';
import { permissionGuide } from './permission-guide.js';
import { readProjectFile } from './project-files.js';

const GENERATED = /(<!-- permissions:begin -->\n)([\s\S]*?)(\n<!-- permissions:end -->)/;
const GUIDE = 'docs/guide-for-operators.md';

it('the guide for operators has the table of permissions as the code has it', async () => {
  const guide = readProjectFile(GUIDE);
  const wanted = await format(`${permissionGuide()}\n`, { parser: 'markdown' });
  const renewed = guide.replace(
    GENERATED,
    (_, begin: string, __, end: string) => `${begin}\n${wanted}${end}`,
  );
  if (process.env['WRITE_GUIDES']) writeFileSync(GUIDE, renewed);
  expect(GENERATED.exec(guide)?.[2]?.trim()).toBe(wanted.trim());
});
