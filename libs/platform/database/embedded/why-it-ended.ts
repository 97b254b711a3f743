/**
 * What a server says of its end in the log. Processes of one that was killed before it write there too, the longer the busier the machine is, and what
 * they say is no reason of its own: each line names its process (`log_line_prefix`, as it is by default).
 */
export function whyItEnded(log: string, pid: number | undefined): string {
  const lines = log.trim().split('\n');
  const fatal = lines.filter((line) => /FATAL|PANIC|error while loading/.test(line));
  return fatal.findLast((line) => line.includes(`[${pid}]`)) ?? fatal.at(-1) ?? (lines.at(-1) || 'it said nothing');
}
