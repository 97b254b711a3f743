import { type Language } from '#libs/kernel';
import { type Random } from '../random.js';

/** Ordinary names, put together by chance: whoever bears one of them is not meant. */
const WOMEN = {
  first: ['Анна', 'Мария', 'Ольга', 'Елена', 'Наталья', 'Вера', 'Зоя', 'Дарья', 'Ирина', 'Полина', 'Галина', 'Тамара'],
  middle: ['Игоревна', 'Петровна', 'Олеговна', 'Андреевна', 'Львовна', 'Романовна', 'Юрьевна', 'Павловна'],
  last: ['Ветрова', 'Лугова', 'Озёрная', 'Берёзкина', 'Снежина', 'Полякова', 'Заречная', 'Рябинина', 'Ивушкина', 'Мостовая'],
} as const;
const MEN = {
  first: ['Иван', 'Пётр', 'Олег', 'Андрей', 'Сергей', 'Павел', 'Роман', 'Глеб', 'Юрий', 'Борис', 'Антон', 'Виктор'],
  middle: ['Игоревич', 'Петрович', 'Олегович', 'Андреевич', 'Львович', 'Романович', 'Юрьевич', 'Павлович'],
  last: ['Ветров', 'Лугов', 'Озёрный', 'Берёзкин', 'Снежин', 'Поляков', 'Заречный', 'Рябинин', 'Ивушкин', 'Мостовой'],
} as const;
const ABROAD = {
  first: ['Alice', 'Ben', 'Clara', 'David', 'Emma', 'Frank', 'Grace', 'Henry', 'Ines', 'Jonas', 'Karim', 'Lena'],
  last: ['Meadows', 'Rivers', 'Hill', 'Marsh', 'Field', 'Brooks', 'Forest', 'Lake', 'Stone', 'Bridges'],
} as const;

export const ORGANISATIONS: Readonly<Record<Language, readonly string[]>> = {
  ru: ['ТСЖ «Мельничное»', 'ООО «Речной двор»', 'АНО «Соседи рядом»', 'ООО «Пекарня на углу»', 'Совет дома на Ткацкой'],
  en: ['River Yard Ltd', 'The Neighbours’ Union', 'Corner Bakery Ltd', 'Tkatskaya House Council'],
};

export function personName(language: Language, random: Random): string {
  if (language === 'en') return `${random.pick(ABROAD.first)} ${random.pick(ABROAD.last)}`;
  const { first, middle, last } = random.chance(0.56) ? WOMEN : MEN;
  return `${random.pick(last)} ${random.pick(first)} ${random.pick(middle)}`;
}
