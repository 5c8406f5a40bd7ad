import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { LetterCertificates } from '#casework/letters/page/letter-certificates.js';
import type { CertificateState, CertificateStatus } from '#platform/letter-signer/letter-signer.js';
import { May } from '../access/access-rules.js';
import { FromStaff, type StaffRequester } from '../access/requester.js';

const STATES: readonly CertificateState[] = ['good', 'expires_soon', 'expired', 'not_yet_valid'];

class CertificateFacts {
  @ApiProperty({ description: 'Whom it was made out to.', example: 'Kestrel Polytechnic University' })
  name: string;

  @ApiProperty({ type: String, format: 'date-time' })
  notBefore: Date;

  @ApiProperty({ type: String, format: 'date-time' })
  notAfter: Date;

  @ApiProperty({ description: 'Made by this installation: its letters confirm nothing.' })
  demonstration: boolean;

  @ApiProperty({ enum: STATES, description: 'expires_soon: within 60 days.' })
  state: CertificateState;
}

class LetterCertificateAnswer {
  @ApiProperty({ type: CertificateFacts, nullable: true, description: 'Null until a worker has run.' })
  certificate: CertificateStatus | null;
}

@ApiTags('Staff: office')
@Controller('office/letter-certificate')
@May('office.read')
export class LetterCertificateStaffController {
  constructor(private readonly certificates: LetterCertificates) {}

  /** The certificate that letters are signed with; without a good one none is issued. */
  @Get()
  @ApiOkResponse({ type: LetterCertificateAnswer })
  async read(@FromStaff() { actor }: StaffRequester): Promise<LetterCertificateAnswer> {
    return { certificate: await this.certificates.status(actor) };
  }
}
