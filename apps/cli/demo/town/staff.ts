import { type Language, type StaffRole } from '#libs/kernel';
import { type TeamName } from '#libs/platform/identity';

/** Reads what has no service of its own, and sees to the post. */
export const RECEPTION = 'front-desk';

export const TEAMS: readonly { readonly code: string; readonly name: TeamName }[] = [
  { code: RECEPTION, name: { en: 'Reception', ru: 'Приёмная' } },
  { code: 'roads', name: { en: 'Roads and light', ru: 'Дороги и свет' } },
  { code: 'housing', name: { en: 'Housing and heat', ru: 'Жильё и тепло' } },
  { code: 'cleaning', name: { en: 'Cleaning and greenery', ru: 'Чистота и зелень' } },
  { code: 'transport', name: { en: 'Transport', ru: 'Транспорт' } },
  { code: 'social', name: { en: 'Social matters', ru: 'Социальные вопросы' } },
  { code: 'service-centre', name: { en: 'Service centre', ru: 'Центр услуг' } },
  { code: 'oversight', name: { en: 'Oversight', ru: 'Контроль' } },
];

/** A member of staff, and under whom. */
export interface Post {
  readonly login: string;
  readonly name: string;
  readonly roles: readonly StaffRole[];
  readonly team: string | null;
  readonly lead: boolean;
  /** A login; null for who answers to nobody here. */
  readonly manager: string | null;
  readonly capacity: number;
  readonly language: Language;
}

const HEAD: Post = {
  login: 'golova',
  name: 'Голованов Степан Ильич',
  roles: ['supervisor'],
  team: null,
  lead: false,
  manager: null,
  capacity: 0,
  language: 'ru',
};

function lead(login: string, name: string, team: string): Post {
  const roles: readonly StaffRole[] = ['supervisor', 'clerk'];
  return { login, name, roles, team, lead: true, manager: HEAD.login, capacity: 40, language: 'ru' };
}

function clerk(login: string, name: string, team: string, manager: string, capacity = 90, language: Language = 'ru'): Post {
  return { login, name, roles: ['clerk'], team, lead: false, manager, capacity, language };
}

/** Everybody who works here, superiors before those who answer to them. Made-up names. */
export const POSTS: readonly Post[] = [
  HEAD,
  lead('pristanova', 'Пристанова Нина Олеговна', RECEPTION),
  clerk('kalitkina', 'Калиткина Юлия Сергеевна', RECEPTION, 'pristanova'),
  clerk('porogov', 'Порогов Денис Аркадьевич', RECEPTION, 'pristanova', 60, 'en'),
  lead('dorozhnikov', 'Дорожников Кирилл Львович', 'roads'),
  clerk('fonarina', 'Фонарина Алла Викторовна', 'roads', 'dorozhnikov', 110),
  clerk('gravievsky', 'Гравиевский Марк Юрьевич', 'roads', 'dorozhnikov', 110),
  clerk('obochinina', 'Обочинина Рита Павловна', 'roads', 'dorozhnikov'),
  lead('teplova', 'Теплова Марина Игоревна', 'housing'),
  clerk('karnizov', 'Карнизов Фёдор Олегович', 'housing', 'teplova', 110),
  clerk('podyezdova', 'Подъездова Инна Романовна', 'housing', 'teplova', 110),
  clerk('lestnitsyn', 'Лестницын Егор Павлович', 'housing', 'teplova'),
  lead('chistov', 'Чистов Артём Валерьевич', 'cleaning'),
  clerk('metelkina', 'Метёлкина Лариса Ивановна', 'cleaning', 'chistov', 100),
  clerk('listvyanin', 'Листвянин Тимур Русланович', 'cleaning', 'chistov', 100),
  lead('marshrutova', 'Маршрутова Ева Андреевна', 'transport'),
  clerk('ostanovkin', 'Остановкин Лев Петрович', 'transport', 'marshrutova', 90, 'en'),
  clerk('reysova', 'Рейсова Катерина Львовна', 'transport', 'marshrutova'),
  lead('zabotina', 'Заботина Людмила Фёдоровна', 'social'),
  clerk('partin', 'Партин Илья Сергеевич', 'social', 'zabotina', 100),
  clerk('pandusova', 'Пандусова Софья Антоновна', 'social', 'zabotina', 100),
  lead('spravkin', 'Справкин Вадим Юрьевич', 'service-centre'),
  clerk('talonova', 'Талонова Олеся Игоревна', 'service-centre', 'spravkin'),
  clerk('okoshkin', 'Окошкин Семён Глебович', 'service-centre', 'spravkin'),
  lead('tikhonravova', 'Тихонравова Вера Павловна', 'oversight'),
  clerk('poryadkov', 'Порядков Антон Денисович', 'oversight', 'tikhonravova'),
  clerk('zamerova', 'Замерова Дина Олеговна', 'oversight', 'tikhonravova'),
  {
    login: 'nastroykin',
    name: 'Настройкин Павел Андреевич',
    roles: ['administrator'],
    team: null,
    lead: false,
    manager: null,
    capacity: 0,
    language: 'ru',
  },
  {
    login: 'sverkina',
    name: 'Сверкина Зоя Михайловна',
    roles: ['auditor'],
    team: null,
    lead: false,
    manager: null,
    capacity: 0,
    language: 'ru',
  },
];

/** One of each role, to sign in with. */
export const SHOWN_LOGINS = ['nastroykin', 'dorozhnikov', 'fonarina', 'sverkina'] as const;

/** Days away, counted from the first day of the half year; who stands in. */
export const ABSENCES: readonly {
  readonly login: string;
  readonly fromDay: number;
  readonly days: number;
  readonly deputy: string;
}[] = [
  { login: 'fonarina', fromDay: 20, days: 14, deputy: 'gravievsky' },
  { login: 'podyezdova', fromDay: 45, days: 21, deputy: 'karnizov' },
  { login: 'metelkina', fromDay: 62, days: 14, deputy: 'listvyanin' },
  { login: 'marshrutova', fromDay: 70, days: 10, deputy: 'reysova' },
  { login: 'partin', fromDay: 84, days: 14, deputy: 'pandusova' },
  { login: 'talonova', fromDay: 100, days: 5, deputy: 'okoshkin' },
  { login: 'kalitkina', fromDay: 118, days: 7, deputy: 'porogov' },
  { login: 'gravievsky', fromDay: 179, days: 14, deputy: 'fonarina' },
];
