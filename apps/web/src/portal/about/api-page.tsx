import { LinkButton, PageTitle, Table } from "@motlan/ui";
import type { PageAnswer, Visit } from "../../frame/types.ts";
import { API } from "../texts/about.ts";

const DESCRIPTION = "/api/v1/openapi.json";

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly vi: string;
  readonly en: string;
  readonly who: "anyone" | "person" | "official";
}

/** GET /api: the machine door for people: every operation with who may call it, from the description that machines read. */
export async function apiPage({ lang, request }: Visit): Promise<PageAnswer> {
  const described = await request.server.inject({ method: "GET", url: DESCRIPTION });
  const operations = described.statusCode === 200 ? readOperations(described.json()) : [];
  return {
    title: API.title[lang],
    face: "observatory",
    body: (
      <>
        <PageTitle title={API.title[lang]} lead={API.lead[lang]} />
        <LinkButton href={DESCRIPTION} icon="download" download>
          {API.download[lang]}
        </LinkButton>
        <Table
          lang={lang}
          caption={API.title[lang]}
          captionHidden
          stacks
          columns={[
            { key: "path", label: API.path[lang] },
            { key: "method", label: API.method[lang] },
            { key: "what", label: API.what[lang] },
            { key: "who", label: API.who[lang] },
          ]}
          rows={operations.map(({ method, path, vi, en, who }) => ({
            key: `${method} ${path}`,
            cells: { path: <code>/api/v1{path}</code>, method: method.toUpperCase(), what: lang === "vi" ? vi : en, who: API[who][lang] },
          }))}
        />
      </>
    ),
  };
}

function readOperations(document: unknown): Operation[] {
  return entriesOf(memberOf(document, "paths")).flatMap(([path, methods]) =>
    entriesOf(methods).map(([method, operation]) => ({
      method,
      path,
      vi: String(memberOf(operation, "description") ?? ""),
      en: String(memberOf(operation, "summary") ?? ""),
      who: whoOf(memberOf(operation, "x-who")),
    })),
  );
}

function whoOf(who: unknown): Operation["who"] {
  return who === "person" || who === "official" ? who : "anyone";
}

function memberOf(holder: unknown, name: string): unknown {
  return entriesOf(holder).find(([key]) => key === name)?.[1];
}

function entriesOf(holder: unknown): [string, unknown][] {
  return typeof holder === "object" && holder !== null ? Object.entries(holder) : [];
}
