import { type SharedMessage } from './messages.en.js';

export const ru: Record<SharedMessage, string> = {
  skip: 'Перейти к содержанию',
  error: 'Ошибка:',
  language: 'Язык',
  back: 'Назад',
  home: 'Главная страница: {body}',
  'summary.title': 'Нужно исправить',
  'footer.label': 'Об этом сервисе',
  'footer.track': 'Где моё обращение',
  'footer.standards': 'Наши стандарты',
  'footer.accessibility': 'Доступность',
  'footer.privacy': 'Ваши данные',
  'footer.staff': 'Сотрудникам',
  'staff.navigation': 'Работа',
  'staff.account': 'Ваша учётная запись',
  'staff.signOut': 'Выйти',
  'nav.queue': 'Очередь',
  'nav.admin': 'Управление',
  'nav.reads': 'Кто что читал',
  'refusal.home': 'На главную страницу',
  'refusal.back': 'Если вы заполняли форму, вернитесь назад: ответы сохранились.',
};
