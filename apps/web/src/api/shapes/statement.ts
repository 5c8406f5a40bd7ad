import type { Schemas } from '../schema.js';

/** What an employer is shown. */
export type EmployerSheet = Schemas['EmployerSheetAnswer'];
export type PublicStatement = Schemas['PublicStatementAnswer'];
/** A link as its student has it, and as staff see it. */
export type OwnStatementLink = Schemas['OwnStatementLinkAnswer'];
export type StatementLink = Schemas['StatementLinkAnswer'];
