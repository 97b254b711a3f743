/** So long after a press of Shift the next one still counts. */
const COUNTS_FOR_MS = 5_000;
const PRESSES = 3;

/**
 * The way out of a page that somebody beside the reader must not see. Without this script it is a link. With it the page is blank at the press, this page's
 * place in the history of the browser is taken by the one it leads to, and Shift pressed three times does the same from anywhere on the page.
 */
export function startExits(): void {
  const place = document.querySelector<HTMLElement>('.govuk-exit-this-page');
  const way = place?.querySelector('a');
  if (!place || !way) return;

  const leave = () => {
    document.title = '\u00a0'; // it stands in the tab until the other page answers
    document.body.replaceChildren();
    location.replace(way.href);
  };
  way.addEventListener('click', (event) => {
    event.preventDefault();
    leave();
  });
  leaveByShift(place, leave);
  // From the browser's own store of pages it would come back as it was.
  addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
}

function leaveByShift(place: HTMLElement, leave: () => void): void {
  const said = document.createElement('span');
  said.className = 'govuk-visually-hidden';
  said.setAttribute('role', 'status');
  place.append(said);
  const { dataset } = place;
  const counting = [
    '',
    dataset['i18n.pressTwoMoreTimes'] ?? 'Shift, press 2 more times to exit.',
    dataset['i18n.pressOneMoreTime'] ?? 'Shift, press 1 more time to exit.',
  ];

  let [presses, last] = [0, 0];
  document.addEventListener('keydown', ({ key, repeat, timeStamp }) => {
    if (repeat) return;
    presses = key !== 'Shift' ? 0 : timeStamp - last > COUNTS_FOR_MS ? 1 : presses + 1;
    last = timeStamp;
    if (presses === PRESSES) leave();
    else said.textContent = counting[presses] ?? '';
  });
}
