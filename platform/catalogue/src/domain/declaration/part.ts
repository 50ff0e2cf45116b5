import { type Static, Type } from "typebox";
import { Feel, LegalBasis, Term, Words } from "./basics.ts";

/**
 * What the parts that wait for this one do when it ends without a result: go on without it; stop, which calls them off; wait, until the applicant tries it again;
 * ask, which lets the applicant choose.
 */
export const WITHOUT = ["go-on", "stop", "wait", "ask"] as const;

/**
 * A part of a linked group (thủ tục thành phần của nhóm thủ tục liên thông): a procedure with a dossier of its own at its own agency, begun from the one common
 * application. Its questions are answered by the common form where the names are the same, else by `answers`.
 */
export const LinkedPart = Type.Object(
  {
    id: Type.String({ pattern: "^[a-z][A-Za-z0-9]*$" }),
    code: Type.String(),
    /** Ids of the parts it waits for; parts that wait for none begin at submission, side by side. */
    after: Type.Optional(Type.Array(Type.String(), { minItems: 1 })),
    /** Done only where this holds. */
    when: Type.Optional(Feel),
    /** Its own deadline within the group; it takes the place of the one the procedure has alone. */
    deadline: Term,
    law: Type.Optional(LegalBasis),
    /** FEEL giving for whom the part is asked: a value of its procedure's list. */
    actingFor: Feel,
    /** Path of the part's question → FEEL over the common facts and `parts.<id>.<path>`, what an earlier part was asked and brought forth. */
    answers: Type.Record(Type.String(), Feel),
    without: Type.Enum(WITHOUT),
    /** What the applicant is told when it ends without a result. */
    told: Words,
  },
  { additionalProperties: false },
);
export type LinkedPart = Static<typeof LinkedPart>;
