import { type Agency, getAgency, listHolders, listPostsOfAgency } from "@motlan/agencies";
import { formatDate } from "@motlan/formats";
import { agencyFigures } from "@motlan/insight";
import { addMonths, instantOf, isId, localDateOf } from "@motlan/kernel";
import { httpFaults } from "@motlan/kernel/http";
import { ButtonRow, LinkButton, Notice, PageTitle, SummaryList, Table } from "@motlan/ui";
import type { PageAnswer, Visit } from "../../frame/types.ts";
import { fillText } from "../show/say.ts";
import { AGENCY } from "../texts/about.ts";
import { VISIT } from "../texts/visit.ts";

/** GET /co-quan/:id: the public page of an agency: where, when, who holds which post. Officials' names are public by law. */
export async function agencyPage({ work, params, lang }: Visit): Promise<PageAnswer> {
  const id = params.id ?? "";
  if (!isId(id)) throw httpFaults["no-such-page"]();
  const agency = await getAgency(work.db, id);
  const today = localDateOf(work.clock.now());
  const posts = await listPostsOfAgency(work.db, agency.id, today);
  const holders = await listHolders(work.db, { agencyId: agency.id, on: today });
  const year = { agencyId: agency.id, from: instantOf(addMonths(today, -12)), to: instantOf(today, 24) };
  const { secondRequests } = await agencyFigures(work.db, { ...year, now: work.clock.now() });
  const second = { label: AGENCY.second[lang], value: fillText(AGENCY.secondOf, { n: secondRequests })[lang] };
  const rows = posts.map((post) => ({
    key: post.id,
    cells: { post: post.title[lang], name: holders.find(({ postId }) => postId === post.id)?.name ?? "–" },
  }));
  return {
    title: agency.name[lang],
    body: (
      <>
        <PageTitle title={agency.name[lang]} over={agency.parentName?.[lang]} />
        {agency.period.to !== undefined && agency.period.to <= today ? (
          <Notice lang={lang} tone="warning">
            <p>{fillText(AGENCY.ended, { on: formatDate(agency.period.to) })[lang]}</p>
          </Notice>
        ) : null}
        <SummaryList lang={lang} rows={[...factsOf(agency, lang), second]} />
        <ButtonRow>
          <LinkButton href={`/so-lieu/${agency.id}`}>{AGENCY.figures[lang]}</LinkButton>
          <LinkButton href={`/dat-lich/${agency.id}`}>{VISIT.link[lang]}</LinkButton>
        </ButtonRow>
        <h2>{AGENCY.officials[lang]}</h2>
        {rows.length === 0 ? (
          <p>{AGENCY.officialsNone[lang]}</p>
        ) : (
          <Table
            lang={lang}
            caption={AGENCY.officials[lang]}
            captionHidden
            columns={[
              { key: "post", label: POST[lang] },
              { key: "name", label: NAME[lang] },
            ]}
            rows={rows}
          />
        )}
      </>
    ),
  };
}

const POST = { vi: "Vị trí", en: "Post" } as const;
const NAME = { vi: "Người giữ", en: "Held by" } as const;

function factsOf(agency: Agency, lang: Visit["lang"]) {
  const origin = { official: "", "before-2025": ` (${AGENCY.codeBefore[lang]})`, ours: ` (${AGENCY.codeOurs[lang]})` }[agency.codeOrigin];
  const rows: readonly (readonly [string, string | undefined])[] = [
    [AGENCY.code[lang], `${agency.code}${origin}`],
    [AGENCY.parent[lang], agency.parentName?.[lang]],
    [AGENCY.address[lang], agency.address],
    [AGENCY.phone[lang], agency.phone],
    [AGENCY.hours[lang], agency.hours?.[lang]],
  ];
  return rows.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }]));
}
