import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * A second look is a case of its own, linked to the one whose decision it looks at. Who may look stands in rows, and the database holds to them: whoever
 * is barred, and whoever was never found free, is neither given the case nor decides it, by whatever way it is tried.
 */
export class AddStages20261123204000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...STAGES, ...GUARDS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of [...UNGUARD, ...UNSTAGE]) await runner.query(statement);
  }
}

const STAGES = [
  `ALTER TABLE casework.case
    ADD COLUMN stage text,
    ADD COLUMN stage_ordinal smallint NOT NULL DEFAULT 1 CHECK (stage_ordinal >= 1),
    ADD COLUMN previous_id uuid REFERENCES casework.case (id),
    ADD COLUMN root_id uuid REFERENCES casework.case (id),
    ADD COLUMN bars_computed_at timestamptz(3),
    ADD CONSTRAINT case_stage_named CHECK ((stage IS NULL) = (stage_ordinal = 1)),
    ADD CONSTRAINT case_linked_whole CHECK ((previous_id IS NULL) = (root_id IS NULL))`,
  `ALTER TABLE casework.case ALTER COLUMN stage_ordinal DROP DEFAULT`,
  `CREATE UNIQUE INDEX case_one_open_review ON casework.case (previous_id) WHERE open AND previous_id IS NOT NULL`,
  `CREATE INDEX case_previous ON casework.case (previous_id) WHERE previous_id IS NOT NULL`,
  `CREATE INDEX case_root ON casework.case (root_id) WHERE root_id IS NOT NULL`,
  `ALTER TABLE casework.bar ADD COLUMN source text`,
  `CREATE TABLE casework.reviewer (
    case_id uuid NOT NULL REFERENCES casework.case (id),
    staff_id uuid NOT NULL,
    by_law text,
    at timestamptz(3) NOT NULL,
    PRIMARY KEY (case_id, staff_id)
  )`,
  `ALTER TABLE casework.decision ADD COLUMN effect text`,
];

const GUARDS = [
  `CREATE FUNCTION casework.why_no_reviewer(looked_at uuid, person uuid) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT CASE
      WHEN w.by_law IS NOT NULL THEN NULL
      WHEN b.why IS NOT NULL THEN 'barred: ' || b.why
      WHEN w.staff_id IS NULL THEN 'not computed'
    END
    FROM (SELECT looked_at AS case_id, person AS staff_id) asked
    LEFT JOIN casework.bar b ON b.case_id = asked.case_id AND b.staff_id = asked.staff_id
    LEFT JOIN casework.reviewer w ON w.case_id = asked.case_id AND w.staff_id = asked.staff_id
  $$`,
  `CREATE OR REPLACE FUNCTION casework.refuse_barred_assignee() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE refused text;
    BEGIN
      IF NEW.assignee_id IS NULL THEN RETURN NEW; END IF;
      IF NEW.stage_ordinal > 1 THEN
        refused := CASE WHEN NEW.bars_computed_at IS NULL THEN 'not computed' ELSE casework.why_no_reviewer(NEW.id, NEW.assignee_id) END;
        IF refused IS NOT NULL THEN
          RAISE EXCEPTION 'this person may not look at the decision: %', refused
            USING ERRCODE = 'check_violation', CONSTRAINT = 'case_reviewer_independent';
        END IF;
      ELSIF EXISTS (SELECT FROM casework.bar WHERE case_id = NEW.id AND staff_id = NEW.assignee_id) THEN
        RAISE EXCEPTION 'this person is barred from the case' USING ERRCODE = 'check_violation', CONSTRAINT = 'case_assignee_not_barred';
      END IF;
      RETURN NEW;
    END $$`,
  `CREATE FUNCTION casework.refuse_partial_decider() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE refused text;
    BEGIN
      IF (SELECT stage_ordinal FROM casework.case WHERE id = NEW.case_id) = 1 THEN RETURN NEW; END IF;
      refused := casework.why_no_reviewer(NEW.case_id, NEW.decided_by);
      IF refused IS NOT NULL THEN
        RAISE EXCEPTION 'this person may not look at the decision: %', refused
          USING ERRCODE = 'check_violation', CONSTRAINT = 'decision_reviewer_independent';
      END IF;
      RETURN NEW;
    END $$`,
  `CREATE TRIGGER decision_reviewer_independent BEFORE INSERT ON casework.decision
    FOR EACH ROW WHEN (NEW.decided_by IS NOT NULL) EXECUTE FUNCTION casework.refuse_partial_decider()`,
  // Nobody makes themselves free by a row: who is barred or took part is refused. But one: the head, where nobody is free and nobody stands above.
  `CREATE FUNCTION casework.refuse_partial_reviewer() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE root uuid := (SELECT root_id FROM casework.case WHERE id = NEW.case_id);
    BEGIN
      IF NEW.by_law IS NOT NULL THEN
        IF EXISTS (SELECT FROM casework.reviewer WHERE case_id = NEW.case_id)
           OR EXISTS (SELECT FROM identity.staff WHERE id = NEW.staff_id AND manager_id IS NOT NULL) THEN
          RAISE EXCEPTION 'the law leaves this to the head only where nobody else may look'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'reviewer_by_law_is_last';
        END IF;
        RETURN NEW;
      END IF;
      IF EXISTS (SELECT FROM casework.bar WHERE case_id = NEW.case_id AND staff_id = NEW.staff_id)
         OR EXISTS (
           SELECT FROM casework.case c JOIN casework.participation a ON a.case_id = c.id
           WHERE (c.id = root OR c.root_id = root) AND c.id <> NEW.case_id
             AND a.staff_id = NEW.staff_id AND a.role IN ('decider', 'drafter', 'approver', 'subject')
         ) THEN
        RAISE EXCEPTION 'this person may not look at the decision' USING ERRCODE = 'check_violation', CONSTRAINT = 'reviewer_not_barred';
      END IF;
      RETURN NEW;
    END $$`,
  `CREATE TRIGGER reviewer_not_barred BEFORE INSERT ON casework.reviewer
    FOR EACH ROW EXECUTE FUNCTION casework.refuse_partial_reviewer()`,
  `CREATE FUNCTION casework.refuse_other_stage() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION 'a case stays at its stage' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'case_stays_at_stage';
    END $$`,
  `CREATE TRIGGER case_stays_at_stage BEFORE UPDATE ON casework.case FOR EACH ROW
    WHEN ((OLD.stage, OLD.stage_ordinal, OLD.previous_id, OLD.root_id) IS DISTINCT FROM (NEW.stage, NEW.stage_ordinal, NEW.previous_id, NEW.root_id))
    EXECUTE FUNCTION casework.refuse_other_stage()`,
  ...['bar', 'reviewer'].flatMap((table) => [
    `CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE ON casework.${table}
      FOR EACH ROW EXECUTE FUNCTION casework.refuse_change()`,
    `CREATE TRIGGER ${table}_no_truncate BEFORE TRUNCATE ON casework.${table}
      FOR EACH STATEMENT EXECUTE FUNCTION casework.refuse_change()`,
  ]),
];

const UNGUARD = [
  `DROP TRIGGER bar_append_only ON casework.bar`,
  `DROP TRIGGER bar_no_truncate ON casework.bar`,
  `DROP TRIGGER case_stays_at_stage ON casework.case`,
  `DROP FUNCTION casework.refuse_other_stage()`,
  `DROP TRIGGER decision_reviewer_independent ON casework.decision`,
  `DROP FUNCTION casework.refuse_partial_decider()`,
  `CREATE OR REPLACE FUNCTION casework.refuse_barred_assignee() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.assignee_id IS NOT NULL AND EXISTS (
          SELECT FROM casework.bar WHERE case_id = NEW.id AND staff_id = NEW.assignee_id
        ) THEN
          RAISE EXCEPTION 'this person is barred from the case' USING ERRCODE = 'check_violation', CONSTRAINT = 'case_assignee_not_barred';
        END IF;
        RETURN NEW;
      END $$`,
  `DROP FUNCTION casework.why_no_reviewer(uuid, uuid)`,
];

const UNSTAGE = [
  `ALTER TABLE casework.decision DROP COLUMN effect`,
  `DROP TABLE casework.reviewer`,
  `DROP FUNCTION casework.refuse_partial_reviewer()`,
  `ALTER TABLE casework.bar DROP COLUMN source`,
  `ALTER TABLE casework.case DROP COLUMN stage, DROP COLUMN stage_ordinal, DROP COLUMN previous_id, DROP COLUMN root_id,
    DROP COLUMN bars_computed_at`,
];
