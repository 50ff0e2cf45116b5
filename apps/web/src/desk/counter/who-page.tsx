import type { ProcedureVersion } from "@motlan/catalogue/declare";
import { openDeskDraft } from "@motlan/forms";
import { isFault, newId } from "@motlan/kernel";
import { httpFaults } from "@motlan/kernel/http";
import { BackLink, Button, ButtonRow, CheckboxGroup, DateField, Form, PageTitle, RadioGroup, TextArea, TextField } from "@motlan/ui";
import type { Answer, PageAnswer, Visit } from "../../frame/types.ts";
import { errorAt, errorsOf, type ShownError } from "../../portal/show/answer-errors.ts";
import { versionToday } from "../../portal/show/versions.ts";
import { COUNTER } from "../texts/counter.ts";
import { counterPage } from "./counter-page.tsx";
import { COUNTER_PATH, draftPath, newPath } from "./paths.ts";
import { clockOf, readWho } from "./read-who.ts";

/** GET /ban-lam-viec/quay/moi/:code */
export async function whoPage(visit: Visit): Promise<Answer> {
  return draw(visit, await versionHere(visit), []);
}

/** POST /ban-lam-viec/quay/moi/:code: the person is found by the registry and the form opened for them. */
export async function takeWho(visit: Visit): Promise<Answer> {
  const { work, form, lang } = visit;
  const version = await versionHere(visit);
  const read = readWho(visit, version);
  if (!read.ok) return draw(visit, version, read.errors);
  try {
    const requestKey = form.get("khoa") || newId();
    const draft = await openDeskDraft(work, { ...read.who, procedureCode: version.code, requestKey });
    return { redirect: draftPath(draft.id) };
  } catch (error) {
    return draw(
      visit,
      version,
      errorsOf(error, lang).map((one) => ({ ...one, name: FIELDS[isFault(error) ? error.code : ""] ?? "the" })),
    );
  }
}

/** At which field each refusal stands. */
const FIELDS: Readonly<Record<string, string>> = {
  "forms/envelope-incomplete": "don-vi",
  "forms/envelope-day-wrong": "ngay",
  "forms/mandate-missing": "giay",
  "forms/bearer-is-applicant": "the-thay",
};

async function versionHere({ work, params }: Visit): Promise<ProcedureVersion> {
  const found = await versionToday(work, params.code ?? "");
  if (found === undefined) throw httpFaults["no-such-page"]();
  return found.version;
}

function draw(visit: Visit, version: ProcedureVersion, errors: readonly ShownError[]): Promise<PageAnswer> {
  const { lang, form } = visit;
  const { actingFor } = version.applicant;
  const body = (
    <>
      <BackLink lang={lang} href={COUNTER_PATH} label={COUNTER.back[lang]} />
      <PageTitle title={COUNTER.who[lang]} over={version.title[lang]} />
      <Form lang={lang} action={newPath(version.code)}>
        <input type="hidden" name="khoa" value={newId()} />
        <CardField visit={visit} name="the" label={COUNTER.card[lang]} hint={COUNTER.cardHint[lang]} errors={errors} first />
        {actingFor.length === 1 ? null : (
          <RadioGroup
            lang={lang}
            name="cho-ai"
            label={COUNTER.forWhom[lang]}
            error={errorAt(errors, "cho-ai")}
            value={form.get("cho-ai") || actingFor[0]?.value}
            choices={actingFor.map(({ value, label }) => ({ value, label: label[lang] }))}
          />
        )}
        <ChannelField visit={visit} version={version} errors={errors} />
        <CheckboxGroup
          lang={lang}
          name="thay"
          label={COUNTER.brought[lang]}
          optional
          values={form.all("thay")}
          choices={[{ value: "1", label: COUNTER.behalf[lang], reveal: <Bearer visit={visit} errors={errors} /> }]}
        />
        <p class="field__hint">{COUNTER.purpose[lang]}</p>
        <ButtonRow>
          <Button kind="main">{COUNTER.open[lang]}</Button>
        </ButtonRow>
      </Form>
    </>
  );
  return counterPage(visit, { title: COUNTER.who[lang], errors, body });
}

interface CardProps {
  readonly visit: Visit;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly errors: readonly ShownError[];
  /** The hand reader types here as soon as the page is open. */
  readonly first?: boolean;
}

/** A box for the reader; where the browser reads codes by itself, the script adds the camera. */
function CardField({ visit: { lang, form }, name, label, hint, errors, first = false }: CardProps) {
  return (
    <div
      class="scan"
      data-scan
      data-scan-label={COUNTER.camera[lang]}
      data-scan-stop={COUNTER.cameraStop[lang]}
      data-first={first ? "" : undefined}
    >
      <TextField
        {...{ lang, name, label, hint }}
        autocomplete="off"
        spellcheck={false}
        value={form.get(name)}
        error={errorAt(errors, name)}
        optional={!first}
      />
    </div>
  );
}

function Bearer({ visit, errors }: { readonly visit: Visit; readonly errors: readonly ShownError[] }) {
  const { lang, form } = visit;
  return (
    <>
      <CardField visit={visit} name="the-thay" label={COUNTER.bearer[lang]} errors={errors} />
      <TextArea
        lang={lang}
        name="giay"
        label={COUNTER.mandate[lang]}
        hint={COUNTER.mandateHint[lang]}
        rows={2}
        optional
        value={form.get("giay")}
        error={errorAt(errors, "giay")}
      />
    </>
  );
}

interface ChannelProps {
  readonly visit: Visit;
  readonly version: ProcedureVersion;
  readonly errors: readonly ShownError[];
}

/** Only the ways that the procedure declares; with one alone nothing is asked. */
function ChannelField({ visit, version, errors }: ChannelProps) {
  const { lang, form } = visit;
  const offered = version.channels.map(({ kind }) => kind);
  if (!offered.includes("post")) return null;
  const choices = [
    ...(offered.includes("counter") ? [{ value: "counter", label: COUNTER.counter[lang] }] : []),
    { value: "post", label: COUNTER.post[lang], reveal: <Envelope visit={visit} errors={errors} /> },
  ];
  return (
    <RadioGroup lang={lang} name="cach" label={COUNTER.channel[lang]} value={form.get("cach") || choices[0]?.value} choices={choices} />
  );
}

function Envelope({ visit: { lang, form, work }, errors }: { readonly visit: Visit; readonly errors: readonly ShownError[] }) {
  const now = clockOf(work.clock.now());
  const part = (name: "day" | "month" | "year") => (form.has(`ngay.${name}`) ? form.get(`ngay.${name}`) : now[name]);
  return (
    <>
      <TextField
        lang={lang}
        name="don-vi"
        label={COUNTER.operator[lang]}
        value={form.get("don-vi")}
        error={errorAt(errors, "don-vi")}
        optional
      />
      <TextField lang={lang} name="so-hieu" label={COUNTER.letter[lang]} value={form.get("so-hieu")} autocomplete="off" optional />
      <DateField
        lang={lang}
        name="ngay"
        label={COUNTER.cameOn[lang]}
        hint={COUNTER.cameHint[lang]}
        error={errorAt(errors, "ngay")}
        value={{ day: part("day"), month: part("month"), year: part("year") }}
        optional
      />
      <TextField lang={lang} name="gio" label={COUNTER.cameAt[lang]} width="short" value={form.get("gio") || now.time} optional />
    </>
  );
}
