import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CaseworkModule } from '#libs/casework';
import { Today } from '../today.js';
import { AcceptTheme } from './commands/accept-theme.js';
import { DismissTheme } from './commands/dismiss-theme.js';
import { FindThemes } from './commands/find-themes.js';
import { JoinThemes } from './commands/join-themes.js';
import { SearchThemes } from './commands/search-themes.js';
import { SettleThemeCases } from './commands/settle-theme-cases.js';
import { SplitTheme } from './commands/split-theme.js';
import { ThemeDecisionsController, ThemesController } from './http/themes.controller.js';
import { FindThemesHandler } from './jobs/find-themes.handler.js';
import { SignalsModule } from '../signals/signals.module.js';
import { SearchDaily } from './commands/search-daily.js';
import { ThemeRounds } from './rounds/theme-rounds.js';
import { Themes } from './queries/themes.js';
import { Theme, ThemeCase, ThemeRun } from './theme.entity.js';

const COMMANDS = [SearchThemes, FindThemes, AcceptTheme, DismissTheme, SplitTheme, JoinThemes, SettleThemeCases];
const QUERIES = [Themes, Today];

@Module({
  imports: [CaseworkModule, SignalsModule, TypeOrmModule.forFeature([Theme, ThemeCase, ThemeRun])],
  providers: [...COMMANDS, ...QUERIES],
  exports: [...COMMANDS, ...QUERIES],
})
export class ThemesModule {}

@Module({ imports: [ThemesModule], controllers: [ThemesController, ThemeDecisionsController] })
export class ThemesHttpModule {}

@Module({ imports: [CaseworkModule, ThemesModule], providers: [FindThemesHandler, SearchDaily, ThemeRounds] })
export class ThemesJobsModule {}
