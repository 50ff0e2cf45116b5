import { groupThousands } from "@motlan/formats";
import type { Language } from "@motlan/kernel";
import type { ImportableRegistry, SentFile } from "@motlan/registries";
import { Button, FileField, Form, Live, SelectField, Tag, TextField } from "@motlan/ui";
import type { Visit } from "../../frame/types.ts";
import { ListTable } from "../parts/list-table.tsx";
import type { Refusal } from "../refusal.tsx";
import { IMPORTS as T } from "../texts/registries.ts";
import { IMPORTS_PATH } from "./paths.ts";

/** What a form sends at once; larger files come in parts, by the API or by the command. */
const LARGEST = 10 * 1_048_576;

interface SendProps {
  readonly visit: Visit;
  readonly registries: readonly ImportableRegistry[];
  readonly refusal: Refusal | undefined;
}

/** The form that sends a file. */
export function SendFile({ visit: { lang, form }, registries, refusal }: SendProps) {
  const errorAt = (name: string) => refusal?.errors.find((error) => error.name === name)?.message;
  return (
    <section>
      <h2>{T.send[lang]}</h2>
      <Form lang={lang} action={IMPORTS_PATH} files>
        <SelectField
          lang={lang}
          name="registry"
          label={T.registry[lang]}
          empty={false}
          options={registries.map(({ code, title }) => ({ value: code, label: title[lang] }))}
          value={form.get("registry")}
          error={errorAt("registry")}
        />
        <FileField
          lang={lang}
          name="file"
          label={T.file[lang]}
          hint={T.fileHint[lang]}
          accept=".csv,.tsv,.ndjson,.jsonl"
          types="CSV, NDJSON"
          maxBytes={LARGEST}
          error={errorAt("file")}
        />
        <TextField
          lang={lang}
          name="since"
          label={T.since[lang]}
          hint={T.sinceHint[lang]}
          value={form.get("since")}
          error={errorAt("since")}
          width="short"
          autocomplete="off"
          optional
        />
        <TextField
          lang={lang}
          name="reason"
          label={T.reason[lang]}
          value={form.get("reason")}
          error={errorAt("reason")}
          autocomplete="off"
        />
        <Button kind="main">{T.sendNow[lang]}</Button>
      </Form>
    </section>
  );
}

interface SentFilesProps {
  readonly lang: Language;
  readonly files: readonly SentFile[];
  /** What a registry is called. */
  readonly titleOf: (registry: string) => string;
}

/** What this agency sent: how much has come, how far the rows are, and stopping or going on. */
export function SentFiles({ lang, files, titleOf }: SentFilesProps) {
  if (files.length === 0) return null;
  const count = (rows = 0) => groupThousands(BigInt(rows));
  const faulty = ({ importId, progress }: SentFile) =>
    progress === undefined || progress.faulty === 0 ? "0" : <a href={`${IMPORTS_PATH}/${importId}/dong-loi`}>{count(progress.faulty)}</a>;
  const isAgain = ({ importId }: SentFile, at: number) =>
    importId !== null && files.slice(at + 1).some((before) => before.importId === importId);
  const rows = files.map((file, at) => ({
    key: file.id,
    cells: {
      name: (
        <>
          {file.name} <span class="queue__detail">{titleOf(file.registry)}</span>
          {isAgain(file, at) ? <span class="queue__detail">{T.again[lang]}</span> : null}
        </>
      ),
      state: <FileState lang={lang} file={file} />,
      got: `${Math.floor((file.got / file.size) * 100)} %`,
      rows: count(file.progress?.rowsDone),
      taken: count(file.progress?.taken),
      faulty: faulty(file),
      act: <FileAct lang={lang} file={file} />,
    },
  }));
  return (
    <Live id="sent-files" seconds={3} done={!files.some(isUnderWay)}>
      <ListTable
        lang={lang}
        caption={T.sent[lang]}
        columns={[
          { key: "name", label: T.name[lang] },
          { key: "state", label: T.state[lang] },
          { key: "got", label: T.got[lang], numeric: true },
          { key: "rows", label: T.rows[lang], numeric: true },
          { key: "taken", label: T.taken[lang], numeric: true },
          { key: "faulty", label: T.faulty[lang], numeric: true },
          { key: "act", label: T.act[lang] },
        ]}
        rows={rows}
      />
    </Live>
  );
}

const isDone = ({ progress }: SentFile): boolean => progress !== undefined && progress.finishedAt !== null;
const isUnderWay = (file: SentFile): boolean => !isDone(file) && file.stoppedAt === null && file.forgottenAt === null;

function FileState({ lang, file }: { readonly lang: Language; readonly file: SentFile }) {
  if (isDone(file)) return <Tag tone="success">{T.finished[lang]}</Tag>;
  if (file.forgottenAt !== null) return <Tag tone="neutral">{T.forgotten[lang]}</Tag>;
  if (file.failed !== null)
    return (
      <>
        <Tag tone="error">{T.failed[lang]}</Tag> {file.failed}
      </>
    );
  if (file.stoppedAt !== null) return <Tag tone="warning">{T.stopped[lang]}</Tag>;
  return <Tag tone="info">{(file.got < file.size ? T.coming : T.underWay)[lang]}</Tag>;
}

function FileAct({ lang, file }: { readonly lang: Language; readonly file: SentFile }) {
  if (isDone(file) || file.forgottenAt !== null) return null;
  const stopped = file.stoppedAt !== null;
  return (
    <Form lang={lang} action={`${IMPORTS_PATH}/${file.id}/${stopped ? "tiep" : "dung"}`}>
      <Button kind="quiet">{(stopped ? T.resume : T.stop)[lang]}</Button>
    </Form>
  );
}
