import { type CorrespondenceMessage } from './messages.en.js';

export const ru: Record<CorrespondenceMessage, string> = {
  date: `{clock, select,
    register {Зарегистрируем обращение} acknowledge {Напишем вам, что рассматриваем его} forward {Если вопрос решает другой орган, передадим ему}
    answer {Ответим вам} decide {Примем решение} tell {Сообщим вам решение} suspend {Решим, приостановить ли спорное решение} tellSuspension {Сообщим, приостановлено ли оно} other {Следующий шаг}}: {status, select,
    latest {самое позднее {date}} other {не позже {date}}}{article, select, none {} other { ({article})}}`,
  date_provisional: `{because, select,
    calendar {дата не окончательная: производственный календарь на эти дни ещё не известен}
    unverified_rule {дата не окончательная: правило, по которому она посчитана, ещё проверяется}
    other {дата не окончательная}}`,
  date_target: 'мы хотим успеть к {date}',
  not_final_draft:
    'Даты посчитаны по правилам, которые занесены в нашу систему. Юрист эти правила ещё не подтвердил, поэтому даты не окончательные.',
  effect:
    'Вы написали нам способом, который не даёт обращению силы, предусмотренной законом ({procedure}). Мы рассматриваем его по собственному стандарту. Чтобы обращение имело такую силу, подайте его одним из этих способов:',
  way: `{code, select,
    letter {письмом на бумаге} counter {лично, на приёме} portal {через портал государственных услуг, войдя в него}
    website {через наш сайт, войдя в него} electronic {через наш сайт или по электронной почте, указав имя и адрес} other {{code}}}`,
  clock: `{clock, select, register {срок регистрации} acknowledge {срок подтверждения} forward {срок передачи} answer {срок ответа}
    decide {срок решения} tell {срок сообщения о решении} suspend {срок решения о приостановлении} tellSuspension {срок сообщения о нём} other {срок}}`,
  outcome: `{outcome, select,
    upheld {мы согласны с вами} partlyUpheld {мы согласны с вами частично} notUpheld {мы не согласны с вами}
    resolved {вопрос улажен, кто прав, мы не решали} outOfScope {решать это мы не вправе}
    withdrawn {отозвано} duplicate {ответ дан по другому обращению} correspondenceTerminated {мы прекращаем переписку} other {{outcome}}}`,
  decision: '**Наше решение: {outcome}**',
  decision_native: '**Наше решение: {outcome}** ({native})',
  question: '**Вопрос {ordinal}**',
  stage: 'Это наш ответ на первой стадии порядка: {procedure}.',
  stage_again: 'Это наш ответ после пересмотра нашего решения: {procedure}.',
  apology: 'Здесь что-то пошло не так, и это коснулось вас. Приносим вам извинения.',
  remedy_kind: `{kind, select,
    apology {Извинения} explanation {Разъяснение} correction {Исправление} reconsideration {Новое решение} service {Сама услуга}
    payment {Выплата} policyChange {Изменение наших правил} training {Обучение наших сотрудников} other {{kind}}}`,
  remedy_promised: '{remedy}, не позже {date}',
  remedy_done: '{remedy}, сделано {date}',
  remedies_none: 'Исправлять нам ничего не нужно.',
  outstanding:
    'Осталось сделать: {count, plural, one {# дело} few {# дела} many {# дел} other {# дела}}, последнее не позже {date}. Мы напишем вам, когда {count, plural, one {оно будет сделано} few {каждое будет сделано} many {каждое будет сделано} other {каждое будет сделано}}.',
  outside_effect:
    '{of, select, part {В части: } other {}}{effect, select, stands {наше решение остаётся в силе.} changed {наше решение изменено.} cancelled {наше решение отменено.} decidedAnew {наше решение отменено, вместо него принято новое.} other {дело вернули нам, и мы решим его снова.}}',
  outstanding_none: 'Больше делать ничего не осталось.',
  way_further: '{title}{within, select, none {} other {, {within}}} ({article})',
  second_look:
    'Вы можете попросить нас пересмотреть это решение{until, select, none {} other { до {until}}}: {title} ({article}). Сделать это можно сразу по ссылке:',
  within: `{unit, select,
    calendar_days {в течение {amount, plural, one {# дня} few {# дней} many {# дней} other {# дня}}}
    working_days {в течение {amount, plural, one {# рабочего дня} few {# рабочих дней} many {# рабочих дней} other {# рабочего дня}}}
    weeks {в течение {amount, plural, one {# недели} few {# недель} many {# недель} other {# недели}}}
    months {в течение {amount, plural, one {# месяца} few {# месяцев} many {# месяцев} other {# месяца}}} other {}}`,
  within_unconfirmed: '{within}; проверьте этот срок, мы его ещё не подтвердили',
  letter: `{kind, select,
    receipt {о получении обращения} acknowledgement {о том, что обращение рассматривается} message {сообщение} question {вопрос}
    extension {о продлении срока} transfer {о передаче обращения} decline {об оставлении без рассмотрения} answer {ответ}
    withdrawal {об отзыве обращения} reopened {о возобновлении рассмотрения} remedyDone {об исполнении меры}
    remedyDropped {о снятии меры} measureAdopted {о том, что мы изменим} measureCompleted {о том, что мы изменили} measureVerified {о том, что перемена помогла} measureDropped {об отменённой мере}
    reviewRefused {об отказе в пересмотре} reviewerMissing {о том, что пересматривать некому} challengeDecided {об отводе} suspensionDecided {о приостановлении решения} externalDecided {о решении внешнего органа}
    codeRenewed {новый код} survey {опрос} surveyReminder {напоминание об опросе} serviceSurvey {опрос об услуге} effectSurvey {помогло ли изменение} other {{kind}}}`,
  problem: `{problem, select,
    refused {адрес его не принимает} failed {почтовый сервер недоступен или не принял его}
    uncertain {связь оборвалась, и дошло ли оно, неизвестно} noAddress {нет адреса} incomplete {в нём осталось пустое место, его надо заполнить}
    other {{problem}}}`,
  next: `{next, select,
    post {оно ждёт в очереди на печать: напечатайте и отправьте его} trackingPage {человек может прочитать его на странице обращения, другого пути нет}
    none {оно ждёт вас: решите, что с ним делать} other {{next}}}`,
  your_case:
    'Обращение {reference}{receivedOn, select, none {} other { от {receivedOn}}}{service, select, none {} other {: {service}}}{place, select, none {} other {, {place}}}',
  others:
    'Вы не одни: о том же нам {count, plural, one {написал ещё # человек} few {написали ещё # человека} many {написали ещё # человек} other {написали ещё # человека}}.',
  print_title: 'Письмо по обращению {reference}',
};
