import { formatDate } from "@motlan/formats";
import { isId, type Json, type JsonObject, type Language } from "@motlan/kernel";
import { actsOf, type FieldChange, type RecordAct, type RecordHistory } from "@motlan/registries";
import { Timeline } from "@motlan/ui";
import { agencyNames } from "../../frame/agency-names.ts";
import { namesOf } from "../../frame/official-here.ts";
import type { Visit } from "../../frame/types.ts";
import { labelOfPath, sayValueAt } from "../../portal/correct/say-value.ts";
import { sayInstant } from "../../portal/show/say.ts";
import { say } from "../fill.ts";
import { REGISTRIES as T } from "../texts/registries.ts";

interface ActNames {
  readonly officials: ReadonlyMap<string, string>;
  readonly agencies: ReadonlyMap<string, string>;
}

/** Whom the acts of a history name: officials and agencies are public. */
export async function readActNames(visit: Visit, history: RecordHistory): Promise<ActNames> {
  const acts = actsOf(history.versions);
  const officials = await namesOf(
    visit,
    acts.flatMap(({ actor }) => (actor.kind === "official" ? textOf(actor.id) : [])),
  );
  const agencyIds = acts.flatMap(({ authority }) => textOf(authority.agencyId));
  const agencies = await agencyNames(visit.work, agencyIds, visit.lang);
  return { officials, agencies };
}

interface ActsProps {
  readonly lang: Language;
  readonly history: RecordHistory;
  readonly names: ActNames;
}

/** Every act that wrote into the record, the newest first: when, what, why, on what basis and by whom. */
export function RecordActs({ lang, history, names }: ActsProps) {
  const entries = actsOf(history.versions).map((act) => ({
    title: act.first ? T.made[lang] : T.changed[lang],
    when: sayInstant(act.at),
    instant: act.at.toISOString(),
    who: whoOf(act, names, lang),
    state: "done" as const,
    detail: <ActDetail registry={history.registry} act={act} lang={lang} />,
  }));
  return (
    <section>
      <h2>{T.acts[lang]}</h2>
      <Timeline entries={entries} />
    </section>
  );
}

interface DetailProps {
  readonly registry: string;
  readonly act: RecordAct;
  readonly lang: Language;
}

function ActDetail({ registry, act, lang }: DetailProps) {
  const [basis] = textOf(act.authority.basis);
  const [dossierId = ""] = textOf(act.authority.dossierId);
  return (
    <>
      <p>{`${T.why[lang]}: ${act.reason}`}</p>
      {basis === undefined ? null : <p>{`${T.basis[lang]}: ${basis}`}</p>}
      {act.changes.length === 0 ? null : (
        <ul>
          {act.changes.map((change) => (
            <li key={`${change.path} ${change.from}`}>{sayChange(registry, change, lang)}</li>
          ))}
        </ul>
      )}
      {isId(dossierId) ? (
        <p>
          <a href={`/ban-lam-viec/${dossierId}`}>{T.seeDossier[lang]}</a>
        </p>
      ) : null}
    </>
  );
}

function sayChange(registry: string, { path, before, after, from }: FieldChange, lang: Language): string {
  const words = (value: Json | undefined) => sayValueAt(registry, path, value, lang) || T.nothing[lang];
  return say(T.changeLine, lang, {
    label: labelOfPath(path, lang),
    before: words(before),
    after: words(after),
    from: formatDate(from),
  });
}

function whoOf({ actor, authority }: RecordAct, names: ActNames, lang: Language): string {
  const [id] = textOf(actor.id);
  const [agencyId] = textOf(authority.agencyId);
  const who =
    actor.kind === "official" ? (names.officials.get(id ?? "") ?? "") : actor.kind === "person" ? T.whoPerson[lang] : T.whoSystem[lang];
  return [who, names.agencies.get(agencyId ?? "") ?? ""].filter((one) => one !== "").join(", ");
}

function textOf(value: JsonObject[string] | undefined): string[] {
  return typeof value === "string" ? [value] : [];
}
