import { type PackCode, type ServiceCode } from '#libs/kernel';
import { type ServiceWords } from '#libs/casework';

/** A service and the team that has it. */
export interface TownService extends ServiceWords {
  readonly team: string;
}

const LAW_59 = 'ru-59fz' as PackCode;
const LAW_210 = 'ru-210fz' as PackCode;

function service(
  code: string,
  team: string,
  pack: PackCode | null,
  titles: readonly [ru: string, en: string],
  abouts: readonly [ru: string, en: string],
): TownService {
  return {
    code: code as ServiceCode,
    team,
    pack,
    titleRu: titles[0],
    titleEn: titles[1],
    aboutRu: abouts[0],
    aboutEn: abouts[1],
    neededRu: 'Что случилось, где и когда; фотография, если есть.',
    neededEn: 'What happened, where and when; a photograph, if there is one.',
    sensitive: false,
    safetyRu: '',
    safetyEn: '',
    active: true,
  };
}

/** What one can complain about here. Without a law of its own a service runs on the town's own standard. */
export const SERVICES: readonly TownService[] = [
  service(
    'roads',
    'roads',
    LAW_59,
    ['Дороги и тротуары', 'Roads and pavements'],
    ['Ямы, разметка, тротуары, снег.', 'Potholes, markings, pavements, snow.'],
  ),
  service(
    'lighting',
    'roads',
    LAW_59,
    ['Уличное освещение', 'Street lighting'],
    ['Фонари на улицах и во дворах.', 'Lamps in streets and yards.'],
  ),
  service(
    'heating',
    'housing',
    LAW_59,
    ['Отопление и вода', 'Heating and water'],
    ['Тепло, горячая и холодная вода.', 'Heat, hot and cold water.'],
  ),
  service(
    'housing',
    'housing',
    LAW_59,
    ['Ремонт домов', 'Repair of houses'],
    ['Крыши, подъезды, лифты.', 'Roofs, entrances, lifts.'],
  ),
  service('waste', 'cleaning', null, ['Вывоз мусора', 'Waste'], ['Контейнеры и уборка.', 'Bins and cleaning.']),
  service(
    'playgrounds',
    'cleaning',
    null,
    ['Площадки и зелень', 'Playgrounds and greenery'],
    ['Детские площадки, деревья, парки.', 'Playgrounds, trees, parks.'],
  ),
  service(
    'buses',
    'transport',
    null,
    ['Городской автобус', 'Town buses'],
    ['Маршруты, остановки, водители.', 'Routes, stops, drivers.'],
  ),
  service('parking', 'transport', null, ['Парковка', 'Parking'], ['Стоянки, оплата, разметка.', 'Car parks, payment, markings.']),
  service(
    'schools',
    'social',
    LAW_59,
    ['Школы и детские сады', 'Schools and kindergartens'],
    ['Питание, здания, очередь.', 'Meals, buildings, places.'],
  ),
  service(
    'clinics',
    'social',
    LAW_59,
    ['Поликлиники', 'Clinics'],
    ['Город передаёт такие обращения области.', 'The town passes these to the region.'],
  ),
  service(
    'accessibility',
    'social',
    LAW_59,
    ['Доступная среда', 'Access for everybody'],
    ['Пандусы, входы, переходы.', 'Ramps, entrances, crossings.'],
  ),
  service(
    'documents',
    'service-centre',
    LAW_210,
    ['Справки и услуги', 'Papers and services'],
    ['Жалобы на муниципальные услуги.', 'Complaints about municipal services.'],
  ),
  service(
    'noise',
    'oversight',
    LAW_59,
    ['Шум и порядок', 'Noise and order'],
    ['Тишина, торговля, стройки.', 'Quiet, trade, building sites.'],
  ),
  service(
    'conduct',
    'oversight',
    LAW_59,
    ['Работа сотрудников', 'How our people behave'],
    ['Жалобы на сотрудников администрации.', 'Complaints about members of staff.'],
  ),
  {
    ...service(
      'family',
      'social',
      LAW_59,
      ['Семья и опека', 'Family and care'],
      ['Дети, опека, насилие в семье.', 'Children, guardianship, violence at home.'],
    ),
    sensitive: true,
    safetyRu: 'Если вам или ребёнку угрожают сейчас, звоните 112: это бесплатно, даже без денег на счёте.',
    safetyEn: 'If somebody threatens you or a child now, call 112. It is free, even with no money on the phone.',
  },
];
