import {
  dossierFaults,
  hoursOf,
  issueControlSheet,
  listControlSheets,
  readControlPaper,
  readControlSheet,
  VERDICTS,
} from "@motlan/dossiers";
import { formatDateTime } from "@motlan/formats";
import { isId } from "@motlan/kernel";
import { BackLink, Button, ButtonRow, EmptyState, Form, PageTitle, Table } from "@motlan/ui";
import type { Answer, Visit } from "../frame/types.ts";
import { deskPage } from "./desk-frame.tsx";
import { say } from "./fill.ts";
import { MadePapers } from "./parts/made-papers.tsx";
import { postTitle } from "./post-title.ts";
import { ASK } from "./texts/ask.ts";
import { CONTROL as T } from "./texts/books.ts";

/** GET /ban-lam-viec/:id/phieu-kiem-soat: who had the dossier, when and for how long, from its history. */
export async function controlPage(visit: Visit): Promise<Answer> {
  const { lang, work } = visit;
  const dossierId = idOf(visit);
  const sheet = await readControlSheet(work, dossierId);
  const here = `/ban-lam-viec/${dossierId}/phieu-kiem-soat`;
  const body = (
    <>
      <BackLink lang={lang} href={`/ban-lam-viec/${dossierId}`} label={ASK.back[lang]} />
      <PageTitle title={T.title[lang]} over={sheet.file.dossier.code} lead={say(T.lead, lang, { form: sheet.form })} />
      {sheet.lines.length === 0 ? <EmptyState title={T.empty[lang]} icon="inbox" /> : <Lines sheet={sheet} lang={lang} />}
      <Agencies sheet={sheet} lang={lang} />
      <Form lang={lang} action={here}>
        <ButtonRow>
          <Button>{T.make[lang]}</Button>
        </ButtonRow>
      </Form>
      <MadePapers lang={lang} title={T.made[lang]} at={here} documents={await listControlSheets(work, dossierId)} />
    </>
  );
  return deskPage(visit, { title: `${T.title[lang]} · ${sheet.file.dossier.code}`, body });
}

interface SheetProps {
  readonly sheet: Awaited<ReturnType<typeof readControlSheet>>;
  readonly lang: Visit["lang"];
}

function Lines({ sheet, lang }: SheetProps) {
  const columns = (["step", "who", "received", "passed", "allowed", "used", "verdict"] as const).map((key) => ({
    key,
    label: T[key][lang],
  }));
  const rows = sheet.lines.map(({ step, task, who, receivedAt, passedAt, allowed, used, verdict }) => ({
    key: `${step.id} ${receivedAt.getTime()}`,
    cells: {
      step: task[lang],
      who: who === "" ? postTitle(step.post, lang) : who,
      received: formatDateTime(receivedAt),
      passed: passedAt === undefined ? T.still[lang] : formatDateTime(passedAt),
      allowed: hoursOf(allowed),
      used: hoursOf(used),
      verdict: verdict === undefined ? "" : VERDICTS[verdict][lang],
    },
  }));
  return <Table lang={lang} caption={T.title[lang]} captionHidden stacks columns={columns} rows={rows} />;
}

function Agencies({ sheet, lang }: SheetProps) {
  const columns = (["agency", "hours"] as const).map((key) => ({ key, label: T[key][lang] }));
  const rows = sheet.agencies.map(({ name, minutes }, index) => ({
    key: String(index),
    cells: { agency: name[lang], hours: hoursOf(minutes) },
  }));
  return <Table lang={lang} caption={T.agencies[lang]} columns={columns} rows={rows} />;
}

/** POST the same address: makes the sealed paper. */
export async function makeControlAct(visit: Visit): Promise<Answer> {
  const dossierId = idOf(visit);
  await issueControlSheet(visit.work, dossierId);
  return { redirect: `/ban-lam-viec/${dossierId}/phieu-kiem-soat?xong=paper-made` };
}

/** GET …/:documentId: the sealed paper. */
export async function controlPaper(visit: Visit): Promise<Answer> {
  const { document, bytes } = await readControlPaper(visit.work, idOf(visit), visit.params.documentId ?? "");
  return { bytes: Buffer.from(bytes), type: "application/pdf", name: `${document.name.vi}.pdf`, inline: true };
}

function idOf({ params }: Visit): string {
  const id = params.id ?? "";
  if (!isId(id)) throw dossierFaults["not-found"]();
  return id;
}
