import { atMost } from './at-most.js';
import { type GovukOptions } from '../options.generated.js';
import { type DateInputPart } from '../slot.js';
import { type ComponentWords } from './words.js';

/** Every word that upstream would say in English. A spec reads its templates and scripts for words that are not here. */
export const ru: ComponentWords = {
  accordion: {
    hideAllSectionsText: 'Скрыть все разделы',
    hideSectionText: 'Скрыть',
    hideSectionAriaLabelText: 'Скрыть этот раздел',
    showAllSectionsText: 'Показать все разделы',
    showSectionText: 'Показать',
    showSectionAriaLabelText: 'Показать этот раздел',
  },
  'back-link': { text: 'Назад' },
  breadcrumbs: { labelText: 'Вы находитесь здесь' },
  'character-count': (given) => ({
    charactersUnderLimitText: {
      one: 'Остался %{count} знак',
      few: 'Осталось %{count} знака',
      many: 'Осталось %{count} знаков',
      other: 'Осталось %{count} знака',
    },
    charactersAtLimitText: 'Осталось 0 знаков',
    charactersOverLimitText: {
      one: 'Лишний %{count} знак',
      few: 'Лишних %{count} знака',
      many: 'Лишних %{count} знаков',
      other: 'Лишних %{count} знака',
    },
    wordsUnderLimitText: {
      one: 'Осталось %{count} слово',
      few: 'Осталось %{count} слова',
      many: 'Осталось %{count} слов',
      other: 'Осталось %{count} слова',
    },
    wordsAtLimitText: 'Осталось 0 слов',
    wordsOverLimitText: {
      one: 'Лишнее %{count} слово',
      few: 'Лишних %{count} слова',
      many: 'Лишних %{count} слов',
      other: 'Лишних %{count} слова',
    },
    textareaDescriptionText: `Можно ввести не больше ${atMost('ru-RU', given)} ${given.countType === 'words' ? 'слов' : 'знаков'}`,
    ...given,
  }),
  'cookie-banner': { ariaLabel: 'Куки' },
  'date-input': ({ day, month, year, values, items }) => ({
    day: partOf('day', values?.day, day),
    month: partOf('month', values?.month, month),
    year: partOf('year', values?.year, year),
    ...(items && { items: items.map((item) => ({ label: labelOf(item.name), ...item })) }),
  }),
  'error-message': { visuallyHiddenText: 'Ошибка' },
  'error-summary': { titleText: 'Нужно исправить' },
  'exit-this-page': {
    text: 'Уйти с этой страницы',
    activatedText: 'Уходим с этой страницы.',
    timedOutText: 'Время вышло. Чтобы уйти с этой страницы, снова нажмите Shift 3 раза.',
    pressTwoMoreTimesText: 'Нажмите Shift ещё 2 раза, чтобы уйти.',
    pressOneMoreTimeText: 'Нажмите Shift ещё 1 раз, чтобы уйти.',
  },
  'file-upload': {
    chooseFilesButtonText: 'Выбрать файл',
    dropInstructionText: 'или перетащите его сюда',
    noFileChosenText: 'Файл не выбран',
    multipleFilesChosenText: {
      one: 'Выбран %{count} файл',
      few: 'Выбрано %{count} файла',
      many: 'Выбрано %{count} файлов',
      other: 'Выбрано %{count} файла',
    },
    enteredDropZoneText: 'Файл над местом для загрузки',
    leftDropZoneText: 'Файл убран с места для загрузки',
  },
  'language-navigation': { ariaLabel: 'Язык' },
  'notification-banner': ({ titleText, type }) => ({ titleText: titleText ?? (type === 'success' ? 'Готово' : 'Важно') }),
  pagination: ({ landmarkLabel, previous, next, items }) => ({
    landmarkLabel: landmarkLabel ?? 'Страницы',
    ...(previous && { previous: { text: 'Предыдущая', ...previous } }),
    ...(next && { next: { text: 'Следующая', ...next } }),
    ...(items && { items: items.map(numbered) }),
  }),
  'password-input': {
    showPasswordText: 'Показать',
    hidePasswordText: 'Скрыть',
    showPasswordAriaLabelText: 'Показать пароль',
    hidePasswordAriaLabelText: 'Скрыть пароль',
    passwordShownAnnouncementText: 'Пароль виден',
    passwordHiddenAnnouncementText: 'Пароль скрыт',
  },
  'service-navigation': { ariaLabel: 'О сервисе', menuButtonText: 'Меню' },
  'skip-link': { text: 'Перейти к содержанию' },
  tabs: { title: 'Содержание' },
  'warning-text': { iconFallbackText: 'Внимание' },
};

const DATE_PARTS: Readonly<Record<string, string>> = { day: 'День', month: 'Месяц', year: 'Год' };

/** `about[day]` is a day too. */
function labelOf(name: string): string | undefined {
  return DATE_PARTS[/day|month|year/.exec(name)?.[0] ?? ''];
}

/** Where a part is given, upstream no longer looks into `values` for it. */
function partOf(name: string, value: string | number | undefined, part: DateInputPart | undefined): DateInputPart {
  return { label: labelOf(name), ...(value !== undefined && { value }), ...part };
}

type PageItem = NonNullable<GovukOptions['pagination']['items']>[number];

function numbered(item: PageItem): PageItem {
  return item && item.number !== undefined ? { visuallyHiddenText: `Страница ${item.number}`, ...item } : item;
}
