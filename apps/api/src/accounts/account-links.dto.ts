import { ApiProperty } from '@nestjs/swagger';
import { IsEmail, IsString, Length, Matches, MaxLength } from 'class-validator';

export const PASSWORD_LENGTH = 'Choose a password of 12 to 200 characters.';

export class PasswordResetBody {
  @ApiProperty({ example: 'maya.staff@coopdesk.example' })
  @IsEmail({}, { message: 'Enter the mail address of your account, for example name@school.example.' })
  @MaxLength(254, { message: 'A mail address has 254 characters at most.' })
  email: string;
}

export class LinkBody {
  @ApiProperty({ example: 'q0Yx1kP3dV8mZt5wB7nR2sL4hJ6gF9aC0eD1uT3iO5E' })
  @Matches(/^[\w-]{43}$/, { message: 'Send the part of the link after the sign #.' })
  @IsString({ message: 'Send the part of the link after the sign #.' })
  token: string;
}

export class NewPasswordBody extends LinkBody {
  @ApiProperty({ format: 'password', minLength: 12, maxLength: 200 })
  @Length(12, 200, { message: PASSWORD_LENGTH })
  @IsString({ message: PASSWORD_LENGTH })
  password: string;
}

export class LinkAnswer {
  @ApiProperty({ enum: ['invitation', 'password_reset'] })
  purpose: 'invitation' | 'password_reset';

  @ApiProperty({ description: 'With what the person signs in.' })
  email: string;

  @ApiProperty()
  displayName: string;
}
