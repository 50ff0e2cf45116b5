import { LARGEST_FILE } from "@motlan/documents";
import { formatDateTime, groupThousands } from "@motlan/formats";
import { isId, may } from "@motlan/kernel";
import { httpFaults } from "@motlan/kernel/http";
import { agenciesIn, countScans, type ImportRead, readImport } from "@motlan/takeover";
import {
  BackLink,
  Button,
  ButtonRow,
  Card,
  ErrorSummary,
  FileField,
  Form,
  LinkButton,
  Notice,
  PageTitle,
  Stat,
  StatRow,
  Table,
} from "@motlan/ui";
import { officialOf } from "../../frame/official-here.ts";
import type { Answer, Visit } from "../../frame/types.ts";
import { fillText } from "../../portal/show/say.ts";
import type { FormError } from "../appoint.ts";
import { deskPage } from "../desk-frame.tsx";
import { TAKEOVER as T } from "../texts/takeover.ts";
import { BalanceTable } from "./balance-table.tsx";
import { StateTag } from "./list-page.tsx";
import { TAKEOVER_PATH } from "./paths.ts";

/** GET /ban-lam-viec/chuyen-du-lieu/:importId: how an import stands, what is wrong, and the one next step. */
export function importPage(visit: Visit): Promise<Answer> {
  return showImport(visit, []);
}

export async function showImport(visit: Visit, errors: readonly FormError[], status = 422): Promise<Answer> {
  const { work, lang, params } = visit;
  const importId = params.importId ?? "";
  if (!isId(importId)) throw httpFaults["no-such-page"]();
  const read = await readImport(work, importId);
  const { begunName, begunAt, system, name, state } = read.import;
  const body = (
    <>
      <BackLink lang={lang} href={TAKEOVER_PATH} />
      <ErrorSummary lang={lang} errors={errors} />
      <PageTitle title={`${system} · ${name}`} over={T.title[lang]} />
      <p>
        <StateTag lang={lang} state={state} /> {fillText(T.by, { name: begunName, at: formatDateTime(begunAt) })[lang]}
      </p>
      <Figures read={read} lang={lang} />
      <NextStep visit={visit} read={read} />
      <Causes visit={visit} read={read} />
      <BalanceTable lang={lang} balance={read.balance} names={await agenciesIn(work, read.balance)} />
      {read.balance.differs.length === 0 ? <p>{T.balances[lang]}</p> : <Notice lang={lang} tone="error" title={T.differs[lang]} />}
      <Scans visit={visit} read={read} count={await countScans(work, importId)} />
      <Undo visit={visit} read={read} />
    </>
  );
  return deskPage(visit, { title: `${T.title[lang]} · ${system}`, body, ...(errors.length > 0 && { status, hasErrors: true }) });
}

interface Props {
  readonly visit: Visit;
  readonly read: ImportRead;
}

function Figures({ read: { balance, import: of }, lang }: { readonly read: ImportRead; readonly lang: Visit["lang"] }) {
  const { inFile, waiting, taken, already, faults } = balance.sum;
  const stat = (label: { readonly vi: string; readonly en: string }, count: number) => (
    <Stat lang={lang} label={label[lang]} figure={groupThousands(BigInt(count))} />
  );
  return (
    <StatRow>
      {stat(T.rows, inFile)}
      {stat(of.state === "examined" ? T.ready : T.waiting, waiting)}
      {stat(T.taken, taken)}
      {stat(T.already, already)}
      {stat(T.faults, faults)}
    </StatRow>
  );
}

function mayRun(visit: Visit): boolean {
  const official = officialOf(visit);
  return may(official, "takeover.run", official.agencyId);
}

/** What is to be done now, by whom. */
function NextStep({ visit, read }: Props) {
  const { lang } = visit;
  const { id, state, revision, begunBy, runBy, confirmedAt, confirmedName, documentId } = read.import;
  const here = `${TAKEOVER_PATH}/${id}`;
  const official = officialOf(visit);
  if (state === "undone") return <p>{T.undone[lang]}</p>;
  if (state === "confirmed")
    return (
      <p>
        {fillText(T.confirmed, { name: confirmedName ?? "", at: confirmedAt === null ? "" : formatDateTime(confirmedAt) })[lang]}{" "}
        {documentId === null ? null : <a href={`${here}/bang-can-doi`}>{T.paper[lang]}</a>}
      </p>
    );
  if (state === "taken") {
    const second = official.officialId !== begunBy && official.officialId !== runBy;
    return second && may(official, "takeover.confirm", official.agencyId) ? (
      <Form lang={lang} action={`${here}/xac-nhan`}>
        <p>{T.confirmLead[lang]}</p>
        <input type="hidden" name="revision" value={String(revision)} />
        <Button kind="main">{T.confirm[lang]}</Button>
      </Form>
    ) : (
      <p>{T.waitsSecond[lang]}</p>
    );
  }
  return <Run visit={visit} read={read} />;
}

/** The dry run, the real run, and going on with either. */
function Run({ visit, read }: Props) {
  const { lang } = visit;
  const { id, state, begunBy } = read.import;
  const here = `${TAKEOVER_PATH}/${id}`;
  if (begunBy === null) return <p>{T.server[lang]}</p>;
  if (!mayRun(visit)) return null;
  if (state !== "examined")
    return (
      <Form lang={lang} action={`${here}/${state === "taking" ? "chuyen" : "chay-thu"}`}>
        <p>{T.goOnLead[lang]}</p>
        <ButtonRow>
          <LinkButton href={here}>{T.refresh[lang]}</LinkButton>
          <Button kind="secondary">{T.goOn[lang]}</Button>
        </ButtonRow>
      </Form>
    );
  return (
    <>
      <Form lang={lang} action={`${here}/chuyen`}>
        <p>{T.runLead[lang]}</p>
        <Button kind="main">{fillText(T.run, { n: groupThousands(BigInt(read.balance.sum.waiting)) })[lang]}</Button>
      </Form>
      <Again lang={lang} here={here} />
    </>
  );
}

function Again({ lang, here }: { readonly lang: Visit["lang"]; readonly here: string }) {
  return (
    <Form lang={lang} action={`${here}/xet-lai`}>
      <p class="queue__detail">{T.againLead[lang]}</p>
      <Button kind="quiet">{T.again[lang]}</Button>
    </Form>
  );
}

function Causes({ visit, read }: Props) {
  const { lang } = visit;
  if (read.causes.length === 0) return null;
  return (
    <>
      <Table
        lang={lang}
        caption={T.causes[lang]}
        stacks
        columns={[
          { key: "column", label: T.column[lang] },
          { key: "count", label: T.count[lang], numeric: true },
          { key: "why", label: T.why[lang] },
          { key: "mend", label: T.mend[lang] },
        ]}
        rows={read.causes.map(({ column, count, why, mend }) => ({
          key: `${column} ${why.en}`,
          cells: { column: <code>{column}</code>, count: String(count), why: why[lang], mend: mend[lang] },
        }))}
      />
      {mayRun(visit) ? (
        <>
          <p>{T.faultFileHint[lang]}</p>
          <ButtonRow>
            <LinkButton href={`${TAKEOVER_PATH}/${read.import.id}/dong-loi`} kind="secondary" download>
              {T.faultFile[lang]}
            </LinkButton>
          </ButtonRow>
        </>
      ) : null}
    </>
  );
}

/** Scans come in several goes; after the last the rows are looked at again. */
function Scans({ visit, read, count }: Props & { readonly count: number }) {
  const { lang } = visit;
  const { id, state, begunBy } = read.import;
  if (begunBy === null || !mayRun(visit) || (state !== "examined" && state !== "taken")) return null;
  return (
    <Card title={T.moreScans[lang]} level={2}>
      <p>{fillText(T.scans, { n: count })[lang]}</p>
      <Form lang={lang} action={`${TAKEOVER_PATH}/${id}/tep-quet`} files>
        <FileField
          lang={lang}
          name="files"
          label={T.scanFiles[lang]}
          accept=".pdf,.jpg,.jpeg,.png"
          types="PDF, JPG, PNG"
          maxBytes={LARGEST_FILE}
          multiple
        />
        <Button>{T.sendScans[lang]}</Button>
      </Form>
    </Card>
  );
}

function Undo({ visit, read }: Props) {
  const { lang } = visit;
  const { id, state, revision } = read.import;
  if (!mayRun(visit) || state === "undone") return null;
  return (
    <Form lang={lang} action={`${TAKEOVER_PATH}/${id}/rut-lai`}>
      <p class="queue__detail">{T.undoLead[lang]}</p>
      <input type="hidden" name="revision" value={String(revision)} />
      <Button kind="quiet">{T.undo[lang]}</Button>
    </Form>
  );
}
