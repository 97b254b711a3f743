import { Button, Checkboxes, createAll, ErrorSummary, NotificationBanner, PasswordInput, Radios, SkipLink } from 'govuk-frontend';
import { startBulk } from './bulk.js';
import { startKeys } from './keys.js';
import { startLive } from './live.js';
import { pressingByCtrl } from './ctrl-keys.js';
import { startRanges } from './range.js';
import { translateFileChoices } from './file-choice.js';
import { savingDraft } from './draft.js';
import { readyTexts } from './ready-texts.js';

/** Everything on a page for staff works without this script; it makes some of it faster. */
document.body.classList.add('js-enabled', 'govuk-frontend-supported');
for (const component of [Button, Checkboxes, ErrorSummary, NotificationBanner, PasswordInput, Radios, SkipLink])
  createAll(component);

startKeys();
startLive();
startBulk();
startRanges();
pressingByCtrl();
savingDraft();
readyTexts();
translateFileChoices();
