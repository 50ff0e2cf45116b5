import { listRunnable, type ProcedureVersion } from "@motlan/catalogue";
import { foldVietnamese } from "@motlan/formats";
import { listDeskDrafts } from "@motlan/forms";
import { localDateOf } from "@motlan/kernel";
import { ButtonRow, EmptyState, LinkButton, Notice, PageTitle, SearchBox, Table } from "@motlan/ui";
import type { Answer, Visit } from "../../frame/types.ts";
import { sayInstant } from "../../portal/show/say.ts";
import { say } from "../fill.ts";
import { COUNTER } from "../texts/counter.ts";
import { TICKETS } from "../texts/tickets.ts";
import { counterPage } from "./counter-page.tsx";
import { CALL_PATH, COUNTER_PATH, draftPath, ELSEWHERE_PATH, newPath } from "./paths.ts";

const SHOWN = 12;

/** GET /ban-lam-viec/quay: which procedure, and what was begun here. */
export async function startPage(visit: Visit): Promise<Answer> {
  const { lang, query } = visit;
  const q = query.get("q").trim();
  const drafts = await listDeskDrafts(visit.work);
  const found = q === "" ? [] : await search(visit, q);
  const body = (
    <>
      <PageTitle title={COUNTER.title[lang]} lead={COUNTER.lead[lang]} />
      {query.has("bo") ? <Notice lang={lang} tone="success" title={COUNTER.discarded[lang]} live /> : null}
      <SearchBox lang={lang} action={COUNTER_PATH} label={COUNTER.search[lang]} placeholder={COUNTER.search[lang]} value={q} />
      {q === "" ? null : <Found lang={lang} q={q} found={found} />}
      <Begun lang={lang} drafts={drafts} />
      <ButtonRow>
        <LinkButton href={CALL_PATH} keys="s">
          {TICKETS.call[lang]}
        </LinkButton>
        <LinkButton href={ELSEWHERE_PATH} kind="quiet">
          {COUNTER.forOthers[lang]}
        </LinkButton>
      </ButtonRow>
    </>
  );
  return counterPage(visit, { title: COUNTER.title[lang], body });
}

/**
 * Procedures that a desk takes in, whose title holds every word typed, with or without signs; or whose code begins so. After them those whose form offers it as
 * an answer: an extract of a death is one of the copies of one procedure.
 */
async function search({ work }: Visit, q: string): Promise<ProcedureVersion[]> {
  const words = foldVietnamese(q).split(" ");
  const versions = (await listRunnable(work.db, localDateOf(work.clock.now()))).map(({ version }) => version);
  const says = (text: string) => words.every((word) => foldVietnamese(text).includes(word));
  const here = versions.filter(({ channels }) => channels.some(({ kind }) => kind !== "online"));
  const named = here.filter(({ code, title }) => code.startsWith(q) || says(title.vi));
  const offered = here.filter((version) => !named.includes(version) && answersOf(version).some(says));
  return [...named, ...offered].slice(0, SHOWN);
}

function answersOf({ pages }: ProcedureVersion): readonly string[] {
  return pages.flatMap(({ fields }) =>
    fields.flatMap(({ options = [] }) => options.map(({ label, hint }) => `${label.vi} ${hint?.vi ?? ""}`)),
  );
}

function Found({ lang, q, found }: { readonly lang: Visit["lang"]; readonly q: string; readonly found: readonly ProcedureVersion[] }) {
  if (found.length === 0)
    return (
      <EmptyState title={say(COUNTER.none, lang, { q })} icon="search">
        <p>{COUNTER.noneHint[lang]}</p>
      </EmptyState>
    );
  return (
    <Table
      lang={lang}
      caption={COUNTER.found[lang]}
      columns={[
        { key: "title", label: COUNTER.procedureName[lang] },
        { key: "code", label: COUNTER.procedureCode[lang] },
      ]}
      rows={found.map(({ code, title }) => ({ key: code, cells: { title: <a href={newPath(code)}>{title[lang]}</a>, code } }))}
    />
  );
}

type Drafts = Awaited<ReturnType<typeof listDeskDrafts>>;

function Begun({ lang, drafts }: { readonly lang: Visit["lang"]; readonly drafts: Drafts }) {
  if (drafts.length === 0) return <p>{COUNTER.begunNone[lang]}</p>;
  return (
    <Table
      lang={lang}
      caption={COUNTER.begun[lang]}
      stacks
      columns={[
        { key: "who", label: COUNTER.applicant[lang] },
        { key: "what", label: COUNTER.found[lang] },
        { key: "at", label: COUNTER.goOn[lang] },
      ]}
      rows={drafts.map(({ id, applicant, title, updatedAt }) => ({
        key: id,
        cells: { who: <a href={draftPath(id)}>{applicant}</a>, what: title[lang], at: sayInstant(updatedAt) },
      }))}
    />
  );
}
