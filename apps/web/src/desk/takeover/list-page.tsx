import { LARGEST_FILE } from "@motlan/documents";
import { formatDateTime, groupThousands } from "@motlan/formats";
import { may } from "@motlan/kernel";
import { type Import, listImports } from "@motlan/takeover";
import { Button, Card, EmptyState, ErrorSummary, FileField, Form, PageTitle, Table, Tag, TextField } from "@motlan/ui";
import { officialOf } from "../../frame/official-here.ts";
import type { Answer, Visit } from "../../frame/types.ts";
import type { FormError } from "../appoint.ts";
import { deskPage } from "../desk-frame.tsx";
import { TAKEOVER as T } from "../texts/takeover.ts";
import { TAKEOVER_PATH } from "./paths.ts";

/** GET /ban-lam-viec/chuyen-du-lieu: the imports of the agency, and the form that begins one. */
export function takeoverPage(visit: Visit): Promise<Answer> {
  return showImports(visit, []);
}

export async function showImports(visit: Visit, errors: readonly FormError[]): Promise<Answer> {
  const { work, lang } = visit;
  const official = officialOf(visit);
  const imports = await listImports(work, official.agencyId);
  const body = (
    <>
      <ErrorSummary lang={lang} errors={errors} />
      <PageTitle title={T.title[lang]} lead={T.lead[lang]} />
      {imports.length === 0 ? <EmptyState title={T.none[lang]} /> : <Imports lang={lang} imports={imports} />}
      {may(official, "takeover.run", official.agencyId) ? <BeginForm visit={visit} errors={errors} /> : null}
    </>
  );
  return deskPage(visit, { title: T.title[lang], body, ...(errors.length > 0 && { status: 422, hasErrors: true }) });
}

function Imports({ lang, imports }: { readonly lang: Visit["lang"]; readonly imports: readonly Import[] }) {
  return (
    <Table
      lang={lang}
      caption={T.list[lang]}
      stacks
      columns={[
        { key: "name", label: T.name[lang] },
        { key: "state", label: T.state[lang] },
        { key: "rows", label: T.rows[lang], numeric: true },
        { key: "begun", label: T.begun[lang] },
      ]}
      rows={imports.map(({ id, system, name, state, rows, begunAt, begunName }) => ({
        key: id,
        cells: {
          name: <a href={`${TAKEOVER_PATH}/${id}`}>{`${system} · ${name}`}</a>,
          state: <StateTag lang={lang} state={state} />,
          rows: groupThousands(BigInt(rows)),
          begun: `${begunName}, ${formatDateTime(begunAt)}`,
        },
      }))}
    />
  );
}

export function StateTag({ lang, state }: { readonly lang: Visit["lang"]; readonly state: Import["state"] }) {
  const tone = state === "confirmed" ? "success" : state === "undone" ? "neutral" : state === "taken" ? "warning" : "info";
  return <Tag tone={tone}>{T.states[state][lang]}</Tag>;
}

function BeginForm({ visit: { lang, form }, errors }: { readonly visit: Visit; readonly errors: readonly FormError[] }) {
  const errorOf = (field: string) => errors.find(({ name }) => name === field)?.message;
  return (
    <Card title={T.begin[lang]} level={2}>
      <Form lang={lang} action={TAKEOVER_PATH} files>
        <TextField
          lang={lang}
          name="system"
          label={T.system[lang]}
          hint={T.systemHint[lang]}
          value={form.get("system")}
          error={errorOf("system")}
        />
        <FileField
          lang={lang}
          name="files"
          label={T.files[lang]}
          hint={T.filesHint[lang]}
          accept=".csv,.ndjson,.pdf,.jpg,.jpeg,.png"
          types={T.types[lang]}
          maxBytes={LARGEST_FILE}
          multiple
          error={errorOf("files")}
        />
        <Button kind="main">{T.send[lang]}</Button>
      </Form>
    </Card>
  );
}
