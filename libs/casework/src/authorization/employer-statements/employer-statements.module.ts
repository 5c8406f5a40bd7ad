import { Module } from '@nestjs/common';
import { AuditModule } from '../../audit/audit.module.js';
import { StudentsModule } from '../../students/students.module.js';
import { AuthorizationModule } from '../authorization.module.js';
import { EmployerSheets } from './employer-sheet.js';
import { EmployerStatementStore } from './employer-statement.store.js';
import { EmployerStatements } from './employer-statements.js';
import { StatementViewing } from './statement-viewing.js';

@Module({
  imports: [AuditModule, StudentsModule, AuthorizationModule],
  providers: [EmployerStatementStore, EmployerSheets, EmployerStatements, StatementViewing],
  exports: [EmployerStatements, StatementViewing],
})
export class EmployerStatementsModule {}
