import { type JsonObject, newId } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { type Route, type RouteInput, route } from "@motlan/kernel/http";
import { changeAllFound, changeFound, changeOrRegister, endFound, registerOwn } from "../../actions/change-found.ts";
import { FURTHEST, findRecords, readField } from "../../actions/find-records.ts";
import { faults } from "../../faults.ts";
import { Answered, Anything, type Asked, countIn, door, memberOf, Open, readAsked, readContent, textIn } from "./door.ts";

const BASE = "/data/:registryName/:versionNumber";
const USUAL_PAGE = 20;
const MOST_PAGE = 100;

/** GovStack's Data API of digital registries 1.3.0, over the registries declared here. `publicUrl`: how pages name the next one. */
export function dataRoutes(publicUrl: string): readonly Route[] {
  return [
    route({
      ...door,
      ...{ method: "GET", path: BASE, who: "official", query: Anything, output: Answered },
      summary: { vi: "Danh sách bản ghi theo điều kiện (GovStack Digital Registries)", en: "List records (GovStack Digital Registries)" },
      run: async (work, input) => listPage(work, await readAsked(work, input), input, publicUrl),
    }),
    ...readRoutes,
    ...writeRoutes,
  ];
}

async function listPage(work: Work, { registry, purpose }: Asked, { params, query }: RouteInput, publicUrl: string) {
  const [page, pageSize] = [countIn(query, "page", 1, FURTHEST), countIn(query, "pageSize", USUAL_PAGE, MOST_PAGE)];
  const [search, filter, ordering] = [textIn(query, "search"), textIn(query, "filter"), textIn(query, "ordering")];
  if (!/^((a|de)sc(ending)?)?$/i.test(ordering)) throw faults["bad-question"]({ where: "ordering: ascending, descending" });
  const content = { ...conditionsOf(query), ...(search !== "" && filter !== "" && { [filter]: search }) };
  const found = await findRecords(work, {
    ...{ registry, purpose, limit: pageSize, offset: (page - 1) * pageSize, descending: /^desc/i.test(ordering) },
    ...(Object.keys(content).length > 0 && { content }),
    ...(Object.keys(content).length === 0 && search !== "" && { search }),
    ...(filter !== "" && search !== "" && { order: filter }),
  });
  const results = found.map(({ values }) => values);
  const at = (number: number) => pageAt(`${publicUrl}/api/v1/data/${registry}/${textIn(params, "versionNumber")}`, query, number);
  const hasNext = results.length === pageSize && (page + 1) * pageSize <= FURTHEST;
  return { count: results.length, ...(hasNext && { next: at(page + 1) }), ...(page > 1 && { previous: at(page - 1) }), results };
}

/** `query.<field>=value`, as many as there are. */
function conditionsOf(query: unknown): JsonObject {
  return Object.fromEntries(
    Object.keys(typeof query === "object" && query !== null ? query : {}).flatMap((name) => {
      const [, path] = /^query\.(.+)$/.exec(name) ?? [];
      return path === undefined || textIn(query, name) === "" ? [] : [[path, textIn(query, name)]];
    }),
  );
}

function pageAt(url: string, query: unknown, page: number): string {
  const kept = Object.entries(typeof query === "object" && query !== null ? query : {}).flatMap(([name, value]) =>
    name === "page" || typeof value !== "string" ? [] : [[name, value]],
  );
  return `${url}?${new URLSearchParams([...kept, ["page", String(page)]])}`;
}

const readRoutes: readonly Route[] = [
  route({
    ...door,
    ...{ method: "POST", path: `${BASE}/exists`, who: "official", body: Open, output: Answered },
    summary: { vi: "Có bản ghi như vậy không (GovStack)", en: "Whether such a record exists (GovStack)" },
    run: async (work, input) => {
      const asked = await readAsked(work, input);
      const status = (await findOne(work, asked, readContent(input.body, "query"))) !== undefined;
      return { answer: { status, message: status ? "Object found from database" : "No such object in the database" } };
    },
  }),
  route({
    ...door,
    ...{ method: "POST", path: `${BASE}/read`, who: "official", body: Open, output: Answered },
    summary: { vi: "Đọc một bản ghi (GovStack)", en: "Read one record (GovStack)" },
    run: async (work, input) => {
      const found = await findOne(work, await readAsked(work, input), readContent(input.body, "query"));
      if (found === undefined) throw faults["not-found"]();
      return { content: found.values };
    },
  }),
  ...["readValue", "read-value"].map((name) =>
    route({
      ...door,
      ...{ method: "GET", path: `${BASE}/:uuid/${name}/:field`, who: "official", output: Answered },
      summary: { vi: "Đọc một mục của một bản ghi (GovStack)", en: "Read one field of one record (GovStack)" },
      run: async (work, input) => readValue(work, await readAsked(work, input), input.params),
    }),
  ),
];

async function readValue(work: Work, asked: Asked, params: unknown) {
  const [, path, format] = /^(.+)\.([A-Za-z0-9]+)$/.exec(textIn(params, "field")) ?? [];
  if (path === undefined || format?.toLowerCase() !== "json") throw faults["bad-question"]({ where: "{field}.json" });
  const value = await readField(work, { ...asked, key: textIn(params, "uuid"), path });
  return value === null ? {} : { value };
}

async function findOne(work: Work, { registry, purpose }: Asked, content: JsonObject) {
  return (await findRecords(work, { registry, purpose, content, limit: 1 }))[0];
}

interface Writing {
  readonly registry: string;
  readonly reason: string;
  readonly requestKey: string;
}

/** Who sends a key twice means one act. The system that sent it stands in the reason beside the act. */
async function readWriting(work: Work, input: Pick<RouteInput, "headers" | "params" | "requestKey">): Promise<Writing> {
  const { registry, client } = await readAsked(work, input);
  const who = work.actor.kind === "official" ? work.actor.officialId : work.actor.kind;
  return {
    registry,
    reason: `Hệ thống ${client} gửi qua giao diện GovStack`,
    requestKey: `govstack:${who}:${input.requestKey ?? newId()}`,
  };
}

const writeRoutes: readonly Route[] = [
  route({
    ...door,
    ...{ method: "POST", path: `${BASE}/create`, who: "official", body: Open, output: Answered },
    summary: { vi: "Ghi một bản ghi mới (GovStack)", en: "Create a record (GovStack)" },
    run: async (work, input) => {
      const writing = await readWriting(work, input);
      return {
        content: (await registerOwn(work, { ...writing, ...readKind(input.body), values: readContent(input.body, "write") })).values,
      };
    },
  }),
  route({
    ...door,
    ...{ method: "PUT", path: `${BASE}/update`, who: "official", body: Open, output: Answered },
    summary: { vi: "Thay đổi một bản ghi (GovStack)", en: "Update one record (GovStack)" },
    run: async (work, input) => ({
      content: (await changeFound(work, { ...(await readWriting(work, input)), ...readChange(input.body) })).values,
    }),
  }),
  ...["updateEntries", "update-entries"].map((name) =>
    route({
      ...door,
      ...{ method: "PUT", path: `${BASE}/${name}`, who: "official", body: Open, output: Answered },
      summary: { vi: "Thay đổi mọi bản ghi khớp điều kiện (GovStack)", en: "Update every record that matches (GovStack)" },
      run: async (work, input) => ({
        count: await changeAllFound(work, { ...(await readWriting(work, input)), ...readChange(input.body) }),
      }),
    }),
  ),
  ...["updateOrCreate", "update-or-create"].map((name) =>
    route({
      ...door,
      ...{ method: "POST", path: `${BASE}/${name}`, who: "official", body: Open, output: Answered },
      summary: { vi: "Thay đổi bản ghi, chưa có thì ghi mới (GovStack)", en: "Update a record, or create it (GovStack)" },
      run: async (work, input) => ({
        content: (await changeOrRegister(work, { ...(await readWriting(work, input)), ...readChange(input.body) })).values,
      }),
    }),
  ),
  route({
    ...door,
    ...{ method: "DELETE", path: `${BASE}/:id/delete`, who: "official", output: Answered, silent: true },
    summary: {
      vi: "Cho bản ghi hết hiệu lực từ hôm nay; không xóa gì (GovStack)",
      en: "End a record today; nothing is deleted (GovStack)",
    },
    run: async (work, input) => endFound(work, { ...(await readWriting(work, input)), key: textIn(input.params, "id") }),
  }),
];

/** GovStack's interface asks for what is written alone: without a query it is the record with the key that is written. */
function readChange(body: unknown) {
  const query = memberOf(body, "query") === undefined ? undefined : readContent(body, "query");
  return { ...readKind(body), ...(query !== undefined && { content: query }), write: readContent(body, "write") };
}

/** Ours: `write.kind` beside the content, for registries whose records are of several kinds. */
function readKind(body: unknown): { readonly kind?: string } {
  const kind = textIn(memberOf(body, "write"), "kind");
  return kind === "" ? {} : { kind };
}
