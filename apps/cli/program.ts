import { Command } from 'commander';
import { addAuditCommands } from './audit/commands.js';
import { addBenchCommands } from './bench/commands.js';
import { addCaseCommands } from './case/commands.js';
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
  addCaseCommands,
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
  return program.configureHelp({ visibleCommands: (of) => leaves(of), subcommandTerm: (command) => fullName(command, program) });
}

/** What can be run, of groups what is in them: `audit verify`, and not only `audit`. */
function leaves(command: Command): Command[] {
  return command.commands.flatMap((inner) => (inner.commands.length > 0 ? leaves(inner) : [inner]));
}

function fullName(command: Command, program: Command): string {
  const names: string[] = [];
  for (let at: Command | null = command; at && at !== program; at = at.parent) names.unshift(at.name());
  return names.join(' ');
}
