import {
  Button,
  CharacterCount,
  createAll,
  ErrorSummary,
  FileUpload,
  NotificationBanner,
  Radios,
  SkipLink,
} from 'govuk-frontend';

/** Everything on a citizen's page works without this script; it makes some of it kinder. */
document.body.classList.add('js-enabled', 'govuk-frontend-supported');
for (const component of [Button, CharacterCount, ErrorSummary, FileUpload, NotificationBanner, Radios, SkipLink])
  createAll(component);
