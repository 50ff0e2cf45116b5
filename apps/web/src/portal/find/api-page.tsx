import { apiOf, type ProcedureApi } from "@motlan/catalogue/declare";
import type { Json } from "@motlan/kernel";
import { BackLink, PageTitle, Table } from "@motlan/ui";
import type { Answer, Visit } from "../../frame/types.ts";
import { MORE } from "../texts/procedure-more.ts";
import { versionHere } from "./version-here.ts";

const KINDS: Readonly<Record<string, keyof ProcedureApi>> = { openapi: "openapi", "ho-so": "application", "ket-qua": "result" };

/** GET /thu-tuc/:code/api: how software applies for this; `?tai=` gives the description itself. */
export async function apiPage(visit: Visit): Promise<Answer> {
  const { lang, query } = visit;
  const { version } = await versionHere(visit);
  const api = apiOf(version);
  const wanted = KINDS[query.get("tai")];
  if (wanted !== undefined) return fileOf(`${version.code}-${query.get("tai")}.json`, api[wanted]);
  const fields = version.pages.flatMap((page) => page.fields);
  return {
    title: `${MORE.machine[lang]}: ${version.title[lang]}`,
    body: (
      <>
        <BackLink lang={lang} href={`/thu-tuc/${version.code}`} />
        <PageTitle title={MORE.machine[lang]} over={version.title[lang]} lead={MORE.apiLead[lang]} />
        <h2>{MORE.apiCalls[lang]}</h2>
        <ol>
          {["POST /api/v1/drafts", "PUT /api/v1/drafts/{draftId}", "POST /api/v1/dossiers"].map((call) => (
            <li key={call}>
              <code>{call}</code>
            </li>
          ))}
        </ol>
        <ul>
          {[["openapi", MORE.apiOpen] as const, ["ho-so", MORE.apiForm] as const, ["ket-qua", MORE.apiResult] as const].map(
            ([name, text]) => (
              <li key={name}>
                <a href={`/thu-tuc/${version.code}/api?tai=${name}`} data-turbo="false">
                  {text[lang]}
                </a>
              </li>
            ),
          )}
        </ul>
        <Table
          lang={lang}
          caption={MORE.apiAnswers[lang]}
          stacks
          columns={[
            { key: "name", label: MORE.apiName[lang] },
            { key: "label", label: MORE.apiLabel[lang] },
            { key: "kind", label: MORE.apiKind[lang] },
          ]}
          rows={fields.map(({ name, label, kind }) => ({
            key: name,
            cells: { name: <code>{name}</code>, label: label[lang], kind: <code>{kind}</code> },
          }))}
        />
      </>
    ),
  };
}

function fileOf(name: string, value: Json): Answer {
  return { bytes: Buffer.from(`${JSON.stringify(value, null, 2)}\n`), type: "application/json", name };
}
