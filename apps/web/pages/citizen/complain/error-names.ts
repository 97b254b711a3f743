import { type Language } from '#libs/kernel';
import { complainText } from './messages.js';

/** The form's own sentence for what is wrong with a field; what stands here not is said by the common words for the code. */
export function errorNames(language: Language): Record<string, string> {
  const t = complainText(language);
  return {
    kind: t('error.kind'),
    service: t('error.service'),
    text: t('error.text'),
    'text.too_long': t('error.text.too_long'),
    wanted: t('error.wanted'),
    place: t('error.place'),
    when: t('error.when'),
    author: t('error.author'),
    name: t('error.name'),
    'name.too_long': t('error.name.too_long'),
    forName: t('error.forName'),
    authorityBasis: t('error.authorityBasis'),
    preferredChannel: t('error.preferredChannel'),
    email: t('error.email'),
    phone: t('error.phone'),
    postalAddress: t('error.postalAddress'),
    supportNeeds: t('error.supportNeeds'),
    files: t('error.files'),
  };
}
