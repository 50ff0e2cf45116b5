import { type Holder, isPostKind, listAway, listHolders, type PostKind } from "@motlan/agencies";
import {
  type AssignmentSetting,
  listAssignmentSettings,
  previewAssignmentRule,
  type SharedLine,
  type SharingPreview,
  STRATEGIES,
  type Strategy,
  settingInForce,
} from "@motlan/dossiers";
import { formatDate, parseDateParts } from "@motlan/formats";
import { isId, type LocalDate, localDateOf } from "@motlan/kernel";
import { httpFaults } from "@motlan/kernel/http";
import { getUnit } from "@motlan/places";
import type { Values, Visit } from "../../frame/types.ts";
import { RULES } from "../texts/assignment.ts";
import { leaderOf } from "./read-unit.ts";

/** How a leader has filled in, or would be shown, the rule of a post. */
export interface RuleChosen {
  readonly strategy: Strategy | undefined;
  readonly keeps: boolean;
  readonly shares: Readonly<Record<string, string>>;
  readonly from: string;
}

/** Something a table names somebody for: a procedure or a commune that lies at the post. */
export interface ShareRow {
  readonly key: string;
  readonly label: string;
  readonly count: number;
}

export interface RuleFile {
  readonly post: PostKind;
  readonly settings: readonly AssignmentSetting[];
  readonly current: AssignmentSetting | undefined;
  /** Of the settings, to be saved over. */
  readonly revision: number;
  readonly holders: readonly Holder[];
  readonly away: ReadonlySet<string>;
  readonly today: LocalDate;
  readonly lines: readonly SharedLine[];
  readonly procedures: readonly ShareRow[];
  readonly areas: readonly ShareRow[];
}

/** Everything the page of one post says. @throws kernel/no-such-page for a post the agency does not have, kernel/not-allowed for who leads nobody */
export async function readRule(visit: Visit): Promise<RuleFile> {
  const { work, params, lang } = visit;
  const { agencyId } = leaderOf(visit);
  const post = params.post ?? "";
  if (!isPostKind(post)) throw httpFaults["no-such-page"]();
  const today = localDateOf(work.clock.now());
  const every = await listHolders(work.db, { agencyId, postKind: post, on: today });
  const holders = [...new Map(every.map((one) => [one.officialId, one])).values()];
  if (holders.length === 0 || !holders.some(({ permissions }) => permissions.includes("dossiers.read"))) throw httpFaults["no-such-page"]();
  const settings = (await listAssignmentSettings(work)).filter((one) => one.post === post);
  const current = settingInForce(settings, post, today);
  const { lines } = await previewAssignmentRule(work, { post, strategy: "nobody", keeps: true, shares: {} });
  const named = Object.keys(current?.shares ?? {});
  const away = new Set(await listAway(work.db, agencyId, today));
  const areas = await areaRows(visit, lines, named.filter(isId));
  return {
    ...{ post, settings, current, holders, away, today, lines, areas },
    revision: settings[0]?.revision ?? 0,
    procedures: procedureRows(
      lines,
      named.filter((key) => !isId(key)),
      lang,
    ),
  };
}

function procedureRows(lines: readonly SharedLine[], named: readonly string[], lang: Visit["lang"]): readonly ShareRow[] {
  const byCode = Map.groupBy(lines, ({ procedureCode }) => procedureCode);
  const codes = [...new Set([...byCode.keys(), ...named])].toSorted();
  return codes.map((key) => {
    const own = byCode.get(key) ?? [];
    return { key, label: own[0]?.title[lang] ?? key, count: own.length };
  });
}

async function areaRows({ work, lang }: Visit, lines: readonly SharedLine[], named: readonly string[]): Promise<readonly ShareRow[]> {
  const byArea = Map.groupBy(lines, ({ area }) => area ?? "");
  const keys = [...new Set([...byArea.keys(), ...named])].filter(isId);
  const rows: ShareRow[] = [];
  for (const key of keys) {
    const place = await getUnit(work.db, key).catch(() => undefined);
    rows.push({ key, label: place?.name ?? RULES.elsewhere[lang], count: byArea.get(key)?.length ?? 0 });
  }
  return rows.toSorted((one, other) => one.label.localeCompare(other.label, "vi"));
}

/** What the form says, or what holds today where nothing was filled in. */
export function chosenIn(values: Values, { current, today, procedures, areas }: RuleFile): RuleChosen {
  if (!values.has("cach") && !values.has("tu"))
    return {
      ...{ strategy: current?.strategy, keeps: current?.keeps ?? true, shares: current?.shares ?? {} },
      from: formatDate(today),
    };
  const strategy = STRATEGIES.find((one) => one === values.get("cach"));
  const rows = strategy === "by-procedure" ? procedures : strategy === "by-area" ? areas : [];
  const shares = rows.flatMap(({ key }): [string, string][] => (isId(values.get(`chia-${key}`)) ? [[key, values.get(`chia-${key}`)]] : []));
  return { strategy, keeps: values.get("giu") === "1", shares: Object.fromEntries(shares), from: values.get("tu") };
}

/** A day as one writes it. */
export function dayOf(text: string): LocalDate | undefined {
  const [, day = "", month = "", year = ""] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim()) ?? [];
  const parsed = parseDateParts({ day, month, year });
  return parsed.ok ? parsed.value : undefined;
}

/** How what was chosen would share out the post's queue; nothing where no way was chosen. */
export async function previewOf(
  { work }: Visit,
  { post }: RuleFile,
  { strategy, ...rule }: RuleChosen,
): Promise<SharingPreview | undefined> {
  return strategy === undefined ? undefined : previewAssignmentRule(work, { ...rule, post, strategy });
}
