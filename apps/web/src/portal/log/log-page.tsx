import { countBreaches } from "@motlan/breaches";
import {
  type CheckState,
  latestCheckpoint,
  latestStamp,
  listFindings,
  listWitnesses,
  logOrigin,
  logVerifierKey,
  type ReceiptVerdict,
  readCheckState,
  readVerifierKey,
  type VerifierKey,
  verifyConsistency,
  verifyReceipt,
} from "@motlan/kernel/log";
import { countHidden } from "@motlan/registries";
import { Button, ButtonRow, FileField, Form, Notice, PageTitle, SummaryList, TextArea } from "@motlan/ui";
import { receiptScript } from "../../frame/assets.ts";
import type { Answer, PageAnswer, Visit } from "../../frame/types.ts";
import { BreachCounts } from "../breach/counts-table.tsx";
import { errorAt, type ShownError } from "../show/answer-errors.ts";
import { formPage } from "../show/form-page.tsx";
import { fillText, sayInstant } from "../show/say.ts";
import { LOG, VERDICTS } from "../texts/log.ts";
import { Findings } from "./findings.tsx";
import { HiddenReads } from "./hidden-reads.tsx";

/** A receipt of a tree of a billion leaves has thirty hashes: a few kilobytes. */
const LARGEST = 256 * 1024;

/** GET /kiem-tra/nhat-ky: the log as anybody may check it, and where receipts are judged. */
export function logPage(visit: Visit): Promise<PageAnswer> {
  return draw(visit, []);
}

/** POST /kiem-tra/nhat-ky: judged by the node where the browser has no script, or no Ed25519. */
export async function judgeReceipt(visit: Visit): Promise<Answer> {
  const { lang, files, form } = visit;
  const text = (field: string) => files.find((file) => file.field === field && file.bytes.length > 0)?.bytes.toString("utf8");
  const [file, later] = [text("bien-nhan"), text("ve-sau")];
  if (file === undefined) return draw(visit, [{ name: "bien-nhan", message: LOG.fileMissing[lang] }]);
  const keys = await keysIn(form.get("khoa"));
  if (later === undefined) return draw(visit, [], await verifyReceipt(file, keys));
  const { verdict } = await verifyConsistency(file, later, keys);
  return draw(visit, [], { verdict: verdict === "good" ? "grew" : verdict, signedBy: [] });
}

async function keysIn(text: string): Promise<readonly VerifierKey[]> {
  const read = await Promise.all(text.split(/\s+/).map(readVerifierKey));
  return read.flatMap((key) => key ?? []);
}

type Judged = Omit<ReceiptVerdict, "verdict"> & { readonly verdict: keyof typeof VERDICTS };

async function draw(visit: Visit, errors: readonly ShownError[], judged?: Judged): Promise<PageAnswer> {
  const { lang, work, form } = visit;
  const key = await logVerifierKey(work.db);
  const check = await readCheckState(work.db);
  const children = (
    <>
      <PageTitle title={LOG.title[lang]} lead={LOG.lead[lang]} />
      {judged === undefined ? null : <Judgement visit={visit} judged={judged} />}
      <h2>{LOG.state[lang]}</h2>
      <Findings lang={lang} findings={await listFindings(work.db)} looked={check.whole_at !== null} />
      {await stateOf(visit, key, check)}
      <HiddenReads lang={lang} counts={await countHidden(work.db, work.clock.now())} />
      <BreachCounts lang={lang} counts={await countBreaches(work)} />
      <h2>{LOG.check[lang]}</h2>
      <p>{LOG.checkLead[lang]}</p>
      <ReceiptForm visit={visit} errors={errors} keys={form.get("khoa") || key} />
      <p>
        {LOG.forMachines[lang]}
        <a href="/log/checkpoint">/log/checkpoint</a>, <a href="/log/key">/log/key</a>, <code>/log/tile/…</code> (C2SP tlog-tiles),{" "}
        <code>motlan verify</code>
      </p>
      <script type="module" src={receiptScript.path} />
    </>
  );
  return { ...formPage({ lang, title: LOG.title[lang], errors, children }), personal: judged !== undefined };
}

async function stateOf({ lang, work }: Visit, key: string, { whole_at: at, whole_size: size }: CheckState) {
  const checkpoint = await latestCheckpoint(work.db);
  if (checkpoint === undefined) return <p>{LOG.empty[lang]}</p>;
  const witnesses = await listWitnesses(work.db);
  const stamp = await latestStamp(work.db);
  const looked = at === null ? LOG.notLooked[lang] : fillText(LOG.lookedAt, { at: sayInstant(at), size: String(size) })[lang];
  return (
    <SummaryList
      lang={lang}
      rows={[
        { label: LOG.size[lang], value: String(checkpoint.size) },
        { label: LOG.signedAt[lang], value: sayInstant(checkpoint.at) },
        { label: LOG.looked[lang], value: looked },
        {
          label: LOG.witnesses[lang],
          value:
            witnesses.length === 0
              ? LOG.noWitness[lang]
              : witnesses.map((one) => (
                  <div key={one.witness}>
                    {fillText(LOG.witnessed, { name: one.witness, size: String(one.size), at: sayInstant(one.at) })[lang]}
                  </div>
                )),
        },
        ...(stamp === undefined
          ? []
          : [{ label: LOG.stamped[lang], value: fillText(LOG.lookedAt, { at: sayInstant(stamp.at), size: String(stamp.size) })[lang] }]),
        { label: LOG.name[lang], value: await logOrigin(work.db) },
        {
          label: LOG.key[lang],
          value: (
            <>
              <code>{key.replace(/(.{16})/g, "$1\u200b")}</code>
              <br />
              {LOG.keyHint[lang]}
            </>
          ),
        },
      ]}
    />
  );
}

interface ReceiptFormProps {
  readonly visit: Visit;
  readonly errors: readonly ShownError[];
  readonly keys: string;
}

function ReceiptForm({ visit: { lang }, errors, keys }: ReceiptFormProps) {
  const words = Object.fromEntries(Object.entries(VERDICTS).map(([verdict, text]) => [verdict, text[lang]]));
  const files = { lang, accept: ".tlog-proof,.txt", types: "TLOG-PROOF, TXT", maxBytes: LARGEST };
  return (
    <div>
      <div
        role="status"
        tabIndex={-1}
        hidden
        data-verdict={JSON.stringify(words)}
        data-logged={LOG.logged[lang]}
        data-place={LOG.place[lang]}
      />
      <Form lang={lang} action="/kiem-tra/nhat-ky" files turbo={false} id="kiem-tra-bien-nhan">
        <FileField {...files} name="bien-nhan" label={LOG.file[lang]} hint={LOG.fileHint[lang]} error={errorAt(errors, "bien-nhan")} />
        <FileField {...files} name="ve-sau" label={LOG.later[lang]} hint={LOG.laterHint[lang]} optional />
        <TextArea lang={lang} name="khoa" label={LOG.keys[lang]} hint={LOG.keysHint[lang]} value={keys} rows={2} />
        <ButtonRow>
          <Button kind="main">{LOG.look[lang]}</Button>
        </ButtonRow>
      </Form>
    </div>
  );
}

function Judgement({ visit: { lang }, judged }: { readonly visit: Visit; readonly judged: Judged }) {
  const { verdict, receipt, signedBy } = judged;
  const tone = verdict === "good" || verdict === "grew" ? "success" : verdict === "no-key" ? "warning" : "error";
  return (
    <Notice lang={lang} tone={tone} title={VERDICTS[verdict][lang]} live>
      {receipt === undefined ? null : (
        <>
          <p>
            {LOG.place[lang]}: {String(receipt.index)} / {String(receipt.checkpoint.size)} ({receipt.checkpoint.origin})
          </p>
          {signedBy
            .filter(({ type }) => type === 4)
            .map(({ name, at }) => (
              <p key={name}>
                {LOG.witness[lang]}: {name} {at === undefined ? "" : sayInstant(at)}
              </p>
            ))}
          <details>
            <summary>{LOG.logged[lang]}</summary>
            <code>{receipt.logged.replace(/(.{12})/g, "$1\u200b")}</code>
          </details>
        </>
      )}
    </Notice>
  );
}
