import type { Text } from "@motlan/kernel";
import { type Db, statement, type Tx } from "@motlan/kernel/db";
import type { Card, CardKind, Details } from "../domain/card.ts";

interface CardRow {
  readonly code: string;
  readonly title: string;
  readonly fields: readonly string[];
  readonly agency: string;
  readonly executing: readonly string[];
  readonly audiences: readonly string[];
  readonly decision: string;
  readonly kind: CardKind;
  readonly details: Details | null;
  readonly replaced_by: readonly string[];
  readonly note: Text | null;
}

const COLUMNS = "code, title, fields, agency, executing, audiences, decision, kind, details, replaced_by, note";
const find = statement<CardRow>("catalogue.find", `select ${COLUMNS} from catalogue.procedure where code = $1`);
const some = statement<CardRow>("catalogue.some", `select ${COLUMNS} from catalogue.procedure where code = any ($1)`);
const all = statement<CardRow>("catalogue.all", `select ${COLUMNS} from catalogue.procedure order by code`);
const fill = statement(
  "catalogue.fill",
  `insert into catalogue.procedure (${COLUMNS})
     select ${COLUMNS} from jsonb_to_recordset($1::jsonb -> 'rows') as r(code text, title text, fields text[], agency text, executing text[], audiences text[],
       decision text, kind text, details jsonb, replaced_by text[], note jsonb)
   on conflict (code) do update set title = excluded.title, fields = excluded.fields, agency = excluded.agency, executing = excluded.executing,
     audiences = excluded.audiences, decision = excluded.decision, kind = excluded.kind, details = excluded.details,
     replaced_by = excluded.replaced_by, note = excluded.note`,
);
const forget = statement("catalogue.forget", "delete from catalogue.procedure where not code = any ($1)");

/** The card of that code, if the catalogue has one. */
export async function findCard(db: Db, code: string): Promise<Card | undefined> {
  const row = await find.find(db, [code]);
  return row && toCard(row);
}

/** The cards of those codes, in the order asked for; a code without a card is left out. */
export async function listCards(db: Db, codes: readonly string[]): Promise<readonly Card[]> {
  if (codes.length === 0) return [];
  const found = new Map((await some.all(db, [codes])).map((row) => [row.code, toCard(row)]));
  return codes.flatMap((code) => found.get(code) ?? []);
}

export async function listAllCards(db: Db): Promise<readonly Card[]> {
  return (await all.all(db)).map(toCard);
}

/** Writes every card in one statement and forgets those that are no longer in the catalogue. */
export async function fillCards(tx: Tx, cards: readonly Card[]): Promise<void> {
  const rows = cards.map(({ replacedBy, details, note, ...card }) => ({
    ...card,
    details: details ?? null,
    replaced_by: replacedBy,
    note: note ?? null,
  }));
  await fill.run(tx, [{ rows }]);
  await forget.run(tx, [cards.map((card) => card.code)]);
}

function toCard({ replaced_by, details, note, ...row }: CardRow): Card {
  return { ...row, replacedBy: replaced_by, ...(details && { details }), ...(note && { note }) };
}
