/** An answer: the number of a reading from 1, or words. */
export type Answer = { id: string; reading: number } | { id: string; text: string };
export type Signature = { by: string; on: string; why?: string | undefined };

/** Thrown when an answer fits no question. */
export class AnswerUnfit extends Error {}
