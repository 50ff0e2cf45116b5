import { type Static, Type } from "typebox";
import { Compile } from "typebox/compile";
import type { Headers } from "../domain/headers.ts";
import { changesNothing } from "../domain/methods.ts";
import type { AskedOfNode, Outgoing, Received } from "../messages.ts";
import { LARGEST_BODY, LARGEST_HEAD } from "./body.ts";
import type { Answered } from "./calls.ts";
import { readJson } from "./read-json.ts";

/** Several questions of one node to another, under one signature (bó câu hỏi): one signed message, one check that it is new, one signed answer. */
export const BUNDLE_PATH = "/x/bundle/v1";
export const MOST_TOGETHER = 16;
/** Bytes an answer may have among others; so all of them together have no more than one alone. */
export const LARGEST_TOGETHER = LARGEST_BODY / MOST_TOGETHER;
/** All of them in base64, with their headers. */
export const LARGEST_BUNDLE = LARGEST_BODY * 1.5;

const Line = Type.String({ pattern: "^[\\t\\x20-\\x7e\\x80-\\xff]*$" });
const HeaderName = Type.String({ pattern: "^[a-z0-9!#$%&'*+.^_`|~-]+$" });
const HeaderLines = Type.Record(HeaderName, Type.Union([Line, Type.Array(Line)]), { additionalProperties: false });
/** As a question's headers come when it is alone: one line of each. */
const AskedLines = Type.Record(HeaderName, Line, { additionalProperties: false });
const base64Of = (bytes: number) => Type.String({ pattern: "^[A-Za-z0-9+/]*={0,2}$", maxLength: Math.ceil(bytes / 3) * 4 });

const Question = Type.Object({
  method: Type.String({ pattern: "^[A-Z]{1,16}$" }),
  path: Type.String({ pattern: "^/x/v1/[\\x21-\\x22\\x24-\\x3e\\x40-\\x7e]*$", maxLength: 4_096 }),
  query: Type.String({ pattern: "^[\\x21-\\x22\\x24-\\x7e]*$", maxLength: 4_096 }),
  headers: AskedLines,
  body: base64Of(LARGEST_BODY),
});
const Questions = Type.Object({ questions: Type.Array(Question, { minItems: 1, maxItems: MOST_TOGETHER }) });

const Answer = Type.Object({
  status: Type.Integer({ minimum: 200, maximum: 599 }),
  headers: HeaderLines,
  body: base64Of(LARGEST_TOGETHER),
});
const Answers = Type.Object({ answers: Type.Array(Type.Unknown(), { maxItems: MOST_TOGETHER }) });

/** Read by the schemas as they stand, a bundle's heads would cost more than its signatures. */
const [isQuestion, areQuestions, isAnswer, areAnswers] = [Compile(Question), Compile(Questions), Compile(Answer), Compile(Answers)];

type Opened = Omit<Received, "shown">;

/**
 * Whether a question may stand among others: a message with one that is none is refused whole. One that changes something goes alone: its answer may be longer than there
 * is room for, and it must be neither lost nor asked again.
 */
export function fitsBundle(message: AskedOfNode): boolean {
  const question = { ...headOf(message), body: "" };
  return changesNothing(message.method) && isQuestion.Check(question) && isShort(question);
}

export function writeQuestions(messages: readonly AskedOfNode[]): Buffer {
  return Buffer.from(JSON.stringify({ questions: messages.map((message) => ({ ...headOf(message), body: base64(message.body) })) }));
}

export function readQuestions(body: Uint8Array): readonly Opened[] | undefined {
  const read = readJson(body);
  return areQuestions.Check(read) && read.questions.every(isShort) ? read.questions.map(opened) : undefined;
}

export function writeAnswers(answers: readonly Outgoing[]): Buffer {
  return Buffer.from(JSON.stringify({ answers: answers.map((answer) => ({ ...answer, body: base64(answer.body) })) }));
}

/** In their order; nothing where one is no answer. */
export function readAnswers(body: Uint8Array): readonly (Answered | undefined)[] | undefined {
  const read = readJson(body);
  if (!areAnswers.Check(read)) return undefined;
  return read.answers.map((answer) => (isAnswer.Check(answer) && isShort(answer) ? opened(answer) : undefined));
}

function headOf({ method, path, search, headers }: AskedOfNode) {
  return { method, path, query: search, headers };
}

/** No longer than a head that comes by itself. */
function isShort({ headers }: { readonly headers: Static<typeof HeaderLines> | Headers }): boolean {
  return JSON.stringify(headers).length <= LARGEST_HEAD;
}

function opened<One extends { readonly headers: Static<typeof HeaderLines>; readonly body: string }>({ headers, body, ...one }: One) {
  const given: Headers = headers;
  return { ...one, headers: given, body: Buffer.from(body, "base64") };
}

function base64(body: Uint8Array): string {
  return Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString("base64");
}
