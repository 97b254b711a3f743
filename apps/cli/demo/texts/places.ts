import { type Language } from '#libs/kernel';

/** A town that is on no map: Tikhorechensk. */
/** In a case that fits after «на», «по», «вдоль» and «до» alike. */
export const STREETS: Readonly<Record<Language, readonly string[]>> = {
  ru: [
    'ул. Мельничной',
    'ул. Заозёрной',
    'ул. Сиреневой',
    'ул. Песчаной',
    'ул. Ткацкой',
    'ул. Речников',
    'ул. Кузнечной',
    'ул. Вишнёвой',
    'ул. Маячной',
    'Верхней набережной',
    'ул. Лодочной',
    'ул. Яблоневой',
  ],
  en: [
    'Melnichnaya Street',
    'Zaozyornaya Street',
    'Sirenevaya Street',
    'Peschanaya Street',
    'Tkatskaya Street',
    'Rechnikov Street',
    'Kuznechnaya Street',
    'Vishnyovaya Street',
    'Mayachnaya Street',
    'Upper Embankment',
    'Lodochnaya Street',
    'Yablonevaya Street',
  ],
};

/** The same, as they stand on an envelope. */
export const STREET_NAMES: Readonly<Record<Language, readonly string[]>> = {
  ru: [
    'ул. Мельничная',
    'ул. Заозёрная',
    'ул. Сиреневая',
    'ул. Песчаная',
    'ул. Ткацкая',
    'ул. Речников',
    'ул. Кузнечная',
    'ул. Вишнёвая',
    'ул. Маячная',
    'Верхняя набережная',
    'ул. Лодочная',
    'ул. Яблоневая',
  ],
  en: STREETS.en,
};

export const PLACES: Readonly<Record<Language, readonly string[]>> = {
  ru: [
    'аптеки на углу',
    'детской библиотеки',
    'рынка',
    'дома культуры',
    'центра занятости',
    'старого моста',
    'почты',
    'стадиона',
    'бассейна',
    'парка «Лодочный»',
  ],
  en: [
    'the corner pharmacy',
    'the children’s library',
    'the market',
    'the house of culture',
    'the job centre',
    'the old bridge',
    'the post office',
    'the stadium',
    'the swimming pool',
    'Boat Park',
  ],
};

export const STOPS: Readonly<Record<Language, readonly string[]>> = {
  ru: ['Мельница', 'Вокзал', 'Рынок', 'Школьная', 'Верхняя набережная', 'Лодочная станция'],
  en: ['Mill', 'Station', 'Market', 'School', 'Upper Embankment', 'Boat Station'],
};

export const PAPERS: Readonly<Record<Language, readonly string[]>> = {
  ru: ['выписку из похозяйственной книги', 'справку о составе семьи', 'разрешение на перепланировку', 'субсидию на оплату жилья'],
  en: ['an extract from the household book', 'a certificate of family', 'a permit for rebuilding', 'a housing subsidy'],
};
