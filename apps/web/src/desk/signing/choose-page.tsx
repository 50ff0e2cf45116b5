import { sendConfirmationCode } from "@motlan/identity";
import { isFault } from "@motlan/kernel";
import {
  Button,
  ButtonRow,
  Card,
  Clock,
  EmptyState,
  ErrorSummary,
  Form,
  LinkButton,
  Notice,
  PageTitle,
  SummaryList,
  type SummaryRow,
} from "@motlan/ui";
import type { Answer, Visit } from "../../frame/types.ts";
import { attachedFiles } from "../attached-files.ts";
import type { BatchRow } from "../batch-rows.ts";
import { dossierClock } from "../clock-words.ts";
import { deskPage } from "../desk-frame.tsx";
import { say } from "../fill.ts";
import { shownPages } from "../form-values.ts";
import { BATCH } from "../texts/batch.ts";
import { SIGNING } from "../texts/signing.ts";
import { addressOf, MOST_SIGNED, matterOf, readSigning, readTicked, SIGNING_PATH, type Signing, writeTicked } from "./read-signing.ts";

interface Wrong {
  readonly message: string;
  readonly status: number;
}

/** GET /ban-lam-viec/ky-nhieu: what waits for one's signature, to be read and ticked on a phone. */
export function signingPage(visit: Visit): Promise<Answer> {
  return showSigning(visit);
}

async function showSigning(visit: Visit, wrong?: Wrong): Promise<Answer> {
  const { lang } = visit;
  const signing = await readSigning(visit);
  const body = (
    <>
      <ErrorSummary lang={lang} errors={wrong === undefined ? [] : [{ message: wrong.message }]} />
      <PageTitle title={SIGNING.title[lang]} lead={SIGNING.lead[lang]} />
      {signing.ready.length === 0 ? <Nothing lang={lang} /> : <Ready visit={visit} signing={signing} />}
      <Alone lang={lang} rows={signing.alone} />
    </>
  );
  return deskPage(visit, { title: SIGNING.title[lang], body, ...(wrong && { status: wrong.status, hasErrors: true }) });
}

function Nothing({ lang }: Pick<Visit, "lang">) {
  return (
    <>
      <EmptyState title={SIGNING.empty[lang]} icon="done">
        <p>{SIGNING.emptyHint[lang]}</p>
      </EmptyState>
      <LinkButton href="/ban-lam-viec">{BATCH.queue[lang]}</LinkButton>
    </>
  );
}

function Ready({ visit, signing: { ready, more } }: { readonly visit: Visit; readonly signing: Signing }) {
  const { lang } = visit;
  return (
    <Form lang={lang} action={SIGNING_PATH}>
      {ready.map((row) => (
        <ToSign key={row.file.dossier.id} visit={visit} row={row} />
      ))}
      {more ? <Notice lang={lang} tone="info" title={say(SIGNING.many, lang, { most: MOST_SIGNED })} /> : null}
      <ButtonRow>
        <Button kind="main" keys="s">
          {SIGNING.send[lang]}
        </Button>
        <LinkButton href="/ban-lam-viec" kind="quiet">
          {BATCH.queue[lang]}
        </LinkButton>
      </ButtonRow>
    </Form>
  );
}

function ToSign({ visit, row: { file } }: { readonly visit: Visit; readonly row: BatchRow }) {
  const { lang, work } = visit;
  const { dossier, version } = file;
  const value = writeTicked({ dossierId: dossier.id, revision: dossier.revision });
  const asked = [...visit.form.all("ho-so"), ...visit.query.all("ho-so")].includes(value);
  const id = `ky-${dossier.id}`;
  const applicant = dossier.known.applicant?.values.fullName;
  return (
    <Card
      title={`${version.title[lang]}${typeof applicant === "string" ? ` – ${applicant}` : ""}`}
      level={2}
      over={dossier.code}
      tag={<Clock {...dossierClock(dossier, work.clock.now(), lang)} />}
    >
      <Content visit={visit} row={{ file }} />
      <div class="choice">
        <input class="choice__control choice__control--checkbox" id={id} type="checkbox" name="ho-so" value={value} checked={asked} />
        <label class="choice__label" for={id}>
          {say(SIGNING.choose, lang, { code: dossier.code })}
        </label>
      </div>
    </Card>
  );
}

/** The form in short, opened in full by a press; the draft and every paper a press away. */
function Content({ visit: { lang }, row: { file } }: { readonly visit: Visit; readonly row: Pick<BatchRow, "file"> }) {
  const { id } = file.dossier;
  const pages = shownPages(file, lang);
  const rows = (values: (typeof pages)[number]["values"]): SummaryRow[] => values.map(({ label, text }) => ({ label, value: text }));
  return (
    <>
      <SummaryList lang={lang} rows={rows(inShort(pages))} />
      <details>
        <summary>{SIGNING.more[lang]}</summary>
        {pages.map((page) => (
          <SummaryList key={page.id} lang={lang} title={page.title} rows={rows(page.values)} />
        ))}
      </details>
      <ButtonRow>
        <a class="button button--quiet" href={`/ban-lam-viec/${id}/du-thao`} data-turbo="false">
          {SIGNING.draft[lang]}
        </a>
        {attachedFiles(file).map(({ fileId, label, name }) => (
          <a key={fileId} class="button button--quiet" href={`/ban-lam-viec/${id}/tep/${fileId}`} data-turbo="false">
            {`${label[lang]}: ${name}`}
          </a>
        ))}
        <LinkButton href={`/ban-lam-viec/${id}`} kind="quiet">
          {SIGNING.whole[lang]}
        </LinkButton>
      </ButtonRow>
    </>
  );
}

/** As many answers as one reads at a glance; what was made for the paper says most of it. */
const IN_SHORT = 5;

function inShort(pages: ReturnType<typeof shownPages>): (typeof pages)[number]["values"] {
  const values = pages.flatMap((page) => page.values);
  return [...values.filter(({ computed }) => computed), ...values.filter(({ computed }) => !computed)].slice(0, IN_SHORT);
}

function Alone({ lang, rows }: Pick<Visit, "lang"> & { readonly rows: readonly BatchRow[] }) {
  if (rows.length === 0) return null;
  return (
    <Card title={SIGNING.alone[lang]} level={2}>
      <p>{SIGNING.aloneLead[lang]}</p>
      <ul>
        {rows.map(({ file: { dossier, version } }) => (
          <li key={dossier.id}>
            <a href={`/ban-lam-viec/${dossier.id}`}>{`${version.title[lang]} (${dossier.code})`}</a>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** POST /ban-lam-viec/ky-nhieu: a code for exactly the ticked ones; asked for twice at once, one is sent. */
export async function askCodeAct(visit: Visit): Promise<Answer> {
  const { form, work, lang, options } = visit;
  const ticked = readTicked(form.all("ho-so"));
  if (ticked.length === 0) return showSigning(visit, { message: SIGNING.noneTicked[lang], status: 422 });
  try {
    await sendConfirmationCode(work, { matter: matterOf(ticked), sms: options.sms });
  } catch (error) {
    if (!isFault(error) || error.status === 401) throw error;
    if (error.code !== "identity/code-just-sent") return showSigning(visit, { message: error.text[lang], status: error.status });
  }
  return { redirect: addressOf(`${SIGNING_PATH}/xac-nhan`, ticked) };
}
