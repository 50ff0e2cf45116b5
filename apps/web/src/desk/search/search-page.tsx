import { beginSearch, exportSearch, type Found, type SearchInput, type Status, searchDossiers } from "@motlan/dossiers";
import { csvFile, formatDate, formatDateTime } from "@motlan/formats";
import { type Language, localDateOf } from "@motlan/kernel";
import {
  Button,
  ButtonRow,
  DateField,
  datePartName,
  EmptyState,
  ErrorSummary,
  Form,
  LinkButton,
  PageTitle,
  SelectField,
  TextField,
} from "@motlan/ui";
import type { Answer, Visit } from "../../frame/types.ts";
import { titlesOf } from "../../observatory/titles.ts";
import { deskPage } from "../desk-frame.tsx";
import { ListTable } from "../parts/list-table.tsx";
import { type Refusal, refusalOf } from "../refusal.tsx";
import { DOSSIER } from "../texts/dossier.ts";
import { SEARCH as T } from "../texts/search.ts";
import { STATUS } from "../texts/states.ts";

const HERE = "/ban-lam-viec/tim";
const SIZE = 30;

/** What to look for. It is posted, so that no name or number stands in an address. */
export async function searchPage(visit: Visit, refusal?: Refusal): Promise<Answer> {
  const { lang, form } = visit;
  const day = (name: string) => ({ day: form.get(`${name}.day`), month: form.get(`${name}.month`), year: form.get(`${name}.year`) });
  const text = (name: "words" | "phone" | "number" | "procedure", hint?: string) => (
    <TextField
      lang={lang}
      name={name}
      label={T[name][lang]}
      hint={hint}
      optional
      value={form.get(name)}
      {...(name === "phone" || name === "number" ? { inputMode: "numeric" as const, width: "half" as const } : {})}
    />
  );
  const body = (
    <>
      {refusal === undefined ? null : <ErrorSummary lang={lang} errors={refusal.errors} />}
      <PageTitle title={T.title[lang]} lead={T.lead[lang]} />
      <Form lang={lang} action={HERE}>
        {text("words", T.wordsHint[lang])}
        {text("phone")}
        {text("number", T.numberHint[lang])}
        {text("procedure")}
        <SelectField
          lang={lang}
          name="status"
          label={T.status[lang]}
          optional
          empty={T.any[lang]}
          options={Object.entries(STATUS).map(([value, label]) => ({ value, label: label[lang] }))}
          value={form.get("status")}
        />
        <DateField lang={lang} name="from" label={T.from[lang]} optional value={day("from")} />
        <DateField lang={lang} name="to" label={T.to[lang]} optional value={day("to")} />
        <ButtonRow>
          <Button kind="main">{T.find[lang]}</Button>
        </ButtonRow>
      </Form>
    </>
  );
  return deskPage(visit, { title: T.title[lang], body, ...(refusal && { status: refusal.status, hasErrors: true }) });
}

/** Keeps the search under an id and goes to what was found. */
export async function searchAct(visit: Visit): Promise<Answer> {
  try {
    return { redirect: `${HERE}/${await beginSearch(visit.work, inputOf(visit))}` };
  } catch (error) {
    return searchPage(visit, refusalOf(error, visit.lang, ""));
  }
}

function inputOf({ form }: Visit): SearchInput {
  const given = (name: string) => form.get(name).trim();
  const status = isStatus(given("status")) ? given("status") : "";
  const [words, phone, personalNumber, procedureCode] = ["words", "phone", "number", "procedure"].map(given);
  const [from, to] = [dayOf(form, "from"), dayOf(form, "to")];
  return {
    ...(words && { words }),
    ...(phone && { phone }),
    ...(personalNumber && { personalNumber }),
    ...(procedureCode && { procedureCode }),
    ...(isStatus(status) && { status }),
    ...(from && { from }),
    ...(to && { to }),
  };
}

function isStatus(text: string): text is Status {
  return Object.hasOwn(STATUS, text);
}

function dayOf(form: Visit["form"], name: string): string {
  const [year, month, day] = (["year", "month", "day"] as const).map((part) => form.get(datePartName(name, part)).trim());
  if (`${year}${month}${day}` === "") return "";
  return `${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`;
}

/** What was found, page by page. */
export async function foundPage(visit: Visit): Promise<Answer> {
  const { lang, work, params, query } = visit;
  const id = params.searchId ?? "";
  const offset = Math.max(0, Math.trunc(Number(query.get("tu")) || 0));
  const { found } = await searchDossiers(work, { id, limit: SIZE, offset });
  const codes = found.map(({ procedureCode }) => procedureCode);
  const body = (
    <>
      <PageTitle title={T.found[lang]} />
      {found.length === 0 ? (
        <EmptyState title={T.none[lang]} icon="inbox">
          <p>{T.noneHint[lang]}</p>
        </EmptyState>
      ) : (
        <FoundTable found={found} titles={await titlesOf(work, codes, lang)} lang={lang} />
      )}
      <ButtonRow>
        {found.length < SIZE ? null : <LinkButton href={`${HERE}/${id}?tu=${offset + SIZE}`}>{T.more[lang]}</LinkButton>}
        {found.length === 0 ? null : (
          <LinkButton href={`${HERE}/${id}/csv`} download>
            {T.csv[lang]}
          </LinkButton>
        )}
        <LinkButton href={HERE} kind="quiet">
          {T.again[lang]}
        </LinkButton>
      </ButtonRow>
    </>
  );
  return deskPage(visit, { title: T.found[lang], body });
}

interface FoundProps {
  readonly found: readonly Found[];
  readonly titles: ReadonlyMap<string, string>;
  readonly lang: Language;
}

function FoundTable({ found, titles, lang }: FoundProps) {
  return (
    <ListTable
      lang={lang}
      caption={T.found[lang]}
      columns={[
        { key: "dossier", label: T.dossier[lang] },
        { key: "applicant", label: T.applicant[lang] },
        { key: "status", label: T.status[lang] },
        { key: "submitted", label: T.submitted[lang] },
        { key: "due", label: T.due[lang] },
      ]}
      rows={found.map(({ dossierId, code, oldCode, procedureCode, applicant, status, submittedAt, dueAt }) => ({
        key: dossierId,
        cells: {
          dossier: (
            <>
              <a href={`/ban-lam-viec/${dossierId}`}>{code}</a>
              {oldCode === null ? null : <p class="queue__detail">{`${DOSSIER.oldCode[lang]}: ${oldCode}`}</p>}
              <span class="queue__detail">{titles.get(procedureCode) ?? procedureCode}</span>
            </>
          ),
          applicant,
          status: STATUS[status][lang],
          submitted: formatDate(localDateOf(submittedAt)),
          due: dueAt === null ? "–" : formatDateTime(dueAt),
        },
      }))}
    />
  );
}

/** The list as a file that a spreadsheet opens; that it was taken away is logged. */
export async function foundCsv({ work, params, lang }: Visit): Promise<Answer> {
  const found = await exportSearch(work, params.searchId ?? "");
  const head = [T.dossier, T.procedure, T.applicant, T.status, T.submitted, T.due].map((label) => label[lang]);
  const rows = found.map(({ code, procedureCode, applicant, status, submittedAt, dueAt }) => [
    ...[code, procedureCode, applicant, STATUS[status][lang]],
    ...[formatDate(localDateOf(submittedAt)), dueAt === null ? "" : formatDateTime(dueAt)],
  ]);
  return { bytes: Buffer.from(csvFile([head, ...rows])), type: "text/csv; charset=utf-8", name: "ho-so.csv" };
}
