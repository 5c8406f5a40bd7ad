import type { Schemas } from '../schema.js';

export type Office = Schemas['OfficeAnswer'];
/** What the office writes of itself, without the version. */
export type OfficeValues = Schemas['OfficeValuesBody'];
export type OfficeEdition = Schemas['OfficeEditionAnswer'];
export type TermsEdition = Schemas['TermsEditionAnswer'];
export type OfficeHolidays = Schemas['OfficeHolidaysAnswer'];
export type OfficeImage = Schemas['OfficeImageAnswer'];
export type LetterCertificate = Schemas['LetterCertificateAnswer'];
export type Term = Schemas['TermBody'];
export type StaffAccount = Schemas['OfficeAccountAnswer'];
export type MachineToken = Schemas['MachineTokenAnswer'];
/** The answer that made it: the only one that shows the secret. */
export type NewMachineToken = Schemas['NewMachineTokenAnswer'];
export type JobBoard = Schemas['JobBoardAnswer'];
/** The answer that made it: the only one that shows the secret. */
export type NewJobBoard = Schemas['NewJobBoardAnswer'];
/** A setting in its newest edition, whatever its content. */
export type Edition = Schemas['SettingEditionAnswer'];
/** What is begun on a setting and not published, whatever its content. */
export type SettingDraft = Schemas['SettingDraftAnswer'];
export type ReturnReasonEdition = Schemas['ReturnReasonEditionAnswer'];
export type OwnReturnReason = Schemas['ReturnReasonBody'];
