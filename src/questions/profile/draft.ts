import type { Answer, Signature } from '../answer-types.ts';
import type { Path } from './edit.ts';

/** The files that an answer may be written into. */
export type ProfileFiles = { profile: string; source: string };

/** One way to fit the profile to the new text. */
export type DraftReading = {
  says: string;
  /** Whether an entry is not for the new edition: then nothing may be left that it read. */
  ends?: boolean;
  into: keyof ProfileFiles;
  /** The text of that file with the answer. @throws AnswerUnfit */
  write: (text: string, answer: Answer, signature: Signature) => string;
};

/** A question about the profile that is not proven yet. */
export type ProfileDraft = {
  /** The same whenever it is drafted again. */
  key: string;
  /** Where it is in the profile. */
  at: Path;
  /** Where the words are in the new text, by their offset. */
  offset: number | undefined;
  words: string;
  asks: string;
  because: string;
  readings: readonly DraftReading[];
  /** What to do with words in place of a reading, and words to try it with. */
  text?: { try: string; reading: DraftReading } | undefined;
};
