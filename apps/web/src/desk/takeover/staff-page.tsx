import { isFault, may } from "@motlan/kernel";
import { httpFaults } from "@motlan/kernel/http";
import { bidStaffFile, LARGEST_LIST, STAFF_COLUMNS, type StaffDone } from "@motlan/takeover";
import { Button, ButtonRow, ErrorSummary, FileField, Form, PageTitle, Stat, StatRow, Table, Tag } from "@motlan/ui";
import { officialOf } from "../../frame/official-here.ts";
import type { Answer, Visit } from "../../frame/types.ts";
import { fillText } from "../../portal/show/say.ts";
import type { FormError } from "../appoint.ts";
import { deskPage } from "../desk-frame.tsx";
import { STAFF as T } from "../texts/staff.ts";

export const STAFF_PATH = "/ban-lam-viec/can-bo-hang-loat";

/** GET /ban-lam-viec/can-bo-hang-loat: where a list of officials is sent. */
export function staffPage(visit: Visit): Promise<Answer> {
  return show(visit, [], undefined);
}

/** POST: what would become of each row, or what became of it. */
export async function staffAct(visit: Visit): Promise<Answer> {
  const { work, files, form, lang } = visit;
  const { agencyId } = officialOf(visit);
  const file = files.find(({ field, bytes }) => field === "file" && bytes.length > 0);
  if (file === undefined) return show(visit, [{ name: "file", message: T.needFile[lang] }], undefined);
  const dry = form.get("lam") !== "that";
  try {
    return show(visit, [], { dry, rows: await bidStaffFile(() => work, { agencyId, bytes: file.bytes, dry }) });
  } catch (error) {
    if (!isFault(error) || error.code !== "takeover/list-unread") throw error;
    return show(visit, [{ name: "file", message: error.text[lang] }], undefined);
  }
}

interface Done {
  readonly dry: boolean;
  readonly rows: readonly StaffDone[];
}

async function show(visit: Visit, errors: readonly FormError[], done: Done | undefined): Promise<Answer> {
  const { lang } = visit;
  const official = officialOf(visit);
  if (!may(official, "takeover.run", official.agencyId)) throw httpFaults["not-allowed"]();
  const body = (
    <>
      <ErrorSummary lang={lang} errors={errors} />
      <PageTitle title={T.title[lang]} lead={T.lead[lang]} />
      {done === undefined ? null : <Outcome lang={lang} done={done} />}
      <Form lang={lang} action={STAFF_PATH} files>
        <FileField
          lang={lang}
          name="file"
          label={T.file[lang]}
          hint={fillText(T.fileHint, { columns: STAFF_COLUMNS.join(", ") })[lang]}
          accept=".csv,.xlsx"
          types="CSV, XLSX"
          maxBytes={LARGEST_LIST}
          error={errors.find(({ name }) => name === "file")?.message}
        />
        <ButtonRow>
          <Button kind="main" name="lam" value="thu">
            {T.dry[lang]}
          </Button>
          <Button kind="secondary" name="lam" value="that">
            {T.really[lang]}
          </Button>
        </ButtonRow>
      </Form>
    </>
  );
  const status = errors.length > 0 ? 422 : done === undefined ? 200 : 422;
  return deskPage(visit, { title: T.title[lang], body, status, ...(errors.length > 0 && { hasErrors: true }) });
}

const TONES = { done: "success", already: "neutral", would: "info", fault: "error" } as const;

function Outcome({ lang, done: { dry, rows } }: { readonly lang: Visit["lang"]; readonly done: Done }) {
  const count = (outcome: StaffDone["outcome"]) => String(rows.filter((row) => row.outcome === outcome).length);
  return (
    <>
      <h2>{(dry ? T.dryDone : T.reallyDone)[lang]}</h2>
      <StatRow>
        <Stat lang={lang} label={T.outcomes[dry ? "would" : "done"][lang]} figure={count(dry ? "would" : "done")} />
        <Stat lang={lang} label={T.outcomes.already[lang]} figure={count("already")} />
        <Stat lang={lang} label={T.outcomes.fault[lang]} figure={count("fault")} />
      </StatRow>
      <Table
        lang={lang}
        caption={T.caption[lang]}
        stacks
        columns={[
          { key: "line", label: T.line[lang] },
          { key: "who", label: T.who[lang] },
          { key: "outcome", label: T.outcome[lang] },
          { key: "why", label: T.why[lang] },
        ]}
        rows={rows.map((row) => ({
          key: String(row.line),
          cells: {
            line: String(row.line),
            who: `${row.name} ${row.staffCode}`,
            outcome: <Tag tone={TONES[row.outcome]}>{T.outcomes[row.outcome][lang]}</Tag>,
            why: <Why lang={lang} row={row} />,
          },
        }))}
      />
    </>
  );
}

function Why({ lang, row: { column, why, officialId, leftBehind = 0 } }: { readonly lang: Visit["lang"]; readonly row: StaffDone }) {
  if (why !== undefined)
    return (
      <>
        <code>{column}</code> {why[lang]}
      </>
    );
  if (leftBehind === 0 || officialId === undefined) return null;
  return <a href={`/ban-lam-viec/phan-cong/${officialId}`}>{fillText(T.leftBehind, { n: leftBehind })[lang]}</a>;
}
