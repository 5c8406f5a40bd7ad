import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DocumentPolicy } from '#casework/documents/policy/document-policy.js';
import { May } from '../access/access-rules.js';
import { FromStaff, type StaffRequester } from '../access/requester.js';
import { answer } from '../edge/refusal-error.js';
import { ChangeDocumentPolicyBody, DocumentPolicyAnswer } from './document-policy.dto.js';

@ApiTags('Staff: documents')
@Controller('document-policy')
@May('documents.decide')
export class DocumentPolicyStaffController {
  constructor(private readonly policy: DocumentPolicy) {}

  /** What the office has settled about documents. */
  @Get()
  @ApiOkResponse({ type: DocumentPolicyAnswer })
  async read(@FromStaff() { actor }: StaffRequester): Promise<DocumentPolicyAnswer> {
    return this.policy.read(actor);
  }

  /** Coordinators and administrators change it, on the version that was seen. */
  @Patch()
  @May('office.change')
  @ApiOkResponse({ type: DocumentPolicyAnswer })
  async change(
    @Body() { version, ...wish }: ChangeDocumentPolicyBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<DocumentPolicyAnswer> {
    return answer(await this.policy.change(actor, version, wish, origin));
  }
}
