import { listPersonalPapers, readDocument } from "@motlan/documents";
import { formatDate } from "@motlan/formats";
import { localDateOf } from "@motlan/kernel";
import { httpFaults } from "@motlan/kernel/http";
import { EmptyState, PageTitle, Table } from "@motlan/ui";
import type { Answer, Visit } from "../../frame/types.ts";
import { fillText } from "../show/say.ts";
import { PAPERS } from "../texts/papers.ts";

/** GET /giay-to-cua-toi: copies made at a desk and results, to be used again; and where each was. */
export async function papersPage(visit: Visit): Promise<Answer> {
  const { lang } = visit;
  const papers = await listPersonalPapers(visit.work, personOf(visit));
  const columns = (["what", "from", "day", "uses"] as const).map((key) => ({ key, label: PAPERS[key][lang] }));
  const rows = papers.map(({ id, title, source, keptAt, sealed, uses }) => ({
    key: id,
    cells: {
      what: sealed ? (
        <a href={`/giay-to-cua-toi/${id}`} download>
          {title[lang]}
        </a>
      ) : (
        title[lang]
      ),
      from: PAPERS[source][lang],
      day: formatDate(localDateOf(keptAt)),
      uses: uses.length === 0 ? PAPERS.never[lang] : fillText(PAPERS.times, { n: uses.length })[lang],
    },
  }));
  const body = (
    <>
      <PageTitle title={PAPERS.title[lang]} lead={PAPERS.lead[lang]} />
      {papers.length === 0 ? (
        <EmptyState title={PAPERS.none[lang]}>
          <p>{PAPERS.noneHint[lang]}</p>
        </EmptyState>
      ) : (
        <Table lang={lang} caption={PAPERS.title[lang]} stacks columns={columns} rows={rows} />
      )}
    </>
  );
  return { title: PAPERS.title[lang], personal: true, body };
}

/** GET /giay-to-cua-toi/:id: the sealed file. */
export async function ownPaper(visit: Visit): Promise<Answer> {
  const paper = (await listPersonalPapers(visit.work, personOf(visit))).find(({ id }) => id === visit.params.id);
  if (paper === undefined) throw httpFaults["no-such-page"]();
  const { bytes } = await readDocument(visit.work, paper.documentId, ({ id }) => id === paper.documentId);
  return { bytes: Buffer.from(bytes), type: "application/pdf", name: `${paper.title.vi}.pdf`, inline: true };
}

function personOf({ work: { actor } }: Visit): string {
  if (actor.kind !== "person") throw httpFaults["sign-in-first"]();
  return actor.personId;
}
