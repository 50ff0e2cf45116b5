import { Fault } from "../fault.ts";

/** The fault an act is refused with: `expect(await refusal(acceptCase(…))).toBe("cases/not-found")`. An act that succeeds is said so. */
export async function refusal(act: Promise<unknown>): Promise<string> {
  try {
    await act;
  } catch (error) {
    if (error instanceof Fault) return error.code;
    throw error;
  }
  return "not refused";
}
