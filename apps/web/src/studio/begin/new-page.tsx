import { findProcedure, findVersionInForce, listProcedures } from "@motlan/catalogue";
import { isFault, type JsonObject, localDateOf, may, newId } from "@motlan/kernel";
import { httpFaults } from "@motlan/kernel/http";
import { type DesignSource, importTable, startDesign } from "@motlan/studio";
import { Button, ButtonRow, ErrorSummary, FileField, Form, PageTitle, RadioGroup, TextArea, TextField, WordsField } from "@motlan/ui";
import { officialOf } from "../../frame/official-here.ts";
import type { Answer, Visit } from "../../frame/types.ts";
import { isObject } from "../document/json-paths.ts";
import { studioPage } from "../studio-frame.tsx";
import { BEGIN } from "../texts/begin.ts";

interface FormError {
  readonly name?: string;
  readonly message: string;
}

const LARGEST = 5 * 1_048_576;
const SHOWN = 8;

/** GET /studio/moi — what a design is begun from. @throws kernel/not-allowed for posts that do not design */
export async function newPage(visit: Visit): Promise<Answer> {
  refuseOthers(visit);
  return show(visit, []);
}

/** POST /studio/moi — begins it and opens the workbench; a table that was read is shown first as it was understood. */
export async function beginAct(visit: Visit): Promise<Answer> {
  refuseOthers(visit);
  const { form, lang, work } = visit;
  const code = form.get("ma").trim();
  const from = await sourceOf(visit, code);
  if ("message" in from) return show(visit, [from]);
  const title = await titleOf(visit, code, from);
  try {
    const design = await startDesign(work, { code, title, from, requestKey: form.get("khoa") || newId() });
    return { redirect: from.kind === "table" ? `/studio/${design.id}/bang?xong=bat-dau` : `/studio/${design.id}?xong=bat-dau` };
  } catch (error) {
    if (!isFault(error) || error.status >= 500) throw error;
    return show(visit, [{ ...(error.code === "studio/wrong-code" && { name: "ma" }), message: error.text[lang] }]);
  }
}

function refuseOthers(visit: Visit): void {
  const official = officialOf(visit);
  if (!may(official, "studio.design", official.agencyId)) throw httpFaults["not-allowed"]();
}

/** What was typed, else the catalogue's name; what begins from a version or a file keeps the name that has. */
async function titleOf({ form, work }: Visit, code: string, from: DesignSource) {
  const [vi, en] = [form.get("ten.vi").trim(), form.get("ten.en").trim()];
  const card = vi === "" && from.kind !== "version" && from.kind !== "document" ? await findProcedure(work.db, code) : undefined;
  const named = vi || card?.title || "";
  return { vi: named, en: en || named };
}

/** What to begin from, or what is missing for it. */
async function sourceOf(visit: Visit, code: string): Promise<DesignSource | FormError> {
  const { form, lang, work } = visit;
  switch (form.get("tu")) {
    case "bang":
      return tableSource(visit);
    case "danh-muc":
      return { kind: "card" };
    case "phien-ban": {
      const found = await findVersionInForce(work.db, code, localDateOf(work.clock.now()));
      return found === undefined ? { name: "tu", message: BEGIN.noVersion[lang] } : { kind: "version", versionId: found.versionId };
    }
    case "tep":
      return fileSource(visit);
    case "trang":
      return { kind: "empty" };
    default:
      return { name: "tu", message: BEGIN.noSource[lang] };
  }
}

async function tableSource({ form, files, lang }: Visit): Promise<DesignSource | FormError> {
  const file = files.find(({ field }) => field === "bang");
  const pasted = form.get("dan");
  if (file === undefined && pasted.trim() === "") return { name: "bang", message: BEGIN.noTable[lang] };
  try {
    const table = await importTable(
      file === undefined ? { kind: "text", text: pasted } : { kind: /\.xlsx?$/i.test(file.name) ? "xlsx" : "csv", bytes: file.bytes },
    );
    return { kind: "table", table };
  } catch (error) {
    if (!isFault(error) || error.status >= 500) throw error;
    return { name: file === undefined ? "dan" : "bang", message: error.text[lang] };
  }
}

function fileSource({ files, lang }: Visit): DesignSource | FormError {
  const file = files.find(({ field }) => field === "tep");
  if (file === undefined) return { name: "tep", message: BEGIN.noFile[lang] };
  const document = parsedJson(file.bytes);
  return document === undefined ? { name: "tep", message: BEGIN.badFile[lang] } : { kind: "document", document };
}

/** A JSON object in a file, if it is one. */
export function parsedJson(bytes: Buffer): JsonObject | undefined {
  try {
    const value: JsonObject = JSON.parse(bytes.toString("utf8").replace(/^\uFEFF/, ""));
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

async function show(visit: Visit, errors: readonly FormError[]): Promise<Answer> {
  const { lang, form, query } = visit;
  const body = (
    <>
      <ErrorSummary lang={lang} errors={errors} />
      <PageTitle title={BEGIN.title[lang]} lead={BEGIN.lead[lang]} />
      {await Finder({ visit })}
      <Form lang={lang} action="/studio/moi" files>
        <input type="hidden" name="khoa" value={newId()} />
        <TextField
          {...{
            lang,
            name: "ma",
            label: BEGIN.code[lang],
            hint: BEGIN.codeHint[lang],
            width: "half",
            autocomplete: "off",
            error: at(errors, "ma"),
          }}
          value={form.get("ma") || query.get("ma")}
        />
        <WordsField
          {...{
            lang,
            name: "ten.vi",
            names: { vi: "ten.vi", en: "ten.en" },
            label: BEGIN.name[lang],
            hint: BEGIN.nameHint[lang],
            optional: true,
          }}
          values={{ vi: form.get("ten.vi"), en: form.get("ten.en") }}
        />
        <Sources visit={visit} errors={errors} />
        <ButtonRow>
          <Button kind="main">{BEGIN.begin[lang]}</Button>
        </ButtonRow>
      </Form>
    </>
  );
  return studioPage(visit, { title: BEGIN.title[lang], body, ...(errors.length > 0 && { status: 422, hasErrors: true }) });
}

function at(errors: readonly FormError[], name: string): string | undefined {
  return errors.find((error) => error.name === name)?.message;
}

/** A look-up in the national catalogue; a GET form, so that it needs no script. */
async function Finder({ visit: { lang, query, work } }: { readonly visit: Visit }) {
  const q = query.get("q");
  const hits = q === "" ? [] : (await listProcedures(work.db, localDateOf(work.clock.now()), { q, limit: SHOWN })).items;
  return (
    <section class="finder">
      <form class="form" action="/studio/moi" method="get">
        <TextField
          {...{
            lang,
            name: "q",
            type: "search",
            label: BEGIN.find[lang],
            hint: BEGIN.findHint[lang],
            value: q,
            optional: false,
            autocomplete: "off",
          }}
        />
        <Button small>{BEGIN.search[lang]}</Button>
      </form>
      {q !== "" && hits.length === 0 ? <p>{BEGIN.foundNone[lang]}</p> : null}
      {hits.length === 0 ? null : (
        <>
          <h2>{BEGIN.found[lang]}</h2>
          <ul class="findings">
            {hits.map(({ code, title }) => (
              <li key={code}>
                <a href={`/studio/moi?ma=${code}#f-ma`}>{title}</a> <span class="field__hint">{code}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** What to begin from; each choice opens what it needs. */
function Sources({ visit: { lang, form }, errors }: { readonly visit: Visit; readonly errors: readonly FormError[] }) {
  const table = (
    <>
      <FileField
        {...{
          lang,
          name: "bang",
          label: BEGIN.tableFile[lang],
          accept: ".csv,.xlsx,.tsv,.txt",
          types: "CSV, XLSX",
          maxBytes: LARGEST,
          optional: true,
          error: at(errors, "bang"),
        }}
      />
      <TextArea
        {...{ lang, name: "dan", label: BEGIN.paste[lang], hint: BEGIN.pasteHint[lang], rows: 6, optional: true, error: at(errors, "dan") }}
        value={form.get("dan")}
      />
    </>
  );
  const file = (
    <FileField
      {...{
        lang,
        name: "tep",
        label: BEGIN.file[lang],
        accept: ".json",
        types: "JSON",
        maxBytes: LARGEST,
        optional: true,
        error: at(errors, "tep"),
      }}
    />
  );
  return (
    <RadioGroup
      {...{ lang, name: "tu", label: BEGIN.from[lang], error: at(errors, "tu") }}
      value={form.get("tu") || "bang"}
      choices={[
        { value: "bang", label: BEGIN.fromTable[lang], hint: BEGIN.fromTableHint[lang], reveal: table },
        { value: "phien-ban", label: BEGIN.fromVersion[lang], hint: BEGIN.fromVersionHint[lang] },
        { value: "danh-muc", label: BEGIN.fromCard[lang], hint: BEGIN.fromCardHint[lang] },
        { value: "tep", label: BEGIN.fromFile[lang], reveal: file },
        { value: "trang", label: BEGIN.fromEmpty[lang] },
      ]}
    />
  );
}
