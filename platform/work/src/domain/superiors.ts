const HOUR_MS = 3_600_000;

/** How late a step is when whom is told (báo cáo lên cấp trên). The hours are ours: no act names them. */
export const LEVELS = [
  { level: 1, lateMs: 4 * HOUR_MS },
  { level: 2, lateMs: 24 * HOUR_MS },
] as const;
export type Level = (typeof LEVELS)[number]["level"];

/** Who leads whom within an authority, from below. */
const LADDER: readonly (readonly string[])[] = [
  ["head-of-division"],
  ["vice-chair", "deputy-director"],
  ["chair", "director", "police-chief"],
];

/** The superiors told at a level: the nearest rank above the step's post that is held by somebody else, then the next one above that. */
export function superiorsOf<H extends { readonly postKind: string; readonly officialId: string }>(
  holders: readonly H[],
  step: { readonly post: string; readonly officialId: string | null },
  level: Level,
): readonly H[] {
  const own = LADDER.findIndex((rank) => rank.includes(step.post));
  const above = LADDER.slice(own + 1).map((rank) =>
    holders.filter(({ postKind, officialId }) => rank.includes(postKind) && officialId !== step.officialId),
  );
  return above.filter((rank) => rank.length > 0)[level - 1] ?? [];
}
