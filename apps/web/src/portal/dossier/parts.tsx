import type { MyPart, PartState } from "@motlan/dossiers";
import { Button, ButtonRow, Card, Form, LinkButton, Notice, Tag, type Tone } from "@motlan/ui";
import type { Visit } from "../../frame/types.ts";
import { fillText, sayAppointment } from "../show/say.ts";
import { DOSSIER } from "../texts/dossier.ts";
import { LINKED, PART_STATE } from "../texts/linked.ts";
import { STATUS, STATUS_TONES } from "../texts/status.ts";
import { paperHref } from "./papers.tsx";
import type { PartFile } from "./whole.ts";

interface PartsProps {
  readonly visit: Pick<Visit, "lang">;
  readonly wholeId: string;
  readonly parts: readonly MyPart[];
  readonly files: readonly PartFile[];
}

/** The parts of a linked application side by side, what is asked of the applicant in all of them first. */
export function Parts({ visit: { lang }, wholeId, parts, files }: PartsProps) {
  const results = new Map(files.map(({ part, result }) => [part.part, result]));
  return (
    <>
      <Asked lang={lang} parts={parts} />
      <h2>{LINKED.parts[lang]}</h2>
      <ol class="card-list">
        {parts.map((part) => (
          <li key={part.part}>
            <PartCard lang={lang} wholeId={wholeId} part={part} result={results.get(part.part)} />
          </li>
        ))}
      </ol>
    </>
  );
}

/** One list of what several agencies ask for, and of the drafts that wait for a look. */
export function Asked({ lang, parts }: { readonly lang: Visit["lang"]; readonly parts: readonly MyPart[] }) {
  const asked = parts.flatMap(({ request, dossier, title, state }) =>
    dossier !== undefined && (request !== undefined || state === "confirming") ? [{ faults: request?.faults, dossier, title }] : [],
  );
  if (asked.length === 0) return null;
  return (
    <Notice lang={lang} tone="warning" title={LINKED.asked[lang]}>
      <ul>
        {asked.map(({ faults, dossier, title }) => (
          <li key={dossier.id}>
            <strong>{title[lang]}</strong>
            <ul>
              {(faults?.map(({ words }) => words) ?? [LINKED.draft[lang]]).map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
            <LinkButton href={`/ho-so/${dossier.id}/${faults === undefined ? "du-thao" : "bo-sung"}`} kind="main">
              {faults === undefined ? DOSSIER.draftNow[lang] : LINKED.answer[lang]}
            </LinkButton>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

interface PartCardProps {
  readonly lang: Visit["lang"];
  readonly wholeId: string;
  readonly part: MyPart;
  readonly result: PartFile["result"];
}

export function PartCard({ lang, wholeId, part, result }: PartCardProps) {
  const { title, state, agency, dossier, told, mayTryAgain } = part;
  return (
    <Card title={title[lang]} over={dossier?.code}>
      <p>
        <Tag tone={toneOf(state)}>{stateText(state)[lang]}</Tag>
      </p>
      {agency === undefined ? null : <p>{agency[lang]}</p>}
      {dossier?.dueAt === undefined || !RUNNING.includes(state) ? null : (
        <p>
          {LINKED.due[lang]} {sayAppointment(dossier.dueAt, lang)}
        </p>
      )}
      {told === undefined ? null : <p>{told[lang]}</p>}
      <ButtonRow>
        {result === undefined ? null : (
          <LinkButton href={paperHref(result)} icon="download" download>
            {fillText(LINKED.result, { part: title[lang] })[lang]}
          </LinkButton>
        )}
        {dossier === undefined ? null : (
          <LinkButton href={`/ho-so/${dossier.id}`} kind="quiet">
            {fillText(LINKED.open, { part: title[lang] })[lang]}
          </LinkButton>
        )}
      </ButtonRow>
      {mayTryAgain ? (
        <Form lang={lang} action={`/ho-so/${wholeId}/phan`}>
          <ThisTry part={part} />
          <Button>{LINKED.again[lang]}</Button>
        </Form>
      ) : null}
      {part.mayChoose ? (
        <Form lang={lang} action={`/ho-so/${wholeId}/phan/chon`}>
          <p>{LINKED.without[lang]}</p>
          <ThisTry part={part} />
          <ButtonRow>
            <Button name="chon" value="go-on">
              {LINKED.goOn[lang]}
            </Button>
            <Button name="chon" value="stop" kind="quiet">
              {LINKED.stop[lang]}
            </Button>
          </ButtonRow>
        </Form>
      ) : null}
    </Card>
  );
}

/** Which part, and which try of it, the page shows. */
function ThisTry({ part: { part, attempt } }: Pick<PartCardProps, "part">) {
  return (
    <>
      <input type="hidden" name="phan" value={part} />
      <input type="hidden" name="lan" value={attempt} />
    </>
  );
}

const RUNNING: readonly PartState[] = ["open", "consulting", "recording", "sealing"];

function stateText(state: PartState) {
  return state === "later" || state === "called-off" || state === "left-out" ? PART_STATE[state] : STATUS[state];
}

function toneOf(state: PartState): Tone {
  return state === "later" || state === "called-off" || state === "left-out" ? "neutral" : STATUS_TONES[state];
}
