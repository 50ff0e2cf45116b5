import { statement, type Tx } from "@motlan/kernel/db";
import type { Reception } from "../domain/reception.ts";

type Optional = "envelope" | "bearer" | "signatureFileId";
type Row = Omit<Reception, Optional> & { readonly [key in Optional]: Reception[key] | null };

const COLUMNS = `dossier_id as "dossierId", agency_id as "agencyId", for_agency_id as "forAgencyId", person_id as "personId", official_id as "officialId", at, channel,
  identified_by as "identifiedBy", envelope, bearer, signed, signature_file_id as "signatureFileId", seal, compared, hands_over as "handsOver"`;

const insert = statement(
  "dossiers.insert_reception",
  `insert into dossiers.reception (dossier_id, agency_id, for_agency_id, person_id, official_id, at, channel, identified_by, envelope, bearer, signed,
     signature_file_id, seal, compared, hands_over)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
);
const find = statement<Row>("dossiers.find_reception", `select ${COLUMNS} from dossiers.reception where dossier_id = $1`);
const ofAgency = statement<Row>(
  "dossiers.receptions_elsewhere",
  `select ${COLUMNS} from dossiers.reception where agency_id = $1 and for_agency_id <> $1 order by at desc, dossier_id limit $2`,
);

export async function insertReception(tx: Tx, r: Reception): Promise<void> {
  const who = [r.dossierId, r.agencyId, r.forAgencyId, r.personId, r.officialId, r.at, r.channel, r.identifiedBy, r.envelope, r.bearer];
  await insert.run(tx, [...who, r.signed, r.signatureFileId, r.seal, r.compared, r.handsOver]);
}

export async function findReception(tx: Tx, dossierId: string): Promise<Reception | undefined> {
  return fromRow(await find.find(tx, [dossierId]));
}

/** What this agency's desk took in for others, the newest first. */
export async function listReceptionsForOthers(tx: Tx, agencyId: string, limit: number): Promise<Reception[]> {
  return (await ofAgency.all(tx, [agencyId, limit])).flatMap((row) => fromRow(row) ?? []);
}

function fromRow(row: Row | undefined): Reception | undefined {
  if (row === undefined) return undefined;
  const { envelope, bearer, signatureFileId, ...rest } = row;
  return { ...rest, ...(envelope && { envelope }), ...(bearer && { bearer }), ...(signatureFileId && { signatureFileId }) };
}
