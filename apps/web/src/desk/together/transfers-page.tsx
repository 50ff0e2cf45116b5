import { formatDateTime } from "@motlan/formats";
import {
  BackLink,
  Button,
  ButtonRow,
  EmptyState,
  ErrorSummary,
  Form,
  LinkButton,
  PageTitle,
  SummaryList,
  Table,
  Tabs,
  TextArea,
} from "@motlan/ui";
import {
  declineDossiers,
  getTransfer,
  listTransfers,
  mayTake,
  readTransferPaper,
  type Transfer,
  type TransferLine,
  takeDossiers,
  withdrawTransfer,
} from "@motlan/work";
import { namesOf, officialOf } from "../../frame/official-here.ts";
import type { Answer, Visit } from "../../frame/types.ts";
import { deskPage } from "../desk-frame.tsx";
import { say } from "../fill.ts";
import { ListTable } from "../parts/list-table.tsx";
import { type Refusal, refusalOf } from "../refusal.tsx";
import { TRANSFERS as T } from "../texts/together.ts";

const HERE = "/ban-lam-viec/giao-nhan";

/** Minutes that wait for a signature, or are over. */
export async function transfersPage(visit: Visit): Promise<Answer> {
  const { lang, work, query } = visit;
  const ended = query.get("muc") === "xong";
  const transfers = await listTransfers(work, { ended });
  const names = await namesOf(
    visit,
    transfers.map(({ givenBy }) => givenBy),
  );
  const tabs = [
    { href: HERE, label: T.open[lang], current: !ended },
    { href: `${HERE}?muc=xong`, label: T.ended[lang], current: ended },
  ];
  const body = (
    <>
      <PageTitle title={T.title[lang]} lead={T.lead[lang]} />
      <Tabs label={T.tabs[lang]} tabs={tabs} />
      {transfers.length === 0 ? (
        <EmptyState title={T.none[lang]} icon="done" />
      ) : (
        <Listed transfers={transfers} names={names} lang={lang} />
      )}
      <ButtonRow>
        <LinkButton href={`${HERE}/moi`} kind="main">
          {T.anew[lang]}
        </LinkButton>
      </ButtonRow>
    </>
  );
  return deskPage(visit, { title: T.title[lang], body });
}

interface ListedProps {
  readonly transfers: readonly Transfer[];
  readonly names: ReadonlyMap<string, string>;
  readonly lang: Visit["lang"];
}

function Listed({ transfers, names, lang }: ListedProps) {
  return (
    <ListTable
      lang={lang}
      caption={T.title[lang]}
      columns={[
        { key: "when", label: T.minutes[lang] },
        { key: "from", label: T.from[lang] },
        { key: "to", label: T.to[lang] },
        { key: "state", label: T.state[lang] },
      ]}
      rows={transfers.map((row) => ({
        key: row.id,
        cells: {
          when: <a href={`${HERE}/${row.id}`}>{formatDateTime(row.givenAt)}</a>,
          from: names.get(row.givenBy) ?? "",
          to: toOf(row, lang),
          state: T.states[row.state][lang],
        },
      }))}
    />
  );
}

const toOf = ({ toUnit, toAgency }: Transfer, lang: Visit["lang"]) => [toUnit, toAgency[lang]].filter((part) => part !== "").join(", ");

/** One of them: what is given, and the signature that takes it. */
export async function transferPage(visit: Visit, refusal?: Refusal): Promise<Answer> {
  const { lang, work, params } = visit;
  const { transfer, lines } = await getTransfer(work, params.transferId ?? "");
  const taker = transfer.taker?.officialId;
  const names = await namesOf(visit, [
    transfer.givenBy,
    ...(typeof taker === "string" ? [taker] : []),
    ...(transfer.toOfficial === null ? [] : [transfer.toOfficial]),
  ]);
  const who = typeof taker === "string" ? taker : transfer.toOfficial;
  const to = [who === null ? "" : (names.get(who) ?? ""), toOf(transfer, lang)].filter((part) => part !== "").join(", ");
  const rows = [
    { label: T.from[lang], value: `${names.get(transfer.givenBy) ?? ""}, ${formatDateTime(transfer.givenAt)}` },
    { label: T.to[lang], value: transfer.endedAt === null ? to : `${to}, ${formatDateTime(transfer.endedAt)}` },
    { label: T.state[lang], value: [T.states[transfer.state][lang], transfer.reason ?? ""].filter((part) => part !== "").join(": ") },
    ...(transfer.note === "" ? [] : [{ label: T.note[lang], value: transfer.note }]),
    ...(transfer.documentId === null
      ? []
      : [{ label: T.minutes[lang], value: <a href={`${HERE}/${transfer.id}/bien-ban`}>{T.pdf[lang]}</a> }]),
  ];
  const body = (
    <>
      <BackLink lang={lang} href={HERE} label={T.back[lang]} />
      {refusal === undefined ? null : <ErrorSummary lang={lang} errors={refusal.errors} />}
      <PageTitle title={T.minutes[lang]} />
      <SummaryList lang={lang} rows={rows} />
      <Lines lines={lines} transfer={transfer} lang={lang} />
      <Ends transfer={transfer} lines={lines} visit={visit} />
    </>
  );
  return deskPage(visit, { title: T.minutes[lang], body, ...(refusal && { status: refusal.status, hasErrors: true }) });
}

interface LinesProps {
  readonly lines: readonly TransferLine[];
  readonly transfer: Transfer;
  readonly lang: Visit["lang"];
}

function Lines({ lines, transfer, lang }: LinesProps) {
  const taken = transfer.state === "taken";
  return (
    <Table
      lang={lang}
      caption={T.dossier[lang]}
      captionHidden
      stacks
      columns={[
        { key: "dossier", label: T.dossier[lang] },
        { key: "papers", label: T.papers[lang] },
        ...(taken ? [{ key: "found", label: T.differs[lang] }] : []),
      ]}
      rows={lines.map(({ dossierId, code, title, applicant, papers, difference }) => ({
        key: dossierId,
        cells: {
          dossier: (
            <>
              {code}
              <span class="queue__detail">{`${title[lang]} – ${applicant}`}</span>
            </>
          ),
          papers: papers === "" ? "–" : papers,
          found: difference ?? T.allThere[lang],
        },
      }))}
    />
  );
}

function Ends({ transfer, lines, visit }: { readonly transfer: Transfer; readonly lines: readonly TransferLine[]; readonly visit: Visit }) {
  const { lang, form } = visit;
  const official = officialOf(visit);
  if (transfer.state !== "given") return null;
  const revision = <input type="hidden" name="revision" value={String(transfer.revision)} />;
  if (transfer.givenBy === official.officialId)
    return (
      <Form lang={lang} action={`${HERE}/${transfer.id}/rut`}>
        {revision}
        <ButtonRow>
          <Button kind="secondary">{T.withdraw[lang]}</Button>
        </ButtonRow>
      </Form>
    );
  if (!mayTake(official, transfer)) return null;
  return (
    <>
      <Form lang={lang} action={`${HERE}/${transfer.id}/nhan`}>
        {revision}
        {lines.map(({ dossierId, code }) => (
          <TextArea
            key={dossierId}
            lang={lang}
            name={`khac.${dossierId}`}
            label={say(T.difference, lang, { code })}
            hint={T.differenceHint[lang]}
            optional
            rows={2}
            value={form.get(`khac.${dossierId}`)}
          />
        ))}
        <ButtonRow>
          <Button kind="main" keys="s">
            {T.take[lang]}
          </Button>
        </ButtonRow>
      </Form>
      <Form lang={lang} action={`${HERE}/${transfer.id}/tu-choi`}>
        {revision}
        <TextArea lang={lang} name="reason" label={T.reason[lang]} rows={2} value={form.get("reason")} />
        <ButtonRow>
          <Button kind="secondary">{T.decline[lang]}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}

/** The taker signs, declines, or the giver withdraws: the same page again where it was refused. */
async function end(visit: Visit, run: (act: { readonly id: string; readonly revision: number }) => Promise<void>): Promise<Answer> {
  const id = visit.params.transferId ?? "";
  try {
    await run({ id, revision: Number(visit.form.get("revision")) || 0 });
    return { redirect: `${HERE}/${id}?xong=transfer` };
  } catch (error) {
    return transferPage(visit, refusalOf(error, visit.lang, ""));
  }
}

export function takeAct(visit: Visit): Promise<Answer> {
  const { form, work } = visit;
  const names = form.names().filter((name) => name.startsWith("khac."));
  const differences = Object.fromEntries(names.map((name) => [name.slice("khac.".length), form.get(name)]));
  return end(visit, (act) => takeDossiers(work, { ...act, differences }));
}

export function declineAct(visit: Visit): Promise<Answer> {
  return end(visit, (act) => declineDossiers(visit.work, { ...act, reason: visit.form.get("reason") }));
}

export function withdrawAct(visit: Visit): Promise<Answer> {
  return end(visit, (act) => withdrawTransfer(visit.work, act));
}

/** The sealed minutes. */
export async function transferPaper({ work, params }: Visit): Promise<Answer> {
  const { document, bytes } = await readTransferPaper(work, params.transferId ?? "");
  return { bytes: Buffer.from(bytes), type: "application/pdf", name: `${document.name.vi}.pdf`, inline: true };
}
