import { type Static, Type } from "typebox";
import { Value } from "typebox/value";
import type { Headers } from "../domain/headers.ts";
import type { AskedOfNode, Outgoing, Received } from "../messages.ts";
import { LARGEST_BODY } from "./body.ts";
import type { Answered } from "./calls.ts";
import { readJson } from "./read-json.ts";

/** Several questions of one node to another, under one signature (bó câu hỏi): one signed message, one check that it is new, one signed answer. */
export const BUNDLE_PATH = "/x/bundle/v1";
export const MOST_TOGETHER = 16;
/** Each answer as long as it may be alone, in base64 and with its headers. */
export const LARGEST_BUNDLE = MOST_TOGETHER * LARGEST_BODY * 1.5;

const Line = Type.String({ pattern: "^[\\t\\x20-\\x7e\\x80-\\xff]*$" });
const HeaderLines = Type.Record(Type.String({ pattern: "^[a-z0-9!#$%&'*+.^_`|~-]+$" }), Type.Union([Line, Type.Array(Line)]), {
  additionalProperties: false,
});
const Base64 = Type.String({ pattern: "^[A-Za-z0-9+/]*={0,2}$" });

const Questions = Type.Object({
  questions: Type.Array(
    Type.Object({
      method: Type.String({ pattern: "^[A-Z]{1,16}$" }),
      path: Type.String({ pattern: "^/x/v1/[\\x21-\\x22\\x24-\\x3e\\x40-\\x7e]*$", maxLength: 4_096 }),
      query: Type.String({ pattern: "^[\\x21-\\x22\\x24-\\x7e]*$", maxLength: 4_096 }),
      headers: HeaderLines,
      body: Base64,
    }),
    { minItems: 1, maxItems: MOST_TOGETHER },
  ),
});

const Answers = Type.Object({
  answers: Type.Array(Type.Object({ status: Type.Integer({ minimum: 200, maximum: 599 }), headers: HeaderLines, body: Base64 }), {
    maxItems: MOST_TOGETHER,
  }),
});

type Question = Omit<Received, "shown">;

export function writeQuestions(messages: readonly AskedOfNode[]): Buffer {
  const questions = messages.map(({ method, path, search, headers, body }) => ({
    ...{ method, path, query: search, headers },
    body: base64(body),
  }));
  return Buffer.from(JSON.stringify({ questions }));
}

export function readQuestions(body: Uint8Array): readonly Question[] | undefined {
  const read = readJson(body);
  return Value.Check(Questions, read) ? read.questions.map(opened) : undefined;
}

export function writeAnswers(answers: readonly Outgoing[]): Buffer {
  return Buffer.from(JSON.stringify({ answers: answers.map((answer) => ({ ...answer, body: base64(answer.body) })) }));
}

export function readAnswers(body: Uint8Array): readonly Answered[] | undefined {
  const read = readJson(body);
  return Value.Check(Answers, read) ? read.answers.map(opened) : undefined;
}

function opened<One extends { readonly headers: Static<typeof HeaderLines>; readonly body: string }>({ headers, body, ...one }: One) {
  const given: Headers = headers;
  return { ...one, headers: given, body: Buffer.from(body, "base64") };
}

function base64(body: Uint8Array): string {
  return Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString("base64");
}
