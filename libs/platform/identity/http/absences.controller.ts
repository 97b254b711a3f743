import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentStaff, type StaffActor } from '../access/caller.js';
import { RequirePermission } from '#libs/platform/access';
import { CancelAbsence, RecordAbsence } from '../accounts/absences.js';
import { type Absence, StaffList } from '../queries/staff-list.js';
import { AbsenceDto, AbsenceParams, StaffParams } from './staff.dto.js';

@ApiTags('staff')
@Controller('api/v1')
export class AbsencesController {
  constructor(
    private readonly list: StaffList,
    private readonly recordAbsence: RecordAbsence,
    private readonly cancelAbsence: CancelAbsence,
  ) {}

  @Get('staff/:staffId/absences')
  @RequirePermission('staff.read')
  async read(@Param() { staffId }: StaffParams): Promise<{ items: Absence[] }> {
    return { items: await this.list.absences(staffId) };
  }

  @Post('staff/:staffId/absences')
  @RequirePermission('absence.manage')
  async create(
    @Param() { staffId }: StaffParams,
    @Body() { firstDay, lastDay, deputyId = null }: AbsenceDto,
    @CurrentStaff() by: StaffActor,
  ): Promise<{ absenceId: string }> {
    return { absenceId: await this.recordAbsence.execute({ staffId, firstDay, lastDay, deputyId, by }) };
  }

  @Delete('absences/:absenceId')
  @HttpCode(204)
  @RequirePermission('absence.manage')
  cancel(@Param() { absenceId }: AbsenceParams, @CurrentStaff() by: StaffActor): Promise<void> {
    return this.cancelAbsence.execute({ absenceId, by });
  }
}
