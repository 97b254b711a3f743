/** What a child tells the process that started it. */
export interface ReadyMessage {
  readonly ready: true;
  readonly port: number;
}

export function isReadyMessage(message: unknown): message is ReadyMessage {
  return typeof message === 'object' && message !== null && Reflect.get(message, 'ready') === true;
}

/** Tells the parent, where there is one that listens. */
export function tellParentReady(port: number): void {
  process.send?.({ ready: true, port } satisfies ReadyMessage);
}

/** Whether a parent of ours started this process, and will tell it when to stop. */
export function hasParent(): boolean {
  return process.channel !== undefined;
}
