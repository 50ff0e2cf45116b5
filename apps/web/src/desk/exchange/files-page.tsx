import { formatDateTime } from "@motlan/formats";
import { type Language, may } from "@motlan/kernel";
import { chunksOf, type FileRow, faults, listFiles, readFile, readReceipt, resumeFetch, withdrawFile } from "@motlan/transfers";
import { BackLink, Button, ButtonRow, EmptyState, Form, LinkButton, Notice, PageTitle, Table, Tag } from "@motlan/ui";
import type { Answer, FileAnswer, Visit } from "../../frame/types.ts";
import { deskPage } from "../desk-frame.tsx";
import { say } from "../fill.ts";
import { FILES as T } from "../texts/exchange-files.ts";
import { titlesOf } from "./events-page.tsx";
import { titleOf } from "./names.ts";
import { Named } from "./operations-page.tsx";
import { EXCHANGE_PATH, FILES_PATH } from "./paths.ts";

/** GET /ban-lam-viec/ket-noi/tep: files under way, how far each is, why it does not go on, and its receipt. */
export async function filesPage(visit: Visit): Promise<Answer> {
  const { lang, work, query } = visit;
  const [files, titles] = [await listFiles(work), await titlesOf(visit)];
  const done = query.get("xong");
  const body = (
    <>
      <BackLink lang={lang} href={EXCHANGE_PATH} />
      <PageTitle title={T.title[lang]} lead={T.lead[lang]} />
      {done === "" ? null : <Notice lang={lang} tone="success" title={(done === "tiep" ? T.resumed : T.withdrawn)[lang]} live />}
      {files.length === 0 ? (
        <EmptyState title={T.none[lang]} icon="inbox">
          <p>{T.noneDo[lang]}</p>
        </EmptyState>
      ) : (
        <Table
          lang={lang}
          caption={T.title[lang]}
          captionHidden
          stacks
          columns={(["file", "other", "progress", "state", "act"] as const).map((key) => ({ key, label: T[key][lang] }))}
          rows={files.map((file) => ({
            key: file.id,
            cells: {
              file: <What file={file} lang={lang} />,
              other: (
                <>
                  {T[file.side][lang]} <Named name={file.peer} title={titleOf(file.peer, titles, lang)} />
                </>
              ),
              progress: <Progress file={file} lang={lang} />,
              state: <State file={file} lang={lang} />,
              act: <Acts file={file} visit={visit} />,
            },
          }))}
        />
      )}
    </>
  );
  return deskPage(visit, { title: T.title[lang], body });
}

interface Part {
  readonly file: FileRow;
  readonly lang: Language;
}

function What({ file, lang }: Part) {
  const { name, size, purpose, subsystem, offerId } = file;
  return (
    <>
      {name ?? T.sizeUnknown[lang]}
      <span class="queue__detail">
        {[...(size === null ? [] : [sizeText(size, lang)]), ...(purpose === null ? [] : [purpose])].join(" · ")}
      </span>
      <span class="queue__detail">
        <code>{subsystem}</code>
      </span>
      <span class="queue__detail">
        <code>{offerId}</code>
      </span>
    </>
  );
}

const UNITS = ["B", "KB", "MB", "GB", "TB"] as const;

/** In steps of 1,000, as file managers say it. */
function sizeText(size: number, lang: Language): string {
  const step = Math.min(UNITS.length - 1, Math.floor(Math.log10(size) / 3));
  const digits = new Intl.NumberFormat(lang === "vi" ? "vi-VN" : "en-GB", { maximumFractionDigits: 1 });
  return `${digits.format(size / 1_000 ** step)} ${UNITS[step]}`;
}

function Progress({ file, lang }: Part) {
  const { size, chunkSize, kept, given, side } = file;
  if (size === null || chunkSize === null) return "–";
  const chunks = chunksOf({ size, chunkSize });
  return (
    <>
      {`${Math.floor((kept / chunks) * 100)} %`}
      <span class="queue__detail">{say(T.chunks, lang, { kept, chunks })}</span>
      {side === "outgoing" && file.state === "offered" ? <span class="queue__detail">{say(T.asked, lang, { given, chunks })}</span> : null}
    </>
  );
}

const TONES: Readonly<Record<FileRow["state"], "info" | "success" | "neutral" | "warning" | "error">> = {
  coming: "info",
  offered: "info",
  received: "success",
  withdrawn: "neutral",
  expired: "warning",
  stopped: "error",
};

function State({ file, lang }: Part) {
  const { side, state, trouble, nextAt, until, endedAt, receipt, toldAt } = file;
  const word = side === "outgoing" && state === "coming" ? T.sending : T.states[state];
  const isOpen = state === "coming" || state === "offered";
  return (
    <>
      <Tag tone={trouble !== null && isOpen ? "warning" : TONES[state]}>{word[lang]}</Tag>
      {trouble === null ? null : <span class="queue__detail">{trouble[lang]}</span>}
      {trouble === null || nextAt === null ? null : <span class="queue__detail">{say(T.again, lang, { at: formatDateTime(nextAt) })}</span>}
      {isOpen && until !== null ? <span class="queue__detail">{say(T.until, lang, { at: formatDateTime(until) })}</span> : null}
      {endedAt === null ? null : <span class="queue__detail">{say(T.ended, lang, { at: formatDateTime(endedAt) })}</span>}
      {receipt !== null && toldAt === null ? <span class="queue__detail">{T.notTold[lang]}</span> : null}
    </>
  );
}

function maySend({ work: { actor } }: Visit): boolean {
  return actor.kind === "official" && may(actor, "transfers.send", actor.agencyId);
}

function isUnderWay({ state }: FileRow): boolean {
  return state === "coming" || state === "offered" || state === "stopped";
}

function Acts({ file, visit }: { readonly file: FileRow; readonly visit: Visit }) {
  const { lang } = visit;
  const at = `${FILES_PATH}/${file.id}`;
  const sends = maySend(visit) && isUnderWay(file);
  if (!sends && file.receipt === null) return "–";
  return (
    <>
      {file.receipt === null ? null : (
        <LinkButton href={`${at}/bien-nhan`} kind="quiet">
          {T.receipt[lang]}
        </LinkButton>
      )}
      {sends && file.side === "incoming" && file.trouble !== null ? (
        <Form lang={lang} action={`${at}/tiep`}>
          <Button small>{T.resume[lang]}</Button>
        </Form>
      ) : null}
      {sends ? (
        <LinkButton href={`${at}/rut`} kind="quiet">
          {(file.side === "outgoing" ? T.withdraw : T.giveUp)[lang]}
        </LinkButton>
      ) : null}
    </>
  );
}

/** GET …/tep/:fileId/bien-nhan: the receipt, as `motlan verify` reads it. */
export async function fileReceipt({ work, params }: Visit): Promise<FileAnswer> {
  const id = params.fileId ?? "";
  return { bytes: Buffer.from(await readReceipt(work, { id })), type: "application/jose", name: `bien-nhan-${id}.receipt` };
}

/** POST …/tep/:fileId/tiep */
export async function resumeFileAct({ work, params }: Visit): Promise<Answer> {
  await resumeFetch(work, params.fileId ?? "");
  return { redirect: `${FILES_PATH}?xong=tiep` };
}

/** GET …/tep/:fileId/rut: what it means to take a file back. */
export async function withdrawFilePage(visit: Visit): Promise<Answer> {
  const { lang, work, params } = visit;
  if (!maySend(visit)) throw faults["not-yours"]();
  const file = await readFile(work, { id: params.fileId ?? "" });
  const [title, lead, button] =
    file.side === "outgoing" ? [T.withdrawTitle, T.withdrawLead, T.withdraw] : [T.giveUpTitle, T.giveUpLead, T.giveUp];
  const head = say(title, lang, { name: file.name ?? file.offerId });
  const body = (
    <>
      <BackLink lang={lang} href={FILES_PATH} />
      <PageTitle title={head} lead={lead[lang]} />
      <Form lang={lang} action={`${FILES_PATH}/${file.id}/rut`}>
        <ButtonRow>
          <Button kind="danger">{button[lang]}</Button>
        </ButtonRow>
      </Form>
    </>
  );
  return deskPage(visit, { title: head, body });
}

/** POST …/tep/:fileId/rut */
export async function withdrawFileAct({ work, params }: Visit): Promise<Answer> {
  await withdrawFile(work, { id: params.fileId ?? "" });
  return { redirect: `${FILES_PATH}?xong=rut` };
}
