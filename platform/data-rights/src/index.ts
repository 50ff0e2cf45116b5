export { type AnswerInput, answerQuestion, conclude, lengthen, type QuestionStep, takeUp } from "./actions/answer-question.ts";
export { type AskInput, askAboutRead } from "./actions/ask-about-read.ts";
export { findUsage, type UsageAsked, type UsageFound } from "./actions/find-usage.ts";
export { getMyQuestions, getQuestion, listQuestions, type QuestionFile } from "./actions/read-questions.ts";
export type { Basis, Question, State } from "./domain/question.ts";
export type { Kind } from "./domain/terms.ts";
export type { Step } from "./store/questions.ts";
