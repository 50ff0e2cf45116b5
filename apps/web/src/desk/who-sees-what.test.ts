import { aWorld } from "@motlan/dossiers/testing";
import { afterAll, expect, test } from "vitest";
import { portalPages } from "../portal/pages.ts";
import { words } from "../testing/a-browser.ts";
import { aSite } from "../testing/a-site.ts";
import { deskPages } from "./pages.ts";
import { APPLICANT, aCommuneAtWork, NOTE, PEOPLE, PROCEDURES, type Thing, type Who } from "./testing/a-commune-at-work.ts";

const world = await aWorld({ procedures: PROCEDURES });
const site = await aSite(world.db.pool, world.clock, [...portalPages, ...deskPages]);
afterAll(async () => {
  await site.close();
  await world[Symbol.asyncDispose]();
});
const { who, things } = await aCommuneAtWork(world);

const DESK = "/ban-lam-viec";
const READERS: readonly Who[] = ["clerk", "officer", "vice-chair"];
const ALL: readonly Who[] = PEOPLE;

/** An address, what stands on it that is not for everybody, and who sees that there. */
interface Row {
  readonly at: (ids: Readonly<Record<Thing, string>>) => string;
  readonly shows: string | ((ids: Readonly<Record<Thing, string>>) => string);
  readonly to: readonly Who[];
}

const ROWS: readonly Row[] = [
  { at: ({ dossier }) => `${DESK}/${dossier}`, shows: APPLICANT, to: READERS },
  { at: ({ dossier }) => `${DESK}/${dossier}`, shows: NOTE, to: READERS },
  { at: ({ dossier }) => `${DESK}/${dossier}/phieu-kiem-soat`, shows: "Lập dự thảo", to: READERS },
  { at: () => DESK, shows: APPLICANT, to: ["officer"] },
  { at: () => `${DESK}/nhac-ten`, shows: NOTE, to: ["officer"] },
  { at: () => `${DESK}/so-theo-doi`, shows: APPLICANT, to: READERS },
  { at: () => `${DESK}/so-theo-doi/csv`, shows: APPLICANT, to: READERS },
  { at: ({ search }) => `${DESK}/tim/${search}`, shows: APPLICANT, to: ["clerk"] },
  { at: ({ search }) => `${DESK}/tim/${search}/csv`, shows: APPLICANT, to: ["clerk"] },
  { at: ({ transfer }) => `${DESK}/giao-nhan/${transfer}`, shows: APPLICANT, to: [...READERS, "clerk elsewhere", "specialist elsewhere"] },
  { at: ({ gone }) => `${DESK}/giao-nhan/${gone}`, shows: APPLICANT, to: [...READERS, "clerk elsewhere", "specialist elsewhere"] },
  { at: ({ gone }) => `${DESK}/giao-nhan/${gone}/bien-ban`, shows: "%PDF-", to: [...READERS, "clerk elsewhere", "specialist elsewhere"] },
  {
    at: () => `${DESK}/giao-nhan`,
    shows: ({ transfer }) => `giao-nhan/${transfer}`,
    to: [...READERS, "clerk elsewhere", "specialist elsewhere"],
  },
  { at: ({ meeting }) => `${DESK}/hoi-dong/${meeting}`, shows: APPLICANT, to: READERS },
  { at: () => `${DESK}/hoi-dong`, shows: ({ meeting }) => `hoi-dong/${meeting}`, to: READERS },
  { at: ({ question }) => `${DESK}/lay-y-kien/${question}`, shows: "Vải vóc", to: [...READERS, "clerk elsewhere"] },
  { at: () => `${DESK}/lay-y-kien`, shows: ({ question }) => `lay-y-kien/${question}`, to: ["clerk elsewhere"] },
  { at: ({ silent }) => `${DESK}/lay-y-kien/${silent}`, shows: "Lối thoát đủ rộng", to: [...READERS, "clerk elsewhere"] },
  { at: ({ silent }) => `${DESK}/lay-y-kien/${silent}`, shows: "Vải vóc", to: READERS },
  { at: ({ template }) => `${DESK}/mau-cau/${template}`, shows: "Gửi ảnh.", to: READERS },
  { at: () => `${DESK}/mau-cau`, shows: "Gửi ảnh.", to: READERS },
  { at: ({ received }) => `${DESK}/quay/da-nhan/${received}`, shows: APPLICANT, to: ["clerk"] },
  { at: ({ received }) => `${DESK}/${received}`, shows: APPLICANT, to: [] },
  { at: () => `${DESK}/quay/nhan-ho`, shows: APPLICANT, to: ["clerk"] },
  { at: () => `${DESK}/quay/goi-so`, shows: ({ hall }) => hall, to: ["clerk"] },
  { at: () => `${DESK}/dong-y/chinh-sach`, shows: "chinh-sach/moi", to: ["vice-chair"] },
  { at: () => `${DESK}/dong-y/thoa-thuan`, shows: "thoa-thuan/moi", to: ["vice-chair"] },
  { at: () => `${DESK}/phan-cong`, shows: "Phạm Thị", to: ["vice-chair"] },
  { at: ({ officer }) => `${DESK}/phan-cong/${officer}`, shows: "Phạm Thị", to: ["vice-chair"] },
  { at: ({ hall, ticket }) => `/lay-so/${hall}/${ticket}`, shows: "Số của bạn", to: ALL },
  { at: ({ ticket }) => `/lay-so/${ticket}/${ticket}`, shows: "Số của bạn", to: [] },
  { at: ({ dossier }) => `/ho-so/${dossier}`, shows: APPLICANT, to: ["applicant"] },
  { at: () => "/ho-so", shows: "sổ vàng", to: ["applicant"] },
  { at: ({ dossier }) => `/ho-so/${dossier}/khieu-nai`, shows: "Khiếu nại", to: ["applicant"] },
];

/** Which of the things an address names; the addresses that name others are walked in the rooms' own tests. */
const PARAMS: Readonly<Record<string, Thing>> = {
  ...{ id: "dossier", transferId: "gone", meetingId: "meeting", opinionId: "question", searchId: "search", templateId: "template" },
  ...{ officialId: "officer", dossierId: "dossier" },
};
const OUTSIDERS = ["stranger", "other citizen", "officer whose post has ended", "accountant", "clerk of a third agency"] as const;
const closed = [...portalPages, ...deskPages].filter(
  ({ who: forWhom, path }) => forWhom !== "anyone" && [...path.matchAll(/:(\w+)/g)].every(([, name = ""]) => PARAMS[name] !== undefined),
);
const real = (path: string) => path.replaceAll(/:(\w+)/g, (_, name: string) => things[PARAMS[name] ?? "dossier"]);

test.each(OUTSIDERS)("%s, at every closed address there is, sees nothing of the commune's work and does nothing to it", async (one) => {
  const { code } = await world.now(things.dossier);
  const before = await world.now(things.dossier);
  const wrong: string[] = [];
  for (const { method, path } of closed) {
    const answer = await (method === "GET" ? site.get(who[one], real(path)) : site.post(who[one], real(path), { revision: "1" }));
    for (const secret of [APPLICANT, NOTE, "Vải vóc", code]) if (answer.body.includes(secret)) wrong.push(`${path} shows ${secret}`);
    if (answer.statusCode >= 500) wrong.push(`${path}: ${answer.statusCode}`);
    const isSignIn = String(answer.headers.location).startsWith("/dang-nhap");
    if (method === "POST" && path.includes(":") && answer.statusCode < 400 && !isSignIn)
      wrong.push(`${path} was done: ${answer.statusCode}`);
  }
  expect(closed.length).toBeGreaterThan(120);
  expect(wrong).toEqual([]);
  expect(await world.now(things.dossier)).toEqual(before);
});

const named = ROWS.map((row) => {
  const shows = typeof row.shows === "string" ? row.shows : row.shows(things);
  return [row.at(things).replaceAll(/[0-9a-f-]{36}/g, "…"), shows.replaceAll(/[0-9a-f-]{36}/g, "…"), row, shows] as const;
});

test.each(named)("%s shows “%s” to whom it is for, and to nobody else", async (_, __, { at, to }, shows) => {
  const seen: Who[] = [];
  for (const one of PEOPLE) {
    const answer = await site.get(who[one], at(things));
    const text = String(answer.headers["content-type"]).includes("text/html") ? `${words(answer)} ${answer.body}` : answer.body;
    if (answer.statusCode === 200 && text.includes(shows)) seen.push(one);
    else expect([one, answer.statusCode < 500, text.includes(shows)]).toEqual([one, true, false]);
  }
  expect(seen.toSorted()).toEqual([...to].toSorted());
});
