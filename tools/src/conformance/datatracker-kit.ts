import { join } from "node:path";
import { aVillager, publishVillage } from "@motlan/consents/testing";
import { readRecord } from "@motlan/registries";
import type { Check, SuiteResult } from "./check.ts";
import { anOfficial, aPerson, check, type Doors, openDoors, readJudge, statusCheck } from "./doors.ts";

const FIND = "/v3/findUsage";

/** Runs the data tracker's findUsage on a person with reads of three kinds: by its schema, by each filter, by pages. */
export async function runDatatrackerKit(root: string): Promise<readonly SuiteResult[]> {
  await using doors = await openDoors();
  const judge = readJudge(join(root, "findusage-v3-en.yaml"));
  await publishVillage(doors.work());
  const { personId, number } = await aVillager(doors.work());
  const neighbour = await aVillager(doors.work());
  const person = aPerson(personId);
  const official = doors.work(anOfficial(["registries.read"]));
  for (const reader of [official, official, doors.work()])
    await readRecord(reader, { registry: "population", by: "id", value: personId, purpose: "identify" });
  const asked = (query: string, code: string = number, as: string = number) =>
    doors.call(person, "GET", `/data-tracker${FIND}?userCode=${code}&${query}`, undefined, { "x-road-userid": `VN${as}` });
  const find = (query: string) => asked(query);
  const checks: Check[] = [];
  const ok = async (id: string, query: string, returned: number) => {
    const answer = await find(query);
    checks.push(
      statusCheck(`datatracker ${id}: answers`, answer, 200),
      check(`datatracker ${id}: by the schema`, judge.wrong("GET", FIND, answer.body)),
    );
    checks.push(
      check(`datatracker ${id}: ${returned} returned`, countOf(answer.body) === returned ? "" : `${countOf(answer.body)} instead`),
    );
  };
  await ok("everything", "", 3);
  await ok("as its clients ask", "includeBulkProcessing=false", 3);
  await ok("limit and offset", "limit=1&offset=1", 1);
  await ok("beyond the last", "offset=10", 0);
  await ok("INTERNAL_PROCESSING", "processingType=INTERNAL_PROCESSING", 3);
  await ok("another kind", "processingType=DATA_REQUEST", 0);
  await ok("two kinds", "processingType=DATA_REQUEST&processingType=INTERNAL_PROCESSING", 3);
  await ok("a source", "logSourceSystems=population", 3);
  await ok("another source", "logSourceSystems=none", 0);
  await ok("a period", "periodStart=2020-01-01T00:00:00Z&periodEnd=2999-01-01T00:00:00Z", 3);
  await ok("a period of before", "periodEnd=2020-01-01T00:00:00Z", 0);
  for (const query of ["limit=0", "limit=10001", "offset=-1", "processingType=NONE", "periodStart=yesterday"])
    checks.push(statusCheck(`datatracker refuses ${query}`, await find(query), 400));
  for (const [id, answer] of [
    ["no userCode", await doors.call(person, "GET", `/data-tracker${FIND}`, undefined, { "x-road-userid": number })],
    ["somebody else's userCode", await asked("", neighbour.number)],
    ["an X-Road-UserId who does not ask", await asked("", number, neighbour.number)],
  ] as const)
    checks.push(statusCheck(`datatracker refuses ${id}`, answer, 400), check(`datatracker refuses ${id}: error`, errorOf(answer.body)));
  const heartbeat = await doors.call(person, "GET", "/data-tracker/v3/heartbeat");
  checks.push(
    statusCheck("datatracker heartbeat", heartbeat, 200),
    check("datatracker heartbeat: by the schema", judge.wrong("GET", "/v3/heartbeat", heartbeat.body)),
  );
  return [
    { name: "data tracker: findUsage v3", checks },
    { name: "data tracker: disclose v3", checks: await disclosing(doors, personId, async () => countOf((await find("")).body)) },
  ];
}

/** A hidden read is on nobody's list until its office discloses it. */
async function disclosing(doors: Doors, personId: string, seen: () => Promise<number>): Promise<readonly Check[]> {
  const chief = anOfficial(["registries.read", "registries.hide"]);
  const hiding = { reason: "criminal-investigation", until: new Date(Date.now() + 86_400_000).toISOString() };
  const look = { by: "id", value: personId, purpose: "identify", ...hiding };
  const before = await seen();
  const { body } = await doors.call(chief, "POST", "/registries/population/hidden-reads", look);
  const queryId = typeof body === "object" && body !== null && "accessIds" in body ? String(body.accessIds) : "";
  const item = { queryId, hiddenReason: "over", hiddenUntil: new Date().toISOString() };
  const disclose = (items: object) => doors.call(chief, "POST", "/data-tracker/v3/disclose", items);
  const isHidden = check("datatracker disclose: hidden until then", (await seen()) === before ? "" : "it is seen");
  const checks = [isHidden];
  for (const [id, status, items] of [
    ["no list", 400, item],
    ["an empty list", 400, []],
    ["ten thousand and one", 400, Array.from({ length: 10_001 }, () => ({ queryId }))],
    ["no queryId", 400, [{ hiddenReason: "over", hiddenUntil: item.hiddenUntil }]],
    ["a moment that is none", 400, [{ ...item, hiddenUntil: "soon" }]],
    ["a queryId nobody has", 404, [item, { ...item, queryId: "a34df1a9-f2cf-459f-b99c-6f0737e6aed6" }]],
  ] as const) {
    const answer = await disclose(items);
    checks.push(
      statusCheck(`datatracker disclose: ${id}`, answer, status),
      check(`datatracker disclose: ${id}: error`, errorOf(answer.body)),
    );
  }
  checks.push(statusCheck("datatracker disclose", await disclose([item]), 200));
  return [...checks, check("datatracker disclose: seen from then on", (await seen()) === before + 1 ? "" : "it is not seen")];
}

/** The schema's Error: a message, and a code where there is one. */
function errorOf(body: unknown): string {
  return typeof body === "object" && body !== null && "message" in body && typeof body.message === "string" ? "" : "no message";
}

function countOf(body: unknown): number {
  return typeof body === "object" && body !== null && "returnedUsages" in body ? Number(body.returnedUsages) : -1;
}
