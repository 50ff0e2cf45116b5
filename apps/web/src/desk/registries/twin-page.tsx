import { formatDate, formatDateTime } from "@motlan/formats";
import type { Language } from "@motlan/kernel";
import { type Compared, type ComparedRecord, compareTwins, listTwinRegistries } from "@motlan/registries";
import { BackLink, ErrorSummary, PageTitle, Table, Tag } from "@motlan/ui";
import { agencyNames } from "../../frame/agency-names.ts";
import { namesOf } from "../../frame/official-here.ts";
import type { Answer, Visit } from "../../frame/types.ts";
import { HeldValue } from "../../portal/correct/held-value.tsx";
import { valueRows } from "../../portal/correct/say-value.ts";
import { deskPage } from "../desk-frame.tsx";
import { say } from "../fill.ts";
import type { Refusal } from "../refusal.tsx";
import { ALIKE, TWINS as T } from "../texts/twins.ts";
import { TWINS_PATH } from "./paths.ts";
import { NextAct } from "./twin-forms.tsx";
import { TwinHistory } from "./twin-history.tsx";

/** GET /ban-lam-viec/ban-ghi-trung/:twinId: two records side by side, what speaks for one thing, and what may be done. */
export async function twinPage(visit: Visit, refusal?: Refusal): Promise<Answer> {
  const { lang, work, params } = visit;
  const compared = await compareTwins(work, params.twinId ?? "");
  const { twin } = compared;
  const registry = (await listTwinRegistries(work)).find(({ code }) => code === twin.registry)?.title[lang] ?? twin.registry;
  const names = await namesOf(visit, whoSaid(compared));
  const body = (
    <>
      <BackLink lang={lang} href={TWINS_PATH} />
      {refusal === undefined ? null : <ErrorSummary lang={lang} errors={refusal.errors} />}
      <PageTitle title={T.pair[lang]} lead={say(T.pairLead, lang, { registry, score: String(twin.score) })} />
      <SideTable
        lang={lang}
        compared={compared}
        agencies={
          await agencyNames(
            work,
            compared.records.flatMap(({ agencyId }) => agencyId ?? []),
            lang,
          )
        }
      />
      <TwinHistory lang={lang} compared={compared} names={names} />
      <NextAct visit={visit} compared={compared} refusal={refusal} names={names} />
    </>
  );
  return deskPage(visit, { title: T.pair[lang], body, ...(refusal && { status: refusal.status, hasErrors: true }) });
}

/** Every official who said something over the pair. */
function whoSaid({ merges, acts }: Compared): readonly string[] {
  const merging = merges.flatMap(({ officialId, confirmedBy, undone }) =>
    [officialId, confirmedBy ?? [], undone?.by ?? [], undone?.confirmedBy ?? []].flat(),
  );
  return [...merging, ...acts.map(({ officialId }) => officialId)];
}

interface SideProps {
  readonly lang: Language;
  readonly compared: Compared;
  readonly agencies: ReadonlyMap<string, string>;
}

/** What each says, field by field; what differs is marked, and why the two were thought to be one. */
function SideTable({ lang, compared: { twin, records }, agencies }: SideProps) {
  const sides = [twin.oneId, twin.otherId].map((id) => records.find(({ recordId }) => recordId === id));
  const valuesOf = sides.map((side) => new Map(valueRows(twin.registry, side?.values ?? {}, lang).map((row) => [row.path, row])));
  const fields = [
    ...new Map(records.flatMap(({ values }) => valueRows(twin.registry, values, lang)).map(({ path, label }) => [path, label])),
  ];
  const hows = new Map(twin.reasons.map(({ path, how }) => [path, how]));
  const markOf = (path: string) => {
    const how = hows.get(path);
    const [one, other] = valuesOf.map((values) => values.get(path)?.value);
    if (how !== undefined && how !== "unknown") return <Tag tone={how === "different" ? "warning" : "success"}>{ALIKE[how][lang]}</Tag>;
    if (one === undefined || other === undefined) return T.onlyOne[lang];
    return one === other ? "" : <Tag tone="warning">{ALIKE.different[lang]}</Tag>;
  };
  const facts = [
    { key: "@keeper", label: T.keeper[lang], of: ({ agencyId }: ComparedRecord) => agencies.get(agencyId ?? "") ?? "" },
    { key: "@since", label: T.since[lang], of: ({ validFrom }: ComparedRecord) => formatDate(validFrom) },
    { key: "@made", label: T.made[lang], of: ({ createdAt }: ComparedRecord) => formatDateTime(createdAt) },
  ];
  const heldBy = (side: number, path: string) => {
    const held = valuesOf[side]?.get(path);
    return held === undefined ? "–" : <HeldValue held={held} lang={lang} />;
  };
  const cellOf = (record: ComparedRecord | undefined, of: (one: ComparedRecord) => string) => (record === undefined ? "" : of(record));
  return (
    <Table
      lang={lang}
      caption={T.compared[lang]}
      stacks
      columns={[
        { key: "field", label: T.field[lang] },
        { key: "one", label: say(T.record, lang, { n: "1" }) },
        { key: "other", label: say(T.record, lang, { n: "2" }) },
        { key: "mark", label: T.comparison[lang] },
      ]}
      rows={[
        ...fields.map(([path, label]) => ({
          key: path,
          cells: { field: label, one: heldBy(0, path), other: heldBy(1, path), mark: markOf(path) },
        })),
        ...facts.map(({ key, label, of }) => ({
          key,
          cells: { field: label, one: cellOf(sides[0], of), other: cellOf(sides[1], of), mark: "" },
        })),
      ]}
    />
  );
}
