import { formatDateTime } from "@motlan/formats";
import { Button, EmptyState, ErrorSummary, Form, PageTitle, SummaryList, Tabs, TextArea } from "@motlan/ui";
import { listUnsolved, solveUnsolved, type UnsolvedRow } from "@motlan/voice";
import { agencyNames } from "../../frame/agency-names.ts";
import type { Answer, Visit } from "../../frame/types.ts";
import { titlesOf } from "../../observatory/titles.ts";
import { deskPage } from "../desk-frame.tsx";
import { Due } from "../parts/due.tsx";
import { type Refusal, refusalOf } from "../refusal.tsx";
import { UNSOLVED as T } from "../texts/unsolved.ts";

export const UNSOLVED_PATH = "/ban-lam-viec/chua-xong";

/** What people say is not solved at the agencies below. */
export function unsolvedPage(visit: Visit): Promise<Answer> {
  return show(visit);
}

/** The superior answers and closes one. */
export async function solveAct(visit: Visit): Promise<Answer> {
  const { work, form, lang } = visit;
  const [dossierId, revision] = [form.get("ho-so"), Number(form.get("ban"))];
  if (!Number.isSafeInteger(revision) || revision < 1) return show(visit, { status: 422, errors: [{ message: T.stale[lang] }] });
  try {
    await solveUnsolved(work, { dossierId, words: form.get(`loi-${dossierId}`), revision });
    return { redirect: `${UNSOLVED_PATH}?xong=unsolved-closed` };
  } catch (error) {
    const refusal = refusalOf(error, lang, "");
    return show(visit, { ...refusal, errors: refusal.errors.map(({ message }) => ({ name: `loi-${dossierId}`, message })) });
  }
}

async function show(visit: Visit, refusal?: Refusal): Promise<Answer> {
  const { lang, work, query } = visit;
  const open = query.get("muc") !== "xong";
  const rows = await listUnsolved(work, { open });
  const agencyIds = rows.map(({ agencyId }) => agencyId);
  const names = await agencyNames(work, agencyIds, lang);
  const codes = rows.map(({ procedureCode }) => procedureCode);
  const titles = await titlesOf(work, codes, lang);
  const body = (
    <>
      {refusal === undefined ? null : <ErrorSummary lang={lang} errors={refusal.errors} />}
      <PageTitle title={T.title[lang]} lead={T.lead[lang]} />
      <Tabs
        label={T.title[lang]}
        tabs={[
          { href: UNSOLVED_PATH, label: T.open[lang], current: open },
          { href: `${UNSOLVED_PATH}?muc=xong`, label: T.closed[lang], current: !open },
        ]}
      />
      {rows.length === 0 ? <EmptyState title={T.none[lang]} icon="done" /> : null}
      {rows.map((row) => (
        <One
          key={row.dossierId}
          visit={visit}
          row={row}
          agency={names.get(row.agencyId) ?? ""}
          procedure={titles.get(row.procedureCode) ?? row.procedureCode}
          error={refusal?.errors.find(({ name }) => name === `loi-${row.dossierId}`)?.message}
        />
      ))}
    </>
  );
  return deskPage(visit, { title: T.title[lang], body, ...(refusal && { status: refusal.status, hasErrors: true }) });
}

interface OneProps {
  readonly visit: Visit;
  readonly row: UnsolvedRow;
  readonly agency: string;
  readonly procedure: string;
  readonly error: string | undefined;
}

function One({ visit, row, agency, procedure, error }: OneProps) {
  const { lang, work, form } = visit;
  const due = row.closedAt === null ? <Due lang={lang} at={row.dueAt} now={work.clock.now()} /> : formatDateTime(row.dueAt);
  return (
    <section>
      <SummaryList
        lang={lang}
        title={agency}
        rows={[
          ...(row.code === undefined ? [] : [{ label: T.code[lang], value: row.code }]),
          { label: T.procedure[lang], value: procedure },
          { label: T.words[lang], value: row.words ?? T.noWords[lang] },
          { label: T.due[lang], value: due },
        ]}
      />
      {row.closedAt !== null ? null : (
        <Form lang={lang} action={UNSOLVED_PATH}>
          <input type="hidden" name="ho-so" value={row.dossierId} />
          <input type="hidden" name="ban" value={String(row.revision)} />
          <TextArea
            lang={lang}
            name={`loi-${row.dossierId}`}
            label={T.answer[lang]}
            value={form.get(`loi-${row.dossierId}`)}
            error={error}
          />
          <Button kind="main">{T.close[lang]}</Button>
        </Form>
      )}
    </section>
  );
}
