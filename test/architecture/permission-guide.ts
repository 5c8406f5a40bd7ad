import { PERMISSIONS } from '#domain/permissions/permissions.js';
import { MACHINE_PERMISSIONS, STAFF_ROLES } from '#domain/permissions/roles.js';

/** The table of the operators' guide, as the code has it. */
export function permissionGuide(): string {
  const head = ['Permission', 'What it lets somebody do', 'About', ...STAFF_ROLES];
  const rows = Object.entries(PERMISSIONS).map(([name, { says, about, roles }]) => [
    `\`${name}\``,
    says,
    about,
    ...STAFF_ROLES.map((role) => ((roles as readonly string[]).includes(role) ? 'yes' : '')),
  ]);
  const machines = Object.entries(MACHINE_PERMISSIONS).map(([scope, says]) => `- \`${scope}\`: ${says}.`);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(head),
    line(head.map(() => '---')),
    ...rows.map(line),
    '',
    'Tokens for machines carry one or both of these scopes:',
    '',
    ...machines,
  ].join('\n');
}
