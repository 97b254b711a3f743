import { type EventType } from '#libs/kernel';

export const TIMELINE_RU: Record<EventType, string> = {
  'case.received':
    'Обращение получено{channel, select, none {} other { ({channel})}}.{statutory, select, yes {} other { Рассматриваем по собственному стандарту: силы, которую даёт закон, у него нет.}}',
  'case.imported': 'Перенесено из прежней системы ({source}).',
  'case.registered': 'Зарегистрировано {on}.',
  'case.accepted': 'Принято в работу {on}: отвечаем мы.',
  'case.classified': 'Определено, что это: {kind}, {service}.',
  'case.assigned':
    '{team, select, none {Попало в общую очередь} other {Отдано: {team}}}{person, select, none {} other {, {person}}} ({reason}).',
  'point.added': 'Добавлен вопрос.',
  'subject.linked': 'Жалуются на: {who}.',
  'danger.marked':
    '{by, select, words {В тексте есть слова об опасности: обращение идёт первым.} other {Отмечена опасность: обращение идёт первым.}}',
  'danger.cleared': 'Отметка об опасности снята.',
  'case.restricted':
    'Теперь читать могут только названные сотрудники ({count, plural, one {# человек} few {# человека} many {# человек} other {# человека}}).',
  'case.unrestricted': 'Читать снова могут все, кто с ним работает.',
  'acknowledgement.issued': 'Написано подтверждение.',
  'acknowledgement.sent': 'Подтверждение отправлено {channel} {on}.',
  'message.received': 'Пришло сообщение от заявителя.',
  'message.sent': 'Заявителю написано сообщение.',
  'note.added': 'Добавлена заметка для своих.',
  'document.added': 'Добавлен документ ({size}).',
  'document.screened':
    'Документ проверен: {result, select, clean {ничего опасного} refused {признан опасным} other {проверка на вирусы не настроена}}.',
  'question.asked': 'Заявителю задан вопрос {on}.',
  'question.answered': 'Заявитель ответил {on}.',
  'enquiry.sent': 'Запрос: {whom}, ответить не позже {dueOn}.',
  'enquiry.answered': 'На запрос ответили.',
  'deadline.extended': 'Срок «{clock}» продлён {by}, решение от {on}.',
  'case.transferred': 'Передано {on}: {body}.',
  'case.declined': 'Оставлено без ответа по существу {on} ({ground}).',
  'answer.drafted': 'Начат проект ответа (версия {version}).',
  'answer.offered':
    '{person, select, none {Просьба о проверке проекта отозвана} other {Проект передан на проверку: {person}}} (версия {version}).',
  'answer.returned': 'Проект возвращён с замечанием (версия {version}).',
  'answer.approved': 'Проект согласован (версия {version}).',
  'decision.issued': 'Решение от {on}: {outcomes}.',
  'answer.sent': 'Ответ отправлен {channel} {on}.',
  'notice.sent': '{notice}: отправлено {channel} {on}.',
  'notice.uncertain': '{notice}: связь оборвалась; неизвестно, дошло ли.',
  'notice.failed': '{notice}: не удалось отправить {channel}.{next, select, none {} other { Теперь отправляем {next}.}}',
  'remedy.done': 'Обещание выполнено {on}.',
  'remedy.dropped': 'Обещание не будет выполнено; причина записана.',
  'case.withdrawn': 'Отозвано {on}.',
  'case.reopened': 'Возобновлено {on} ({ground}).',
  'case.closed': 'Закрыто {on}.',
  'alarm.rung':
    '{kind, select, breach {Просрочено} reminder {Напоминание} other {Предупреждение}}: {subject, select, remedy {обещание} enquiry {запрос} other {{clock}}}.',
  'clock.recalculated':
    '{cause, select, timeZone {Изменился часовой пояс: последний день срока «{clock}» прежний, {to}, но кончается в другой час.} other {Срок «{clock}» пересчитан: было {from}, стало {to} ({cause, select, calendar {изменился календарь} pack {изменился порядок} other {изменился предмет}}).}}',
  'contact.changed': 'Изменены контакты.',
  'code.renewed': 'Создан новый код; прежний больше не действует.',
  'review.asked': 'Попросили пересмотреть решение: {on}.',
  'review.opened': 'Пересмотр открыт отдельным делом.',
  'review.refused': 'Пересмотр не принят: {on}. Человеку сообщают почему.',
  'decision.reviewed': 'Пересмотр этого решения завершён {on}: {effects}.',
  'reviewers.computed':
    'Определено, кто может пересматривать: {free, plural, one {свободен # человек} few {свободны # человека} other {свободно # человек}}, отстранено: {barred}.',
  'reviewers.none': 'Не осталось никого, кто может пересмотреть решение.',
  'reviewer.recused': 'Самоотвод: {person}.',
  'reviewer.challenged': 'Человек заявил отвод: {person}.',
  'challenge.decided':
    '{accepted, select, yes {Отвод принят: {person} больше не рассматривает дело} other {Отвод отклонён: {person} продолжает}}.',
  'suspension.asked': 'Человек ходатайствовал о приостановлении решения: {on}.',
  'suspension.decided':
    'Решено {on}: спорное решение {granted, select, yes {приостановлено до пересмотра} other {продолжает действовать}}.',
  'case.joined': 'На обращение ответят вместе с основным: вопрос тот же.',
  'case.parted': 'Обращение отделено от основного и рассматривается само по себе.',
  'answer.shared':
    'Ответ дают ещё по {cases, plural, one {# обращению} few {# обращениям} many {# обращениям} other {# обращения}} с тем же вопросом, по каждому своим решением.',
  'answer.taken': 'Ответ на основное обращение дан и по этому обращению.',
  'file.sent': 'Материалы дела отправлены во внешний орган {on}: {title}.',
  'external.decided': 'Внешний орган решил {on}: {title}. {effects}.',
  'person.erased': 'Данные человека удалены: имена, адреса и тексты.',
  'survey.rated':
    'Заявитель рассказал, как всё прошло: {verdict, select, good {хорошо} fair {не очень} poor {плохо} other {{verdict}}}.',
  'further.requested':
    '{way, select, reopening {Заявитель просит рассмотреть обращение ещё раз.} other {Заявитель хочет пойти дальше: {title}.}}',
  'further.settled':
    '{accepted, select, yes {Просьба принята} other {Просьба отклонена}}{way, select, reopening {: рассмотреть обращение ещё раз.} other {: {title}.}}',
};
