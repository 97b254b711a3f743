export * from './charts/index.js';
export * from './govuk/components.js';
export { QrCode } from './qr-code.js';
export { TrustedHtml } from './govuk/slots.js';
export { Tag } from './govuk/tag.js';
export { SpokenLanguage } from './govuk/words/index.js';
export { type Attributes, type Slot } from './govuk/slot.js';
export { type GovukOptions } from './govuk/options.generated.js';
