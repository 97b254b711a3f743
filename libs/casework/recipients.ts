import { type ContactChannel, type CaseId, type Language, type MeasureId, type NoticeKind } from '#libs/kernel';
import { type Tx } from '#libs/platform/database';

/** Whom a fan-out tells. */
export interface RecipientsQuestion {
  readonly kind: NoticeKind;
  /** A measure's notices are told once to each person for each kind; of notices about a case whoever asks sees to that in `cases`. */
  readonly subject: { readonly kind: 'measure'; readonly measureId: MeasureId } | { readonly kind: 'case' };
  /** Which letters a person may have declined. */
  readonly wants: 'news' | 'surveys';
  /** Several cases of one person make one letter, which names them all. */
  readonly together: boolean;
  /** A SELECT of two columns: `case_id uuid` and `params jsonb`, which becomes the notice's (codes and ids alone). Its parameters are `$1` and so on. */
  readonly cases: { readonly text: string; readonly values: readonly unknown[] };
}

/**
 * How somebody behind the cases stands to what is told. `forgotten`: they asked to be; `withdrawn`: they took the case back, and are owed nothing more;
 * `unreachable`: history of another system, whose people have no code of ours; `declined`: no such letters; `told`: they have had it already.
 */
export type Standing = 'reached' | 'told' | 'declined' | 'unreachable' | 'withdrawn' | 'forgotten';

/** How many people there are of one standing, way and language. `sample`: one of their cases, and none that is restricted. */
export interface RecipientCount {
  readonly standing: Standing;
  readonly channel: ContactChannel;
  readonly language: Language;
  readonly people: number;
  readonly cases: number;
  readonly sample: CaseId | null;
}

/** What would happen, counted and not done. At most as many rows as there are standings, ways and languages. */
export async function countRecipients(db: Pick<Tx, 'query'>, question: RecipientsQuestion): Promise<RecipientCount[]> {
  const { text, values } = recipients(question);
  return db.query<RecipientCount & Record<string, unknown>>(
    `WITH people AS (${text})
     SELECT standing, channel, language, count(*)::integer AS people, sum(cardinality(cases))::integer AS cases,
       (array_agg(cases[1]) FILTER (WHERE NOT restricted))[1] AS sample
     FROM people GROUP BY standing, channel, language ORDER BY standing, channel, language`,
    values,
  );
}

/**
 * A query with a row for each person and their cases, the latest first, which the letter stands on. One person is who has the same e-mail address, or
 * the same name at the same postal address: three steps from label to label find whoever used both by turns. A restricted case goes alone, since a
 * letter is printed by who may read its first case. Who said no in one case has said no in all.
 */
export function recipients({ kind, subject, wants, together, cases }: RecipientsQuestion): { text: string; values: unknown[] } {
  const measure = `$${cases.values.length + 1}::uuid`;
  const noticeKind = `$${cases.values.length + 2}::text`;
  const declines = wants === 'news' ? 'NOT wants_news' : 'NOT wants_surveys';
  const alone = together ? 'restricted' : 'true';
  const text = `
    WITH asked AS (SELECT DISTINCT ON (case_id) case_id, params FROM (${cases.text}) AS given ORDER BY case_id),
    told AS (
      SELECT unnest(n.case_id || n.further_cases) AS case_id FROM casework.fan_out f JOIN casework.notice n ON n.fan_out_id = f.id
      WHERE f.measure_id = ${measure} AND f.kind = ${noticeKind}
    ),
    declined AS (SELECT ${EMAIL} AS email, ${HOME} AS home FROM casework.party WHERE ${declines} AND role <> 'subject'),
    addressed AS (
      SELECT c.id, c.language, c.restricted, c.received_at, a.params, y.email, y.home, coalesce(y.declines, false) AS declines,
        CASE WHEN c.contact = 'email' AND y.email IS NOT NULL THEN 'email'
          WHEN c.contact <> 'trackingPage' AND y.postal_address IS NOT NULL THEN 'post' ELSE 'trackingPage' END AS channel,
        CASE WHEN y.erased_at IS NOT NULL THEN 'forgotten' WHEN c.state = 'withdrawn' THEN 'withdrawn'
          WHEN c.import_source IS NOT NULL AND y.email IS NULL AND y.postal_address IS NULL THEN 'unreachable' END AS left_out
      FROM asked a JOIN casework.case c ON c.id = a.case_id
      LEFT JOIN LATERAL (
        SELECT ${EMAIL} AS email, ${HOME} AS home, p.postal_address, p.erased_at, ${declines} AS declines
        FROM casework.party p WHERE p.case_id = c.id AND p.role <> 'subject'
        ORDER BY (CASE c.contact WHEN 'email' THEN p.email WHEN 'post' THEN p.postal_address END) IS NULL, p.role = 'complainant', p.id
        LIMIT 1
      ) y ON true
    ),
    keyed AS (
      SELECT *, row_number() OVER () AS place,
        CASE WHEN ${alone} OR email IS NULL THEN id::text ELSE email END AS by_email,
        CASE WHEN ${alone} OR home IS NULL THEN id::text ELSE home END AS by_home
      FROM addressed
    ),
    first_label AS (SELECT *, min(place) OVER (PARTITION BY by_email) AS label1 FROM keyed),
    second_label AS (SELECT *, min(label1) OVER (PARTITION BY by_home) AS label2 FROM first_label),
    labelled AS (SELECT *, min(label2) OVER (PARTITION BY by_email) AS person FROM second_label),
    weighed AS (
      SELECT l.*, l.declines OR l.email IN (SELECT email FROM declined WHERE email IS NOT NULL)
          OR l.home IN (SELECT home FROM declined WHERE home IS NOT NULL) AS said_no,
        l.id IN (SELECT case_id FROM told) AS was_told
      FROM labelled l
    )
    SELECT CASE WHEN left_out IS NOT NULL THEN left_out WHEN bool_or(said_no) THEN 'declined' WHEN bool_or(was_told) THEN 'told'
        ELSE 'reached' END AS standing,
      array_agg(id ORDER BY ${LATEST}) AS cases, bool_or(restricted) AS restricted,
      (array_agg(language ORDER BY ${LATEST}))[1] AS language, (array_agg(channel ORDER BY ${LATEST}))[1] AS channel,
      (array_agg(params ORDER BY ${LATEST}))[1] AS params
    FROM weighed GROUP BY person, left_out`;
  const measureId = subject.kind === 'measure' ? subject.measureId : null;
  return { text, values: [...cases.values, measureId, kind] };
}

const EMAIL = `nullif(lower(btrim(email)), '')`;
/** A name at an address, however it was spaced and capitalised; without a name an address is a house full of people. */
const HOME = `lower(regexp_replace(btrim(coalesce(name, organisation)) || E'\\n' || btrim(postal_address), '\\s+', ' ', 'g'))`;
const LATEST = 'received_at DESC NULLS LAST, id DESC';
