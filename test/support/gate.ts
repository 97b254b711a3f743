export interface Gate {
  /** Resolves when somebody opens the gate. */
  readonly opened: Promise<void>;
  open(): void;
}

/** One side waits, the other says when. */
export function newGate(): Gate {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}
