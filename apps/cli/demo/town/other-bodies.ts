import { type ExternalBody } from '#libs/casework';

export interface OtherBody extends Pick<
  ExternalBody,
  'nameRu' | 'nameEn' | 'competence' | 'email' | 'postalAddress' | 'neverFor'
> {
  readonly code: string;
  /** Services of which this body decides a part. */
  readonly decides: readonly string[];
}

/** Where a case goes that the town does not decide. Invented, like the town. */
export const OTHER_BODIES: readonly OtherBody[] = [
  {
    code: 'health',
    nameRu: 'Министерство здравоохранения Приозёрной области',
    nameEn: 'Ministry of Health of the Priozyornaya Region',
    competence: 'Поликлиники, больницы, запись к врачу',
    email: 'health@region.example.org',
    postalAddress: 'Приозёрск-на-Мельне, пл. Соборная, 1',
    neverFor: [],
    decides: ['clinics'],
  },
  {
    code: 'region-roads',
    nameRu: 'Управление дорог Приозёрной области',
    nameEn: 'Regional Roads Agency',
    competence: 'Дороги областного значения',
    email: 'roads@region.example.org',
    postalAddress: 'Приозёрск-на-Мельне, ул. Трактовая, 4',
    neverFor: [],
    decides: ['roads', 'lighting'],
  },
  {
    code: 'housing-inspection',
    nameRu: 'Жилищная инспекция Приозёрной области',
    nameEn: 'Regional Housing Inspection',
    competence: 'Управляющие компании',
    email: 'housing@region.example.org',
    postalAddress: 'Приозёрск-на-Мельне, ул. Домовая, 12',
    neverFor: [],
    decides: ['housing', 'heating'],
  },
  {
    code: 'police',
    nameRu: 'Отдел полиции Тихореченска',
    nameEn: 'Tikhorechensk Police',
    competence: 'Нарушения тишины и порядка',
    email: 'police@tikhorechensk.example.org',
    postalAddress: 'Тихореченск, ул. Постовая, 2',
    neverFor: ['conduct'],
    decides: ['noise', 'parking'],
  },
  {
    code: 'education',
    nameRu: 'Министерство образования Приозёрной области',
    nameEn: 'Ministry of Education of the Priozyornaya Region',
    competence: 'Лицеи и колледжи области',
    email: 'education@region.example.org',
    postalAddress: 'Приозёрск-на-Мельне, ул. Школьная, 7',
    neverFor: [],
    decides: ['schools'],
  },
  {
    code: 'carrier',
    nameRu: 'АО «Речтрансавто»',
    nameEn: 'Rechtransavto Bus Company',
    competence: 'Перевозчик: расписание и водители',
    email: 'bus@carrier.example.org',
    postalAddress: 'Тихореченск, ул. Гаражная, 3',
    neverFor: ['buses'],
    decides: [],
  },
];
