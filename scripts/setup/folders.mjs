import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project, absolute, without a slash at its end. */
export const projectFolder = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** @param {string[]} parts */
export const inProject = (...parts) => join(projectFolder, ...parts);
