import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A sample of answers is read by a second person against the body's standard. */
export class CreateReading20261123231000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // The seed makes the draw one that nobody can foresee, and anybody who holds the database can repeat.
    await runner.query(`
      CREATE TABLE feedback.reading_rules (
        id smallint PRIMARY KEY CHECK (id = 1),
        percent integer NOT NULL CHECK (percent BETWEEN 0 AND 100),
        seed uuid NOT NULL,
        since date,
        version integer NOT NULL
      )`);
    await runner.query('INSERT INTO feedback.reading_rules VALUES (1, 5, gen_random_uuid(), NULL, 1)');
    await runner.query(`
      CREATE TABLE feedback.reading_question (
        ordinal integer PRIMARY KEY,
        text_en text NOT NULL,
        text_ru text NOT NULL,
        active boolean NOT NULL
      )`);
    for (const [place, [en, ru]] of SHIPPED.entries()) {
      await runner.query('INSERT INTO feedback.reading_question VALUES ($1, $2, $3, true)', [place + 1, en, ru]);
    }
    await runner.query(`
      CREATE TABLE feedback.reading (
        case_id uuid PRIMARY KEY,
        answered_on date NOT NULL,
        service text NOT NULL,
        team_id uuid,
        drawn_on date NOT NULL,
        read_by uuid,
        read_at timestamptz(3),
        passed boolean,
        lesson text,
        CHECK ((read_by IS NULL) = (read_at IS NULL) AND (read_by IS NULL) = (passed IS NULL))
      )`);
    await runner.query('CREATE INDEX reading_waiting ON feedback.reading (answered_on, case_id) WHERE read_at IS NULL');
    await runner.query('CREATE INDEX reading_read ON feedback.reading (answered_on) WHERE read_at IS NOT NULL');
    await runner.query(`
      CREATE TABLE feedback.reading_answer (
        case_id uuid NOT NULL REFERENCES feedback.reading ON DELETE CASCADE,
        question integer NOT NULL REFERENCES feedback.reading_question,
        answer text NOT NULL CHECK (answer IN ('yes', 'no', 'notApplicable')),
        PRIMARY KEY (case_id, question)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE feedback.reading_answer, feedback.reading, feedback.reading_question, feedback.reading_rules');
  }
}

/** The standard that a body starts with; it edits it from then on. */
const SHIPPED: readonly (readonly [string, string])[] = [
  ['Does it answer every point that the person raised?', 'Дан ли ответ на каждый вопрос человека?'],
  ['Does it say why, by the facts of this case?', 'Объяснено ли решение фактами именно этого обращения?'],
  ['Would somebody who knows nothing of our work understand it?', 'Поймёт ли ответ человек, не знакомый с нашей работой?'],
  ['Does it say where to turn with a different opinion?', 'Сказано ли, куда обратиться, если человек не согласен?'],
  ['Where we were at fault: does it apologise?', 'Если ошиблись мы: есть ли извинение?'],
  [
    'Where something was promised: is it said who does it by when?',
    'Если что-то обещано: сказано ли, кто и к какому дню это сделает?',
  ],
];
