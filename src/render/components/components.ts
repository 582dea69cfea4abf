import type { Scheme } from '../../../schemas/scheme.ts';
import { settingOf } from '../document/clause.ts';
import type { ChapterView } from '../document/blocks.ts';
import { anchorsIn } from '../document/terms.ts';
import type { ChapterName } from '../document/names.ts';
import type { I18n } from '../words/i18n.ts';
import { desks, type DeskView } from './desks.ts';
import { incidentFlow, joiningFlow, type FlowView } from './flow.ts';
import { limitBars, type LimitBarsView } from './limit-bars.ts';
import { lossCards, type LossCardView } from './loss-cards.ts';
import { overviewOf, type OverviewView } from './overview.ts';

/** The diagrams and boxes at the head of a chapter; null or none if the text has nothing for them. */
export type ChapterComponents = {
  flow: FlowView | null;
  overview: OverviewView | null;
  bars: LimitBarsView[];
  cards: LossCardView[];
  desks: DeskView[];
};

const NONE: ChapterComponents = { flow: null, overview: null, bars: [], cards: [], desks: [] };

/** What a pamphlet in a design has at the heads of the chapters that it has. All of it comes from the scheme. */
export function componentsOf(
  scheme: Scheme,
  chapters: readonly (Pick<ChapterView, 'id' | 'blocks'> & { name: string })[],
  i18n: I18n,
): Partial<Record<ChapterName, ChapterComponents>> {
  const setting = settingOf(scheme, i18n);
  const shown = { setting, anchors: new Set([...anchorsIn(chapters), ...chapters.map(({ id }) => id)]) };
  // each is made only if its chapter is there: what is not shown must not ask for a translation
  const makers: Partial<Record<string, () => Partial<ChapterComponents>>> = {
    cover: () => ({ overview: overviewOf(shown) }),
    limits: () => ({ bars: limitBars(setting) }),
    joining: () => ({ flow: joiningFlow(shown) }),
    claims: () => ({ flow: incidentFlow(shown) }),
    examples: () => ({ cards: lossCards(shown) }),
    contacts: () => ({ desks: desks(setting) }),
  };
  const names = new Set(chapters.map(({ name }) => name));
  return Object.fromEntries(
    [...names].flatMap((name) => {
      const made = makers[name]?.();
      return made ? [[name, { ...NONE, ...made }]] : [];
    }),
  );
}
