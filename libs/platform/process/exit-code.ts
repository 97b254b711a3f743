/** How a process of ours ends. */
export const EXIT = {
  stopped: 0,
  failed: 1,
  /** Starting again would not help: a person must change a setting. Source: sysexits.h, EX_CONFIG. */
  misconfigured: 78,
} as const;
