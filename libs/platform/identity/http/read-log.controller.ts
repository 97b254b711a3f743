import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';
import { type StaffId } from '#libs/kernel';
import { type LoggedRead, ReadLog } from '#libs/platform/audit';
import { RequirePermission } from '#libs/platform/access';
import { type Page, PageQuery } from '#libs/platform/http';

export class ReadLogQuery extends PageQuery {
  @IsOptional()
  @IsUUID()
  staffId?: StaffId;

  /** A case or a document. */
  @IsOptional()
  @IsUUID()
  subjectId?: string;
}

@ApiTags('audit')
@Controller('api/v1/audit/reads')
export class ReadLogController {
  constructor(private readonly readLog: ReadLog) {}

  @Get()
  @RequirePermission('audit.read')
  read(@Query() query: ReadLogQuery): Promise<Page<LoggedRead>> {
    return this.readLog.page(query);
  }
}
