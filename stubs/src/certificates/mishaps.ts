/** What is made to go wrong on purpose, until told otherwise. */
export interface Mishaps {
  /** `down`: every answer is 503. */
  ca: "none" | "down";
  /** `down`: 503; `slow`: answers after twenty seconds; `rejecting`: a proper refusal; `garbled`: the token of another message. */
  tsa: "none" | "down" | "slow" | "rejecting" | "garbled";
}

export const MISHAPS_SCHEMA = {
  type: "object",
  additionalProperties: false,
  properties: { ca: { enum: ["none", "down"] }, tsa: { enum: ["none", "down", "slow", "rejecting", "garbled"] } },
} as const;
