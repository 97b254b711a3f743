import { Button, CharacterCount, createAll, ErrorSummary, NotificationBanner, Radios, SkipLink } from 'govuk-frontend';
import { startExits } from './exit-this-page.js';
import { translateFileChoices } from './file-choice.js';
import { showPrintButtons } from './print-button.js';

/** Everything on a citizen's page works without this script; it makes some of it kinder. */
document.body.classList.add('js-enabled', 'govuk-frontend-supported');
for (const component of [Button, CharacterCount, ErrorSummary, NotificationBanner, Radios, SkipLink]) createAll(component);

startExits();
translateFileChoices();
showPrintButtons();
