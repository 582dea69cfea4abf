import type { VFile } from 'vfile';
import type { EditionChanges } from '../../schemas/change.ts';
import type { Mapping } from '../../schemas/mappings.ts';
import type { Profile } from '../../schemas/profile.ts';
import type { Scheme } from '../../schemas/scheme.ts';
import type { Source } from '../../schemas/source.ts';
import type { YamlFile } from '../input/yaml-file.ts';
import type { StatedWords } from './findings.ts';
import type { Quantities } from './recognise.ts';
import type { Reconciliation } from './reconcile.ts';
import type { PamphletText } from './text.ts';

/** One valid edition of one scheme. `file` has the warnings. */
export type Reading = {
  scheme: Scheme;
  quantities: Quantities;
  reconciliation: Reconciliation;
  /** The mappings of the scheme that matched. */
  mapped: ReadonlyMap<Mapping, readonly string[]>;
  /** profile.yaml: what to look for in the text. */
  profile: YamlFile<Profile>;
  /** source.yaml: what people say about the text. */
  source: YamlFile<Source>;
  /** The edition that a person says this one follows. */
  follows?: string | undefined;
  /** The design of its pamphlets, if its profile names one. */
  design?: string | undefined;
  file: VFile;
  /** Corrections of its text, the oldest first. */
  errata: readonly KnownErratum[];
};

/** A correction of an edition: the scheme and the text before it, and what it changed. */
export type KnownErratum = {
  number: number;
  on: string;
  why: string;
  old: Scheme;
  text: string;
  changes: EditionChanges;
};

/** What is extracted from the files of an edition: a reading before its findings, with the words and the text that they look at. */
export type Extraction = Omit<Reading, 'source' | 'errata'> & {
  source: YamlFile<Source> & { value: Source };
  words: StatedWords;
  pamphlet: PamphletText;
};
