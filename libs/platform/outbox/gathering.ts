interface Asked<Key, Answer> {
  readonly key: Key;
  resolve(answer: Answer): void;
  reject(error: unknown): void;
}

/**
 * Makes one statement of many that are asked for at about the same time. The first goes off at once; what comes while it is under way is gathered
 * for the next, so that nothing waits for company and a hundred thousand jobs are not two hundred thousand statements.
 */
export class Gathering<Key, Answer> {
  private waiting: Asked<Key, Answer>[] = [];
  private isUnderWay = false;

  /** `askAll` gives what answers each of the keys. When it rejects, so does each of those asking. */
  constructor(private readonly askAll: (keys: readonly Key[]) => Promise<(key: Key) => Answer>) {}

  ask(key: Key): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ key, resolve, reject });
      if (!this.isUnderWay) void this.goOn();
    });
  }

  private async goOn(): Promise<void> {
    this.isUnderWay = true;
    while (this.waiting.length > 0) {
      const asked = this.waiting;
      this.waiting = [];
      try {
        const answerTo = await this.askAll(asked.map(({ key }) => key));
        for (const { key, resolve } of asked) resolve(answerTo(key));
      } catch (error) {
        for (const { reject } of asked) reject(error);
      }
    }
    this.isUnderWay = false;
  }
}
