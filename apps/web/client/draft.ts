/** How long somebody must have stopped typing before the draft saves itself. */
const QUIET_MS = 1_500;
const AGAIN_MS = 10_000;

/**
 * The draft of an answer saves itself. Every save names the version it stands on; where somebody else was quicker nothing is overwritten: saving stops,
 * and the page says so. What is typed while a save is under way is saved by the next one.
 */
export function savingDraft(): void {
  const form = document.querySelector<HTMLFormElement>('form#draft');
  const state = form?.querySelector<HTMLElement>('[data-draft-state]');
  const basedOn = form?.querySelector<HTMLInputElement>('input[name="basedOn"]');
  if (!form || !state || !basedOn) return;
  new DraftSaver(form, state, basedOn).listen();
}

class DraftSaver {
  private timer: number | undefined;
  private saving = false;
  private dirty = false;
  private stopped = false;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly state: HTMLElement,
    private readonly basedOn: HTMLInputElement,
  ) {}

  listen(): void {
    this.form.addEventListener('input', () => this.changed(QUIET_MS));
    this.form.addEventListener('change', () => this.changed(QUIET_MS));
    this.form.addEventListener('submit', () => {
      this.stopped = true; // what is sent whole needs no saving beside it
      window.clearTimeout(this.timer);
    });
  }

  private changed(afterMs: number): void {
    if (this.stopped) return;
    this.dirty = true;
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.save(), afterMs);
  }

  private async save(): Promise<void> {
    if (this.saving || this.stopped) return;
    this.saving = true;
    this.dirty = false;
    this.say('saving');
    const answer = await fetch(`${this.form.action}/draft`, {
      method: 'POST',
      body: fieldsOf(this.form),
      redirect: 'error',
    }).catch(() => null);
    this.saving = false;
    if (answer?.status === 409) return this.stop();
    if (!answer?.ok) return this.tryAgain();
    const { version } = (await answer.json()) as { version: number };
    this.basedOn.value = String(version);
    this.say('saved');
    reviewOf(version);
    if (this.dirty) this.changed(QUIET_MS);
  }

  private stop(): void {
    this.stopped = true;
    this.say('conflict');
  }

  private tryAgain(): void {
    this.say('offline');
    this.changed(AGAIN_MS);
  }

  /** The words stand in the page, in the reader's language. */
  private say(what: 'saving' | 'saved' | 'conflict' | 'offline'): void {
    this.state.textContent = this.state.dataset[what] ?? '';
  }
}

/** Whoever agreed read an earlier text, and whoever is asked now is asked about this one. */
function reviewOf(version: number): void {
  const review = document.querySelector('[data-review]');
  const agreed = review?.querySelector<HTMLElement>('[data-agreed]');
  if (agreed) agreed.textContent = agreed.dataset['agreed'] ?? '';
  for (const field of review?.querySelectorAll<HTMLInputElement>('input[name="version"]') ?? []) field.value = String(version);
}

function fieldsOf(form: HTMLFormElement): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value);
  return fields;
}
