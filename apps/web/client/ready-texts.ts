/**
 * Ready-made texts: one types a few words, and the chosen text goes in at the cursor. The list and the button of the page without scripts stand in for it
 * until then.
 */
export function readyTexts(): void {
  for (const picker of document.querySelectorAll<HTMLElement>('[data-ready-texts]')) enhance(picker);
}

function enhance(picker: HTMLElement): void {
  const target = document.querySelector<HTMLTextAreaElement>(`textarea[name="${picker.dataset['readyTexts'] ?? ''}"]`);
  const select = picker.querySelector('select');
  const label = picker.querySelector('label');
  const button = picker.querySelector('button');
  const texts = [...picker.querySelectorAll<HTMLElement>('[data-ready-text]')].map((item) => item.textContent.trim());
  if (!target || !select || !label || !button) return;

  const search = document.createElement('input');
  search.type = 'search';
  search.className = 'govuk-input';
  search.id = `${select.id}-find`;
  search.autocomplete = 'off';
  label.htmlFor = search.id;
  const choices = document.createElement('div');
  [...select.options].forEach((option, place) => {
    const choice = document.createElement('button');
    choice.type = 'button';
    choice.className = 'otk-texts__choice';
    choice.textContent = option.text;
    choice.addEventListener('click', () => put(target, texts[place] ?? ''));
    choices.append(choice);
  });
  select.replaceWith(search);
  button.replaceWith(choices);

  openBySlash(target, () => {
    picker.toggleAttribute('open', true);
    search.value = '';
    show(choices, texts, '');
    search.focus();
  });
  // Whoever opens it, by the mouse or by a key, looks for a text.
  picker.addEventListener('toggle', () => picker.hasAttribute('open') && search.focus());
  search.addEventListener('input', () => show(choices, texts, search.value));
  search.addEventListener('keydown', (event) => {
    if (event.code === 'Escape') return target.focus();
    if (event.code !== 'Enter') return;
    event.preventDefault(); // it would send the whole form
    choices.querySelector<HTMLButtonElement>('button:not([hidden])')?.click();
  });
}

/** A slash that begins a word asks for a text; what is put in takes its place. Escape leaves it where it is. */
function openBySlash(target: HTMLTextAreaElement, open: () => void): void {
  target.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent) || event.data !== '/') return;
    const { selectionStart: at, value } = target;
    if (!/(^|\s)\/$/.test(value.slice(0, at))) return;
    target.setSelectionRange(at - 1, at);
    open();
  });
}

/** Those whose title or text has every word that was typed. */
function show(choices: HTMLElement, texts: readonly string[], typed: string): void {
  const words = typed.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  [...choices.children].forEach((choice, place) => {
    const text = `${choice.textContent} ${texts[place] ?? ''}`.toLocaleLowerCase();
    choice.toggleAttribute('hidden', !words.every((word) => text.includes(word)));
  });
}

/** At the cursor; then the first place that is to be filled in is selected, and typing fills it. */
function put(target: HTMLTextAreaElement, text: string): void {
  const { selectionStart, selectionEnd, value } = target;
  const before = value.slice(0, selectionStart);
  target.value = `${before}${text}${value.slice(selectionEnd)}`;
  target.focus();
  const place = /\{\{[^{}]*\}\}/.exec(text);
  const from = before.length + (place?.index ?? text.length);
  target.setSelectionRange(from, from + (place?.[0].length ?? 0));
  target.dispatchEvent(new Event('input', { bubbles: true }));
}
