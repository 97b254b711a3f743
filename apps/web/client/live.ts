/**
 * Keeps an open page true. `data-live-on="any"` hears of every change, `data-live-case="<case id>"` of that case (and says that it is open here). What was
 * changed is asked for again as the same page, and only elements marked `data-live="name"` are swapped for the new ones of the same name, each in its place.
 * While something on the page is marked `data-live-under-way`, such as letters to thousands of which no case hears, it is asked for again every few seconds.
 */
const GATHER_MS = 120;
const REST_MS = 1_000;
const COME_BACK_MS = 5_000;
const UNDER_WAY_MS = 2_000;

export function startLive(): void {
  const live = document.querySelector<HTMLElement>('[data-live-on], [data-live-case]');
  if (live) new LiveLine(live).open();
}

class LiveLine {
  private source: EventSource | null = null;
  private waiting: number | null = null;
  private fetchedAt = 0;
  private wasCut = false;

  constructor(private readonly live: HTMLElement) {}

  open(): void {
    this.connect();
    setInterval(() => {
      if (!document.hidden && document.querySelector('[data-live-under-way]')) this.look();
    }, UNDER_WAY_MS);
    // A browser keeps six lines to a server: a page that nobody looks at gives its own back.
    document.addEventListener('visibilitychange', () => {
      if (document.hidden) this.close();
      else if (!this.source) {
        this.connect();
        this.look();
      }
    });
    addEventListener('pagehide', () => this.close());
  }

  private connect(): void {
    const caseId = this.live.dataset['liveCase'];
    const source = new EventSource(`/staff/events${caseId ? `?case=${caseId}` : ''}`);
    this.source = source;
    source.addEventListener('open', () => {
      if (this.wasCut) this.look();
      this.wasCut = false;
    });
    source.addEventListener('changed', (event) => {
      const ids = JSON.parse(event.data as string) as string[];
      if (!caseId || ids.includes(caseId)) this.look();
    });
    source.addEventListener('missed', () => this.look());
    source.addEventListener('error', () => {
      this.wasCut = true;
      if (source.readyState !== EventSource.CLOSED || this.source !== source) return; // the browser tries again by itself
      this.source = null;
      setTimeout(() => !document.hidden && !this.source && this.connect(), COME_BACK_MS);
    });
  }

  private close(): void {
    this.source?.close();
    this.source = null;
  }

  /** Soon, and not more than once a second however much happens. */
  private look(): void {
    if (this.waiting !== null) return;
    const rest = Math.max(GATHER_MS, this.fetchedAt + REST_MS - performance.now());
    this.waiting = window.setTimeout(() => {
      this.waiting = null;
      this.fetchedAt = performance.now();
      void this.refetch().catch(() => undefined); // the next change asks again
    }, rest);
  }

  private async refetch(): Promise<void> {
    const address = new URL(location.href);
    for (const [name, value] of new URLSearchParams(this.live.dataset['liveQuery'] ?? '')) address.searchParams.set(name, value);
    address.searchParams.delete('done');
    const answer = await fetch(address, { headers: { accept: 'text/html' } });
    if (!answer.ok || answer.redirected) return;
    swap(new DOMParser().parseFromString(await answer.text(), 'text/html'));
  }
}

function swap(fresh: Document): void {
  for (const old of document.querySelectorAll<HTMLElement>('[data-live]')) {
    const now = fresh.querySelector<HTMLElement>(`[data-live="${CSS.escape(old.dataset['live'] ?? '')}"]`);
    if (!now) markGone(old);
    else if (old.dataset['liveWas'] !== now.outerHTML && !isBeingFilledIn(old)) replace(old, now);
  }
  document.dispatchEvent(new CustomEvent('otk:swapped'));
}

function replace(old: HTMLElement, now: HTMLElement): void {
  const was = now.outerHTML;
  if (old.outerHTML === was) return void (old.dataset['liveWas'] = was);
  const focused = old.contains(document.activeElement) ? placeOf(document.activeElement) : null;
  const ticked = [...old.querySelectorAll<HTMLInputElement>('input[type=checkbox]:checked')].map(
    (box) => box.value.split(':')[0],
  );
  const fresh = document.importNode(now, true);
  fresh.dataset['liveWas'] = was;
  for (const box of fresh.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) {
    box.checked = ticked.includes(box.value.split(':')[0]);
  }
  old.replaceWith(fresh);
  if (focused) fresh.querySelector<HTMLElement>(focused)?.focus({ preventScroll: true });
}

/** How to find the same link, box or button again in the new element. */
function placeOf(element: Element | null): string | null {
  const href = element?.getAttribute('href');
  if (href) return `[href="${CSS.escape(href)}"]`;
  if (element?.matches('[data-row-box]')) return '[data-row-box]';
  return element?.id ? `#${CSS.escape(element.id)}` : null;
}

/** What is no longer in the list stays where it is, and says so: nothing moves under the hand. */
function markGone(old: HTMLElement): void {
  const words = old.dataset['liveGone'];
  if (words === undefined || old.classList.contains('otk-gone')) return;
  old.classList.add('otk-gone');
  for (const box of old.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) {
    box.checked = false;
    box.disabled = true;
  }
  const note = document.createElement('span');
  note.className = 'otk-gone__note';
  note.textContent = ` ${words}`;
  (old.querySelector('[data-row-link]')?.parentElement ?? old).append(note);
}

/** Somebody is typing here: what they wrote is theirs. */
function isBeingFilledIn(element: HTMLElement): boolean {
  return [
    ...element.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
      'input:not([type=checkbox]):not([type=hidden]), textarea',
    ),
  ].some((field) => field.value !== field.defaultValue);
}
