import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CaseworkModule } from '#libs/casework';
import { Theme, ThemeCase, ThemeRun } from './theme.entity.js';

@Module({ imports: [CaseworkModule, TypeOrmModule.forFeature([Theme, ThemeCase, ThemeRun])] })
export class ThemesModule {}
