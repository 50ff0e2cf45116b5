import type { Commune } from "../people/communes.ts";

/** Where what stands in a commune beside its people's houses is. */
export const HOUSES = {
  health: ({ lines }: Commune) => `Số 1, ${lines[0] ?? ""}`,
  schools: ({ lines }: Commune) => `Số 3, ${lines[1] ?? lines[0] ?? ""}`,
  enterprise: ({ lines }: Commune) => `Số 12, ${lines[0] ?? ""}`,
} as const;

export function housesOf(commune: Commune): readonly string[] {
  return Object.values(HOUSES).map((lineIn) => lineIn(commune));
}
