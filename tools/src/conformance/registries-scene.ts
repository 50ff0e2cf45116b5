import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Actor, type JsonObject, localDateOf, newId, systemClock } from "@motlan/kernel";
import { publishRegistry, type RegistryDeclaration, readRecord, registerRecord } from "@motlan/registries";
import { anOfficial, aPerson, type Doors } from "./doors.ts";
import { type Scenario, statusIn } from "./features.ts";
import { type Scene, saidIn } from "./registries-asking.ts";

interface Row {
  readonly uuid: string;
  readonly id: string;
  readonly FirstName: string;
  readonly LastName: string;
  readonly BirthCertificateID: string;
}

interface Data {
  readonly informationMediatorClientHeader: { readonly value: string };
  readonly registries: { readonly registryname: string; readonly databaseID: string; readonly records: readonly Row[] };
}

const RIGHTS = ["read", "export", "record", "amend", "publish"].map((right) => `registries.${right}`);
const FIELDS = ["FirstName", "LastName", "BirthCertificateID"];

export async function setScene(doors: Doors, root: string, scenarios: readonly Scenario[]): Promise<Scene> {
  const data: Data = JSON.parse(readFileSync(join(root, "test", "openAPI", "test-data.json"), "utf8"));
  const client = data.informationMediatorClientHeader.value;
  const official = anOfficial(RIGHTS);
  if (official.kind !== "official") throw new Error("the kit asks as an official");
  const agencyId = official.agencyId;
  const { registryname, databaseID, records } = data.registries;
  for (const [code, versions] of registriesIn(scenarios)) await publishTimes(doors, people(code), versions);
  await load(doors, registryname, records, agencyId);
  const persons = await loadPersons(doors, databaseID.toLowerCase(), records, official);
  const numbers = await declareAll(doors, official, client, scenarios);
  return {
    ...{ official, client, declaration },
    personOf: (userId) => aPerson(persons.get(userId) ?? newId()),
    numberOf: (id) => numbers.get(id) ?? id,
    prepare: async (scenario, asking) => {
      if (!/\/read$/.test(scenario.endpoint) || statusIn(scenario) !== 200) return;
      const question = { query: { content: asking.query } };
      const exists = await doors.call(official, "POST", asking.path.replace(/read$/, "exists"), question, asking.headers);
      if (JSON.stringify(exists.body).includes("true")) return;
      const content = { ID: `P${newId()}`, FirstName: "P", LastName: "P", BirthCertificateID: "P", ...asking.query };
      await doors.call(official, "POST", asking.path.replace(/read$/, "create"), { write: { content } }, asking.headers);
    },
  };
}

/** The registries that scenarios find, each in as many versions as they name. */
function registriesIn(scenarios: readonly Scenario[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const scenario of scenarios) {
    const name = saidIn(scenario, "registryname");
    const version = Number(saidIn(scenario, "versionnumber"));
    if (name !== undefined && Number.isInteger(version) && (statusIn(scenario) ?? 200) < 300)
      found.set(name, Math.max(version, found.get(name) ?? 1));
  }
  return found;
}

/** The kit's version is the hundred and eleventh: ours are counted. */
async function publishTimes(doors: Doors, declaration: RegistryDeclaration, times: number): Promise<void> {
  const work = doors.work();
  for (let version = 1; version <= times; version += 1) await publishRegistry(work, { ...declaration, law: [`${LAW} ${version}`] });
}

const LAW = "GovStack, bộ kiểm thử, phiên bản";

function people(code: string): RegistryDeclaration {
  const text = { type: "string", minLength: 1 };
  return {
    ...{ code, title: { vi: code, en: code }, owner: { vi: "Bộ kiểm thử", en: "The kit" }, law: [LAW], concerns: [] },
    record: {
      ...{ type: "object", additionalProperties: false, required: ["ID"] },
      properties: { ID: text, FirstName: text, LastName: text, BirthCertificateID: text },
    },
    key: { name: "key", path: "ID" },
    indexes: FIELDS.map((path) => ({ name: `by${path}`, path, many: true })),
    purposes: [{ code: "kit", title: { vi: "Thử", en: "Trial" }, law: LAW, fields: ["ID", ...FIELDS] }],
  };
}

function valuesOf({ id, FirstName, LastName, BirthCertificateID }: Row): JsonObject {
  return { ID: id, FirstName, LastName, BirthCertificateID };
}

/** Two of the kit's rows have one ID, which no two records here may have: the first is recorded. */
function byId(rows: readonly Row[]): readonly Row[] {
  return rows.filter((row, index) => rows.findIndex(({ id }) => id === row.id) === index);
}

async function load(doors: Doors, registry: string, rows: readonly Row[], agencyId: string): Promise<void> {
  const common = { registry, validFrom: localDateOf(new Date(0)), reason: "Dữ liệu của bộ kiểm thử", agencyId };
  for (const row of byId(rows))
    await registerRecord(doors.work(), { ...common, values: valuesOf(row), recordId: row.uuid, requestKey: newId() });
}

/** The same people in the registry whose reads they ask about, each read once by somebody. */
async function loadPersons(doors: Doors, code: string, rows: readonly Row[], official: Actor): Promise<ReadonlyMap<string, string>> {
  await publishRegistry(doors.work(), { ...people(code), concerns: "itself" });
  const persons = new Map<string, string>();
  for (const row of byId(rows)) {
    const { recordId } = await registerRecord(doors.work(), {
      ...{ registry: code, values: valuesOf(row), validFrom: localDateOf(systemClock.now()), reason: "x", requestKey: newId() },
    });
    persons.set(row.id, recordId);
    await readRecord(doors.work(official), { registry: code, by: "id", value: recordId, purpose: "kit" });
  }
  return persons;
}

/** The numbers of databases are the node's to give: what the kit's features call by a number is declared first, and the number it got stands for it. */
async function declareAll(
  doors: Doors,
  official: Actor,
  client: string,
  scenarios: readonly Scenario[],
): Promise<ReadonlyMap<string, string>> {
  const ids = scenarios
    .filter(({ endpoint }) => endpoint === "/database/{id}")
    .flatMap((scenario) => /"(\d+)" as id/.exec(scenario.steps.join("\n"))?.[1] ?? []);
  const headers = { "Information-Mediator-Client": client };
  const numbers = new Map<string, string>();
  for (const id of ids) {
    const { body } = await doors.call(official, "POST", "/database/modify", declaration(`db-${id}`), headers);
    numbers.set(id, String(typeof body === "object" && body !== null && "databaseId" in body ? body.databaseId : ""));
  }
  return numbers;
}

function declaration(code: string): object {
  const ID = { type: "string", triggers: [], primaryKey: true, readOnly: true, description: "Registration ID", example: "MCTS31", id: 1 };
  const Child = { type: "string", properties: { ID: { type: "string", description: "Child ID", example: "ID2", id: 13 } } };
  const schema = { type: "object", properties: { ID, Child }, incrementIndex: 20, required: ["ID"] };
  return { groupName: "Test", catalogName: "Mother and Child", code, schema };
}
