import {
  dossierFaults,
  exportRegister,
  isStatus,
  issueRegister,
  listRegisters,
  type RegisterLine,
  readRegister,
  readRegisterPaper,
} from "@motlan/dossiers";
import { csvFile, formatDate, formatDateTime } from "@motlan/formats";
import { isId, isLocalDate, type Language, type LocalDate, localDateOf, newId } from "@motlan/kernel";
import { Button, ButtonRow, EmptyState, ErrorSummary, Form, LinkButton, PageTitle, Table, TextField } from "@motlan/ui";
import { typedDay } from "../frame/typed-day.ts";
import type { Answer, Values, Visit } from "../frame/types.ts";
import { deskPage } from "./desk-frame.tsx";
import { say } from "./fill.ts";
import { MadePapers } from "./parts/made-papers.tsx";
import { REGISTER as T } from "./texts/books.ts";
import { CHANNEL, REFUSED } from "./texts/dossier.ts";
import { STATUS } from "./texts/states.ts";

const HERE = "/ban-lam-viec/so-theo-doi";

interface Span {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** GET /ban-lam-viec/so-theo-doi?tu=&den=: the register of one's agency; this month, where no days are given. */
export async function registerPage(visit: Visit): Promise<Answer> {
  const { lang, work, query } = visit;
  const asked = spanOf(visit, query);
  const span = asked ?? thisMonth(visit);
  const lines = await readRegister(work, span);
  const words = { from: formatDate(span.from), to: formatDate(span.to) };
  const body = (
    <>
      {asked === undefined ? (
        <ErrorSummary lang={lang} title={REFUSED.notDone[lang]} errors={[{ name: "tu", message: T.wrong[lang] }]} />
      ) : null}
      <PageTitle title={T.title[lang]} lead={say(T.lead, lang, { n: lines.length, ...words })} />
      <Period lang={lang} tu={asked === undefined ? query.get("tu") : words.from} den={asked === undefined ? query.get("den") : words.to} />
      {lines.length === 0 ? <EmptyState title={T.empty[lang]} icon="inbox" /> : <Lines lines={lines} lang={lang} />}
      <Take span={words} lang={lang} />
      <MadePapers lang={lang} title={T.made[lang]} at={HERE} documents={await listRegisters(work)} />
    </>
  );
  return deskPage(visit, { title: T.title[lang], body, ...(asked === undefined && { status: 422, hasErrors: true }) });
}

function Period({ lang, tu, den }: { readonly lang: Language; readonly tu: string; readonly den: string }) {
  return (
    <form method="get" action={HERE}>
      <TextField lang={lang} name="tu" label={T.from[lang]} value={tu} />
      <TextField lang={lang} name="den" label={T.to[lang]} value={den} />
      <Button>{T.show[lang]}</Button>
    </form>
  );
}

function Lines({ lines, lang }: { readonly lines: readonly RegisterLine[]; readonly lang: Language }) {
  const keys = ["code", "procedure", "applicant", "submitted", "due", "decided", "returned", "state"] as const;
  const rows = lines.map((line) => {
    const cells = cellsOf(line, lang);
    return { key: line.dossierId, cells: { ...cells, code: <a href={`/ban-lam-viec/${line.dossierId}`}>{line.code}</a> } };
  });
  return (
    <Table
      lang={lang}
      caption={T.title[lang]}
      captionHidden
      stacks
      columns={keys.map((key) => ({ key, label: T[key][lang] }))}
      rows={rows}
    />
  );
}

function cellsOf(line: RegisterLine, lang: Language) {
  const time = (at: Date | null) => (at === null ? "" : formatDateTime(at));
  const { code, title, applicant, submittedAt, dueAt, decidedAt, returnedAt, status } = line;
  return {
    ...{ code, procedure: title[lang], applicant: applicant ?? "", submitted: time(submittedAt), due: time(dueAt) },
    ...{ decided: time(decidedAt), returned: time(returnedAt), state: sayWord(status, lang) },
  };
}

function Take({ span, lang }: { readonly span: { readonly from: string; readonly to: string }; readonly lang: Language }) {
  return (
    <Form lang={lang} action={HERE}>
      <input type="hidden" name="key" value={newId()} />
      <input type="hidden" name="tu" value={span.from} />
      <input type="hidden" name="den" value={span.to} />
      <ButtonRow>
        <Button>{T.make[lang]}</Button>
        <LinkButton href={`${HERE}/csv?tu=${span.from}&den=${span.to}`} download>
          {T.csv[lang]}
        </LinkButton>
      </ButtonRow>
    </Form>
  );
}

/** POST the same address: makes the sealed register of the period. */
export async function makeRegisterAct(visit: Visit): Promise<Answer> {
  const { form, work } = visit;
  const span = spanOf(visit, form);
  if (span === undefined) return registerPage(visit);
  await issueRegister(work, { ...span, requestKey: form.get("key"), say: (word) => sayWord(word, "vi") });
  return { redirect: `${HERE}?tu=${formatDate(span.from)}&den=${formatDate(span.to)}&xong=paper-made` };
}

/** GET …/csv: the same as a table. */
export async function registerCsv(visit: Visit): Promise<Answer> {
  const { lang, query, work } = visit;
  const lines = await exportRegister(work, spanOf(visit, query) ?? thisMonth(visit));
  const keys = ["code", "procedure", "applicant", "submitted", "due", "decided", "returned", "state"] as const;
  const rows = [keys.map((key) => T[key][lang]), ...lines.map((line) => keys.map((key) => cellsOf(line, lang)[key]))];
  return { bytes: Buffer.from(csvFile(rows)), type: "text/csv; charset=utf-8", name: "so-theo-doi.csv" };
}

/** GET …/:documentId: a sealed register. */
export async function registerPaper({ params, work }: Visit): Promise<Answer> {
  const documentId = params.documentId ?? "";
  if (!isId(documentId)) throw dossierFaults["not-found"]();
  const { document, bytes } = await readRegisterPaper(work, documentId);
  return { bytes: Buffer.from(bytes), type: "application/pdf", name: `${document.name.vi}.pdf`, inline: true };
}

function sayWord(word: string, lang: Language): string {
  if (isStatus(word)) return STATUS[word][lang];
  return word === "online" || word === "counter" || word === "post" ? CHANNEL[word][lang] : word;
}

function thisMonth({ work }: Visit): Span {
  const to = localDateOf(work.clock.now());
  const first = `${to.slice(0, 8)}01`;
  return { from: isLocalDate(first) ? first : to, to };
}

/** The days asked for; this month where none are; nothing where they are no days. */
function spanOf(visit: Visit, values: Values): Span | undefined {
  if (values.get("tu") === "" && values.get("den") === "") return thisMonth(visit);
  const [from, to] = [typedDay(values.get("tu")), typedDay(values.get("den"))];
  return from === undefined || to === undefined || from > to ? undefined : { from, to };
}
