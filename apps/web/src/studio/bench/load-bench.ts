import type { Finding } from "@motlan/catalogue/declare";
import { may } from "@motlan/kernel";
import { type Design, examineDesign, getDesign } from "@motlan/studio";
import { officialHere, officialOf } from "../../frame/official-here.ts";
import type { Visit } from "../../frame/types.ts";
import { CHECK_PART, PARTS, type Part, partAt, partOf } from "../parts/part.ts";
import { comeTo, othersAt } from "../presence.ts";
import { BESIDE } from "../texts/bench.ts";

/** What stands on the workbench: the design, its part that is open, what is wrong, who else is there. */
export interface Bench {
  readonly design: Design;
  /** Undefined: the part with the findings. */
  readonly part: Part | undefined;
  /** The page of the form that is being written. */
  readonly page: number;
  readonly beside: keyof typeof BESIDE;
  /** What a small screen shows. */
  readonly screen: "soan" | "xem";
  readonly findings: readonly Finding[];
  readonly others: readonly { readonly name: string; readonly part: string }[];
  /** Whether this official may change it now. */
  readonly writes: boolean;
}

/** @throws studio/not-allowed, not-found */
export async function loadBench(visit: Visit): Promise<Bench> {
  const { work, params, query, form } = visit;
  const asked = (name: string) => form.get(name) || query.get(name);
  const design = await getDesign(work, params.id ?? "");
  const official = officialOf(visit);
  const part = asked("phan") === CHECK_PART ? undefined : (partOf(asked("phan")) ?? PARTS[0]);
  const beside = asked("canh");
  const page = Number(asked("trang"));
  const now = work.clock.now();
  const { name } = await officialHere(visit);
  comeTo(design.id, official.officialId, name, part?.id ?? CHECK_PART, now);
  return {
    design,
    part,
    page: Number.isInteger(page) && page > 0 ? page : 0,
    beside: isBeside(beside) ? beside : (part?.beside ?? "guide"),
    screen: asked("man") === "xem" ? "xem" : "soan",
    findings: await examineDesign(work, design.id),
    others: othersAt(design.id, official.officialId, now),
    writes:
      design.state === "draft" &&
      may(official, "studio.design", official.agencyId) &&
      design.designers.some(({ officialId }) => officialId === official.officialId),
  };
}

function isBeside(text: string): text is keyof typeof BESIDE {
  return Object.hasOwn(BESIDE, text);
}

/** The address of the workbench as it stands, with something else chosen. */
export function benchHref(
  bench: Bench,
  change: { readonly part?: string; readonly page?: number; readonly beside?: string; readonly screen?: string } = {},
): string {
  const part = change.part ?? bench.part?.id ?? CHECK_PART;
  const query = new URLSearchParams({ phan: part });
  const page = change.page ?? (change.part === undefined ? bench.page : 0);
  if (page > 0) query.set("trang", String(page));
  // Another part brings what belongs beside it, unless something was chosen.
  const beside = change.beside ?? (change.part === undefined ? bench.beside : undefined);
  if (beside !== undefined) query.set("canh", beside);
  if ((change.screen ?? bench.screen) === "xem") query.set("man", "xem");
  return `/studio/${bench.design.id}?${query}`;
}

/** The findings that belong to a part. */
export function findingsOf(findings: readonly Finding[], part: Part): readonly Finding[] {
  return findings.filter(({ place }) => partAt(place).id === part.id);
}
