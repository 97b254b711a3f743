/**
 * Single keys, by the place of the key (`event.code`), so that they work on any layout. A page says what a key does on the link, button or field itself:
 * `data-key="KeyA"`, or two after each other, `data-key="KeyG KeyQ"`. In a list marked `data-list`, J and K walk along the `data-row-link`s.
 */
const CHORD_MS = 1_200;
/** Remembers across the way to another page that a key led there. */
const LED_BY_KEY = 'otk.ledByKey';
const TYPED_IN =
  'input:not([type=checkbox]):not([type=radio]):not([type=button]):not([type=submit]), textarea, select, [contenteditable]';

export function startKeys(): void {
  if (document.body.dataset['keys'] !== 'on') return;
  sayShortcuts(document);
  focusFirstField();
  let first: { code: string; at: number } | null = null;
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return;
    if (document.querySelector('dialog[open]')) return;
    const chord = first && event.timeStamp - first.at < CHORD_MS ? `${first.code} ${event.code}` : null;
    first = { code: event.code, at: event.timeStamp };
    if (press(event, chord)) {
      event.preventDefault();
      first = null;
    }
  });
}

/** Tells who listens to the page which keys there are, in the letters of the keys. */
export function sayShortcuts(root: ParentNode): void {
  for (const element of root.querySelectorAll<HTMLElement>(MARKED)) {
    element.setAttribute('aria-keyshortcuts', keysOf(element).replace('Ctrl ', 'Control+').replace('Shift ', 'Shift+'));
  }
}

const MARKED = '[data-key], [data-ctrl-enter], [data-ctrl-key]';

/** `G Q`, `Ctrl Enter`: as they are written on the keys. */
function keysOf({ dataset }: HTMLElement): string {
  const ctrl = dataset['ctrlEnter'] === undefined ? dataset['ctrlKey'] : 'Enter';
  const codes = dataset['key'] ?? `Ctrl ${ctrl ?? ''}`;
  return codes
    .split(' ')
    .map((code) => (code === 'Slash' ? '/' : code.replace(/^(Key|Digit)/, '')))
    .join(' ');
}

function press(event: KeyboardEvent, chord: string | null): boolean {
  if ((event.code === 'Slash' && event.shiftKey) || event.key === '?') return showHelp();
  if (event.shiftKey) return false;
  return (chord !== null && pressOn(chord)) || pressInList(event.code) || pressOn(event.code);
}

/** What can be seen comes first; a place of work that another group of places hides is gone to all the same. */
function pressOn(keys: string): boolean {
  const all = [...document.querySelectorAll<HTMLElement>(`[data-key="${CSS.escape(keys)}"]`)];
  const element = all.find((one) => one.checkVisibility()) ?? all.find((one) => one.matches('nav a'));
  if (!element) return false;
  element.focus();
  if (element.matches(TYPED_IN)) (element as HTMLInputElement).select?.();
  else {
    if (element instanceof HTMLAnchorElement) sessionStorage.setItem(LED_BY_KEY, element.pathname);
    element.click();
  }
  return true;
}

/** Where a key has led to a form, writing can begin at once. A form that was refused has its errors to be read first. */
function focusFirstField(): void {
  const led = sessionStorage.getItem(LED_BY_KEY) === location.pathname;
  sessionStorage.removeItem(LED_BY_KEY);
  if (!led || document.querySelector('.govuk-error-summary')) return;
  const fields = [
    ...document.querySelectorAll<HTMLElement>(`form[data-first-field] :is(input:not([type=hidden]), textarea, select)`),
  ];
  const chosen = fields[0]?.closest('.govuk-radios')?.querySelector<HTMLElement>('input:checked');
  (chosen ?? fields[0])?.focus();
}

function pressInList(code: string): boolean {
  const list = document.querySelector('[data-list]');
  if (!list) return false;
  const links = [...list.querySelectorAll<HTMLElement>('[data-row-link]')];
  const row = document.activeElement?.closest('[data-row]');
  const at = links.findIndex((link) => row?.contains(link));
  switch (code) {
    case 'KeyJ':
      return focus(links[Math.min(at + 1, links.length - 1)]);
    case 'KeyK':
      return focus(links[Math.max(at - 1, 0)]);
    case 'KeyO':
      return at >= 0 && (links[at]?.click(), true);
    case 'KeyX': {
      const box = row?.querySelector<HTMLInputElement>('[data-row-box]');
      box?.click();
      return box !== null && box !== undefined;
    }
    default:
      return false;
  }
}

function focus(link: HTMLElement | undefined): boolean {
  link?.focus();
  link?.closest('[data-row]')?.scrollIntoView({ block: 'nearest' });
  return link !== undefined;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TYPED_IN) !== null;
}

/** The page of keys, in a dialog over this one, with the keys of this very page. */
function showHelp(): boolean {
  const link = document.querySelector<HTMLAnchorElement>('a[data-keys-help]');
  if (!link) return false;
  void fetch(link.href)
    .then((answer) => answer.text())
    .then((html) => {
      const list = new DOMParser().parseFromString(html, 'text/html').querySelector<HTMLElement>('[data-keys-list]');
      if (list) openDialog(link.textContent.trim(), list);
    })
    .catch(() => link.click());
  return true;
}

function openDialog(title: string, list: HTMLElement): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'otk-dialog';
  dialog.setAttribute('aria-labelledby', 'otk-dialog-title');
  const heading = document.createElement('h2');
  heading.className = 'govuk-heading-m';
  heading.id = 'otk-dialog-title';
  heading.tabIndex = -1;
  heading.textContent = title;
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'govuk-button govuk-button--secondary';
  close.textContent = list.dataset['close'] ?? '';
  close.addEventListener('click', () => dialog.close());
  dialog.append(heading, ...keysHere(list), list, close);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  heading.focus(); // the list is read from its beginning
}

/** What the keys of this page's own links and buttons do, in their own words: those that the list does not name already. */
function keysHere(list: HTMLElement): HTMLElement[] {
  const said = new Set([...list.querySelectorAll('.otk-keys > div')].map((line) => line.textContent));
  // The key of the search works everywhere and stands in the list under another name.
  const own = [...document.querySelectorAll<HTMLElement>(`main :is(${MARKED}):not([data-key=Slash])`)].flatMap((element) => {
    const line = lineOf(keysOf(element), wordsOf(element));
    if (!element.checkVisibility() || said.has(line.textContent)) return [];
    said.add(line.textContent);
    return [line];
  });
  if (own.length === 0) return [];
  const heading = document.createElement('h3');
  heading.className = 'govuk-heading-s';
  heading.textContent = list.dataset['here'] ?? '';
  const keys = document.createElement('dl');
  keys.className = 'otk-keys';
  keys.append(...own);
  return [heading, keys];
}

function lineOf(keys: string, said: string): HTMLElement {
  const [line, key, words] = [document.createElement('div'), document.createElement('dt'), document.createElement('dd')];
  const sign = document.createElement('kbd');
  sign.textContent = keys;
  key.append(sign);
  words.textContent = said;
  line.append(key, words);
  return line;
}

function wordsOf(element: HTMLElement): string {
  const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null;
  const own = [...element.childNodes].filter((node) => !(node instanceof Element && node.matches('[data-count]')));
  return (element.ariaLabel ?? label ?? own.map((node) => node.textContent).join('')).trim();
}
