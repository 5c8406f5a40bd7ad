import jestConfig from '../../jest.config.js';

/** Names of the jest projects, in the order of jest.config.js. */
export const projectNames = jestConfig.projects.map(({ displayName }) => displayName);

/**
 * Sorts what follows `npm test --` or `npm run jest --`: names of projects choose them, the rest is jest's.
 * @param {string[]} args
 * @returns {{ projects: string[], rest: string[] }} projects = those named, or all
 */
export function readArguments(args) {
  const own = args.filter((arg) => arg !== '--selectProjects');
  const named = projectNames.filter((name) => own.includes(name));
  return {
    projects: named.length > 0 ? named : projectNames,
    rest: own.filter((arg) => !projectNames.includes(arg)),
  };
}
