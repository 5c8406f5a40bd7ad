import { Body, Controller, Get, Patch, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DOCUMENT_POLICY } from '#casework/documents/policy/document-policy-setting.js';
import { DocumentPolicy } from '#casework/documents/policy/document-policy.js';
import { SettingEditions } from '#casework/students/editions/setting-editions.js';
import { May } from '../access/access-rules.js';
import { FromStaff, type StaffRequester } from '../access/requester.js';
import { answer } from '../edge/refusal-error.js';
import {
  ChangeDocumentPolicyBody,
  DocumentPolicyAnswer,
  DocumentPolicyEditionAnswer,
  WriteDocumentPolicyBody,
} from './document-policy.dto.js';

@ApiTags('Staff: documents')
@Controller()
export class DocumentPolicyStaffController {
  constructor(
    private readonly policy: DocumentPolicy,
    private readonly editions: SettingEditions,
  ) {}

  /** What the office has settled about documents, as it holds today. */
  @Get('document-policy')
  @May('documents.decide')
  @ApiOkResponse({ type: DocumentPolicyAnswer })
  async read(@FromStaff() { actor }: StaffRequester): Promise<DocumentPolicyAnswer> {
    return this.policy.read(actor);
  }

  /** Some values anew, from today: writes an edition too. For coordinators and administrators. */
  @Patch('document-policy')
  @May('office.change')
  @ApiOkResponse({ type: DocumentPolicyAnswer })
  async change(
    @Body() { version, ...wish }: ChangeDocumentPolicyBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<DocumentPolicyAnswer> {
    return answer(await this.policy.change(actor, version, wish, origin));
  }

  /** The newest edition of it, whether its day has come or not. */
  @Get('office/document-policy')
  @May('office.read')
  @ApiOkResponse({ type: DocumentPolicyEditionAnswer })
  async latest(@FromStaff() { actor }: StaffRequester): Promise<DocumentPolicyEditionAnswer> {
    return this.editions.latest(actor, DOCUMENT_POLICY);
  }

  /** Writes all of it anew, for today or a day to come; `version` is the newest edition that was seen. */
  @Put('office/document-policy')
  @May('office.change')
  @ApiOkResponse({ type: DocumentPolicyEditionAnswer })
  async write(
    @Body() { version, inForceFrom, note, draft, ...content }: WriteDocumentPolicyBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<DocumentPolicyEditionAnswer> {
    const wish = {
      content,
      ...(inForceFrom && { inForceFrom }),
      ...(note && { note }),
      ...(draft && { draft }),
    };
    return answer(await this.editions.write(actor, DOCUMENT_POLICY, version, wish, origin));
  }
}
