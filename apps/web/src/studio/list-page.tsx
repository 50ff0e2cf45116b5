import { formatDateTime } from "@motlan/formats";
import { may } from "@motlan/kernel";
import { type DesignCard, examineDesign, listDesigns } from "@motlan/studio";
import { EmptyState, LinkButton, PageTitle, Pagination, Table, Tag } from "@motlan/ui";
import { officialOf } from "../frame/official-here.ts";
import type { Answer, Visit } from "../frame/types.ts";
import { othersAt } from "./presence.ts";
import { studioPage } from "./studio-frame.tsx";
import { fill } from "./texts/fill.ts";
import { STATES, STUDIO } from "./texts/studio.ts";

const ROWS = 20;

/** GET /studio — the agency's designs: how each stands, who works on it, what is missing. */
export async function listPage(visit: Visit): Promise<Answer> {
  const { work, lang, query } = visit;
  const asked = Number(query.get("trang"));
  const page = Number.isInteger(asked) && asked > 0 ? asked : 1;
  const { items, total } = await listDesigns(work, { page, limit: ROWS });
  const missing = new Map<string, number>();
  for (const { id, state } of items) if (state === "draft") missing.set(id, (await examineDesign(work, id)).length);
  const official = officialOf(visit);
  const designs = may(official, "studio.design", official.agencyId);
  const body = (
    <>
      <PageTitle title={STUDIO.name[lang]} lead={STUDIO.lead[lang]} />
      {designs ? (
        <p>
          <LinkButton href="/studio/moi" kind="main">
            {STUDIO.fresh[lang]}
          </LinkButton>
        </p>
      ) : null}
      {items.length === 0 ? (
        <EmptyState title={STUDIO.none[lang]}>
          <p>{STUDIO.noneLead[lang]}</p>
        </EmptyState>
      ) : (
        <Table
          lang={lang}
          caption={STUDIO.list[lang]}
          stacks
          columns={[
            { key: "title", label: STUDIO.procedure[lang] },
            { key: "state", label: STUDIO.state[lang] },
            { key: "who", label: STUDIO.who[lang] },
            { key: "missing", label: STUDIO.missing[lang] },
            { key: "changed", label: STUDIO.changed[lang] },
          ]}
          rows={items.map((card) => ({ key: card.id, cells: cellsOf(visit, card, missing.get(card.id)) }))}
        />
      )}
      {total > ROWS ? <Pagination lang={lang} page={page} pages={Math.ceil(total / ROWS)} hrefOf={(to) => `/studio?trang=${to}`} /> : null}
    </>
  );
  return studioPage(visit, { title: STUDIO.name[lang], body });
}

function cellsOf(visit: Visit, card: DesignCard, missing: number | undefined) {
  const { lang, work } = visit;
  const { tone, ...said } = STATES[card.state];
  const official = officialOf(visit);
  const here = othersAt(card.id, official.officialId, work.clock.now());
  const waits = card.state === "submitted" && may(official, "studio.approve", official.agencyId);
  return {
    title: (
      <>
        <a href={waits ? `/studio/${card.id}/trinh` : `/studio/${card.id}`}>{card.title[lang] || card.title.vi}</a>
        <br />
        <span class="field__hint">{card.code}</span>
      </>
    ),
    state: (
      <>
        <Tag tone={tone}>{said[lang]}</Tag>
        {waits ? <p class="field__hint">{STUDIO.waiting[lang]}</p> : null}
      </>
    ),
    who: (
      <>
        {card.designers.map(({ name }) => name).join(", ")}
        {here.map(({ name }) => (
          <p class="presence" key={name}>
            {lang === "vi" ? `${name} đang mở` : `${name} has it open`}
          </p>
        ))}
      </>
    ),
    missing: missing === undefined ? "–" : missing === 0 ? STUDIO.ready[lang] : fill(STUDIO.faults, { n: missing })[lang],
    changed: formatDateTime(card.updatedAt),
  };
}
