import { type Language } from '#libs/kernel';

/** What people and offices say around the matter itself. */
export interface Phrases {
  readonly openings: readonly string[];
  readonly closings: readonly string[];
  readonly secondPoints: readonly string[];
  readonly thanks: readonly string[];
  readonly suggestions: readonly string[];
  readonly enquiries: readonly string[];
  readonly nonsense: readonly string[];
  readonly danger: readonly string[];
  readonly rudeOf: string;
  readonly questions: readonly string[];
  readonly replies: readonly string[];
  readonly notes: readonly string[];
  readonly news: readonly string[];
  readonly asksColleagues: readonly string[];
  readonly colleaguesSay: readonly string[];
  readonly extension: readonly string[];
  readonly transfer: readonly string[];
  readonly decline: readonly string[];
  readonly withdrawal: readonly string[];
  readonly newFacts: readonly string[];
  readonly ourError: readonly string[];
  readonly restricted: string;
  readonly apology: string;
  readonly apologyEvidence: string;
  readonly evidence: readonly string[];
  readonly dropped: readonly string[];
  readonly resolved: readonly string[];
  readonly partly: readonly string[];
  readonly supportNeeds: readonly string[];
  readonly authority: readonly string[];
}

const RU: Phrases = {
  openings: [
    'Здравствуйте!',
    'Добрый день.',
    'Уважаемая администрация!',
    'Пишу от имени всего подъезда.',
    'Доброе утро!',
    '',
    '',
  ],
  closings: ['Спасибо.', 'Жду ответа.', 'Заранее благодарю.', 'Фотографии могу прислать.', 'Соседи подтвердят.', ''],
  secondPoints: [
    'И ещё: почему на прошлое обращение ответили отпиской?',
    'Второй вопрос: кто проверяет подрядчика?',
    'Прошу также объяснить, куда ушли деньги на ремонт.',
  ],
  thanks: ['Спасибо бригаде, которая быстро всё починила на {street}!', 'Благодарю сотрудников приёмной за терпение.'],
  suggestions: ['Предлагаю поставить скамейки у {place}.', 'Предлагаю сделать на {street} велодорожку.'],
  enquiries: ['Подскажите, когда начнутся работы на {street}?', 'Где можно узнать график приёма по вопросам {place}?'],
  nonsense: ['Всё не так как было и вы знаете почему!!! Ответьте где.', 'Прошу принять меры по известному вопросу.'],
  danger: ['Здесь стоит запах газа, боимся зажигать свет.', 'Из щитка торчит оголённый провод, рядом играют дети.'],
  rudeOf: 'На приёме {day} сотрудник разговаривал со мной грубо; фамилию он назвал, её запомнили свидетели.',
  questions: [
    'Уточните, пожалуйста, номер подъезда и время, когда вас можно застать дома.',
    'Пришлите, пожалуйста, фотографию или назовите ближайший ориентир.',
    'Подтвердите, пожалуйста, что речь идёт о доме {house}.',
  ],
  replies: ['Второй подъезд, дома после шести вечера.', 'Фото отправил, ориентир — остановка.', 'Да, всё верно.'],
  notes: [
    'Звонила в управляющую компанию, обещали ответить завтра.',
    'Похожее обращение было весной, посмотреть прошлый ответ.',
    'Выезд согласован с мастером участка.',
  ],
  news: ['Сообщаем, что выезд по вашему обращению назначен на ближайшие дни.', 'Материалы запрошены, о результате сообщим.'],
  asksColleagues: [
    'Просим подтвердить сроки работ и причину задержки.',
    'Просим дать сведения по этому адресу за последний год.',
  ],
  colleaguesSay: ['Работы сдвинуты из-за поставки материалов, новый срок назван.', 'Сведения подготовлены, нарушений учёта нет.'],
  extension: ['Ожидаем заключение обследования; срок рассмотрения продлён.', 'Нужны сведения подрядчика, они запрошены.'],
  transfer: ['Решение этого вопроса не входит в полномочия города; обращение направлено тем, кто его решает.'],
  decline: ['Из текста невозможно понять, о чём просьба. Напишите, пожалуйста, что и где произошло.'],
  withdrawal: ['Вопрос решился сам, прошу прекратить рассмотрение.', 'Передумал(а), прошу вернуть обращение.'],
  newFacts: [
    'Заявитель прислал новые фотографии: неисправность повторилась.',
    'Появилось заключение, которого не было при ответе.',
  ],
  ourError: ['В ответе указан не тот адрес; ошибка наша.'],
  restricted: 'Обращение затрагивает сведения о здоровье ребёнка; круг читающих ограничен.',
  apology: 'Принести извинения заявителю.',
  apologyEvidence: 'Извинения принесены в письме с ответом.',
  evidence: ['Работы приняты, фото до и после приложены к делу.', 'Сделано, заявитель подтвердил по телефону.', 'Акт подписан.'],
  dropped: ['Объект признан аварийным и будет снесён; вместо ремонта он огорожен.', 'Работы вошли в большой ремонт улицы.'],
  resolved: ['Вам даны разъяснения, дополнительных мер не потребовалось.', 'Вопрос решён до ответа, разъяснения даны.'],
  partly: ['В остальной части доводы не подтвердились.'],
  supportNeeds: ['крупный шрифт', 'общение через сурдопереводчика', 'звонить, а не писать', 'помощь при заполнении'],
  authority: ['доверенность', 'законный представитель (родитель)', 'решение общего собрания'],
};

const EN: Phrases = {
  openings: ['Hello.', 'Good morning.', 'I write for all my neighbours.', 'Good evening.', '', ''],
  closings: ['Thank you.', 'I am waiting for an answer.', 'I can send photographs.', 'My neighbours will say the same.', ''],
  secondPoints: ['And one more thing: who checks the contractor?', 'Please also explain where the money for the repair went.'],
  thanks: ['Thanks to the crew who mended everything on {street} so fast!'],
  suggestions: ['I suggest benches near {place}.', 'I suggest a bicycle lane on {street}.'],
  enquiries: ['When will the works on {street} begin?'],
  nonsense: ['It is not as it was and you know why!!! Answer where.'],
  danger: ['There is a smell of gas here and we are afraid to turn on the light.', 'A live wire hangs out where children play.'],
  rudeOf: 'On {day} a member of your staff was rude to me; I know the name, and there were witnesses.',
  questions: [
    'Which entrance is it, and when can we find you at home?',
    'Could you send a photograph, or name a landmark nearby?',
  ],
  replies: ['The second entrance, after six.', 'I have sent a photograph; it is beside the bus stop.'],
  notes: ['Rang the managing company; they will answer tomorrow.', 'A similar case came in spring: see that answer.'],
  news: ['A visit about your case has been arranged for the coming days.'],
  asksColleagues: ['Please confirm the dates of the work and why it was delayed.'],
  colleaguesSay: ['The work was moved because material came late; a new date is set.'],
  extension: ['We are waiting for a survey; the time for your answer was extended.'],
  transfer: ['The town does not decide this; your case went to those who do.'],
  decline: ['We cannot tell what you ask for. Please write what happened and where.'],
  withdrawal: ['It has been settled; please stop.', 'I have changed my mind and take it back.'],
  newFacts: ['The person sent new photographs: the fault has come back.'],
  ourError: ['The answer named the wrong address; the error was ours.'],
  restricted: 'The case touches a child’s health; few may read it.',
  apology: 'Apologise to the person.',
  apologyEvidence: 'The apology went out with the answer.',
  evidence: ['The work was accepted; photographs before and after are in the file.', 'Done; the person confirmed it by phone.'],
  dropped: [
    'It was found beyond repair and will be taken down; it is fenced off instead.',
    'It became part of the rebuilding of the street.',
  ],
  resolved: ['We explained how this works, and nothing more was needed.', 'It was settled before this answer.'],
  partly: ['We could not find the rest of what you wrote to be so.'],
  supportNeeds: ['large print', 'a sign-language interpreter', 'please ring, do not write', 'help with forms'],
  authority: ['power of attorney', 'parent of the child'],
};

export const PHRASES: Readonly<Record<Language, Phrases>> = { ru: RU, en: EN };
