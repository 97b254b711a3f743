import { Command } from 'commander';
import { addAuditCommands } from './audit/commands.js';
import { addBenchCommands } from './bench/commands.js';
import { addDeadlineCommands } from './deadline/commands.js';
import { addDeadlinesCommands } from './deadlines/commands.js';
import { addDemoCommand } from './demo/commands.js';
import { addImportCommand } from './import/commands.js';
import { addInstallationCommands } from './installation/commands.js';
import { addThemesCommand } from './themes/commands.js';

/** Each group adds its own commands; what a command needs is loaded when it runs, so that none waits for another's libraries. */
const GROUPS = [
  addAuditCommands,
  addBenchCommands,
  addDeadlineCommands,
  addDeadlinesCommands,
  addDemoCommand,
  addImportCommand,
  addInstallationCommands,
  addThemesCommand,
];

export function createProgram(): Command {
  const program = new Command('cli').description('Otklik, for its operator.').exitOverride();
  for (const addCommands of GROUPS) addCommands(program);
  return program;
}
