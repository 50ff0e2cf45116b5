import { statement, type Tx } from "@motlan/kernel/db";

/** One line of what was done. */
export interface SealedAct {
  readonly at: Date;
  readonly move: string;
  readonly officialId: string | null;
  readonly sealed: Buffer | null;
}

/** A paper, without a name. */
export interface Paper {
  readonly id: string;
  readonly at: Date;
  readonly mediaType: string;
  readonly size: number;
}

const insertLine = statement(
  "denunciations.insert_act",
  "insert into denunciations.act (denunciation_id, at, move, official_id, sealed) values ($1, $2, $3, $4, $5)",
);
const lines = statement<SealedAct>(
  "denunciations.acts",
  `select at, move, official_id as "officialId", sealed from denunciations.act where denunciation_id = $1 order by id`,
);

export async function insertAct(tx: Tx, of: string, { at, move, officialId, sealed }: SealedAct): Promise<void> {
  await insertLine.run(tx, [of, at, move, officialId, sealed]);
}

export const listActs = (tx: Tx, of: string) => lines.all(tx, [of]);

const addPaper = statement(
  "denunciations.insert_paper",
  "insert into denunciations.paper (id, denunciation_id, at, media_type, size, sealed) values ($1, $2, $3, $4, $5, $6)",
);
const papers = statement<Paper>(
  "denunciations.papers",
  `select id, at, media_type as "mediaType", size from denunciations.paper where denunciation_id = $1 order by at, id`,
);
const paper = statement<Paper & { readonly sealed: Buffer }>(
  "denunciations.paper",
  `select id, at, media_type as "mediaType", size, sealed from denunciations.paper where denunciation_id = $1 and id = $2`,
);

export async function insertPaper(tx: Tx, of: string, p: Paper, sealed: Buffer): Promise<void> {
  await addPaper.run(tx, [p.id, of, p.at, p.mediaType, p.size, sealed]);
}

export const listPapers = (tx: Tx, of: string) => papers.all(tx, [of]);
export const findPaper = (tx: Tx, of: string, id: string) => paper.find(tx, [of, id]);
