import { type Body, type OpenLicence } from '#libs/casework';
import { type Language } from '#libs/kernel';

export interface Licence {
  /** As the SPDX list of licences has it: the same in any language. */
  readonly code: OpenLicence;
  readonly title: Readonly<Record<Language, string>>;
  readonly url: string;
}

const LICENCES: Readonly<Record<OpenLicence, Omit<Licence, 'code'>>> = {
  'CC-BY-4.0': {
    title: { en: 'Creative Commons Attribution 4.0', ru: 'лицензия «С указанием авторства» 4.0' },
    url: 'https://creativecommons.org/licenses/by/4.0/',
  },
  'CC0-1.0': {
    title: { en: 'Creative Commons Zero 1.0', ru: 'общественное достояние, версия 1.0' },
    url: 'https://creativecommons.org/publicdomain/zero/1.0/',
  },
  'OGL-UK-3.0': {
    title: { en: 'Open Government Licence 3.0', ru: 'открытая государственная лицензия 3.0' },
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
  },
};

/** What the body lets everybody do with what it publishes of its improvements. */
export function licenceOf({ settings }: Pick<Body, 'settings'>): Licence {
  const code = settings.openLicence ?? 'CC-BY-4.0';
  return { code, ...LICENCES[code] };
}

export function licenceText({ title }: Licence, language: Language): string {
  return title[language];
}
