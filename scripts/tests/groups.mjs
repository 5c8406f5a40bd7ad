/** Projects that drive whole programs or a browser; side by side on two cores they would only slow each other down. */
const ALONE = ['browser', 'faults'];

/**
 * Splits the projects into runs of jest: all that may share the machine together, each of the others by itself.
 * @param {string[]} projects
 * @param {number} cores
 * @returns {{ projects: string[], workers: number }[]}
 */
export function groupProjects(projects, cores) {
  const together = projects.filter((name) => !ALONE.includes(name));
  const alone = projects
    .filter((name) => ALONE.includes(name))
    .map((name) => ({ projects: [name], workers: 1 }));
  // At least two: a test mostly waits for the database.
  return together.length > 0 ? [{ projects: together, workers: Math.max(2, cores - 1) }, ...alone] : alone;
}
