import type { Clause } from '../../../schemas/clause.ts';
import type { Provision, Subject } from '../../../schemas/provision.ts';
import type { Setting } from '../document/clause.ts';
import { statementPoint } from '../document/summary-points.ts';
import type { WholeStatement } from '../document/whole-statement.ts';
import type { Icon } from '../html/icons.ts';
import { placeIn, type Shown } from './place.ts';
import type { ChapterName } from '../document/names.ts';
import type { MessageKey } from '../words/messages.ts';

/** A step: its title in our words, and what the text says of it, whole. What is too long for a box is behind the link. */
export type StepView = { number: string; icon: Icon; title: string; statement: WholeStatement | null; href: string };

/** A flow diagram (手続きの流れ): steps one after the other. */
export type FlowView = { title: string; steps: StepView[] };

type StepKey = MessageKey & `components.step.${string}`;
type Stage = { about: Subject; icon: Icon; title: StepKey };

const JOINING: readonly Stage[] = [
  { about: 'enrolment', icon: 'file-pen-line', title: 'components.step.enrolment' },
  { about: 'payment', icon: 'banknote', title: 'components.step.payment' },
  { about: 'certificate', icon: 'badge-check', title: 'components.step.certificate' },
  { about: 'start-of-cover', icon: 'shield-check', title: 'components.step.start-of-cover' },
];

const INCIDENT: readonly Stage[] = [
  { about: 'claims', icon: 'siren', title: 'components.step.claims' },
  { about: 'settlement', icon: 'handshake', title: 'components.step.settlement' },
  { about: 'claims-documents', icon: 'file-text', title: 'components.step.claims-documents' },
  { about: 'claims-payment', icon: 'hand-coins', title: 'components.step.claims-payment' },
];

/** 加入手続きの流れ. Null if the text has fewer than two steps. */
export function joiningFlow(shown: Shown): FlowView | null {
  return flowOf(JOINING, 'components.joiningFlow', 'joining', shown);
}

/** 事故発生時の流れ. Null if the text has fewer than two steps. */
export function incidentFlow(shown: Shown): FlowView | null {
  return flowOf(INCIDENT, 'components.incidentFlow', 'claims', shown);
}

function flowOf(
  stages: readonly Stage[],
  title: MessageKey & ('components.joiningFlow' | 'components.incidentFlow'),
  chapter: ChapterName,
  shown: Shown,
): FlowView | null {
  const steps = stages.flatMap((stage) => stepsOf(stage, chapter, shown));
  if (steps.length < 2) return null;
  return {
    title: shown.setting.i18n.t(title),
    steps: steps.map((step, i) => ({ ...step, number: String(i + 1) })),
  };
}

type Unnumbered = Omit<StepView, 'number'>;

/** The steps of a procedure, if the text lists them; otherwise one step that says what it is about. */
function stepsOf({ about, icon, title }: Stage, chapter: ChapterName, shown: Shown): Unnumbered[] {
  const { setting } = shown;
  const { scheme, i18n } = setting;
  const provisions = scheme.provisions.filter((each) => each.about === about);
  const procedure = provisions.map(procedureIn).sort((a, b) => b.length - a.length)[0] ?? [];
  // steps that only lead to the text say less than one that does
  const said = procedure.filter((clause) => isShort(clause, setting)).length;
  if (procedure.length >= LEAST_STEPS && said * 2 > procedure.length)
    return procedure.map((clause) => {
      const said = saidBy(clause, chapter, shown);
      // what the text says is title enough
      return { icon, title: said.statement ? '' : i18n.t(title), ...said };
    });
  const all = provisions.flatMap(({ clauses }) => clauses);
  const [first] = all;
  if (!first) return [];
  // a later sentence may be no instruction at all, however short it is
  return [{ icon, title: i18n.t(title), ...saidBy(all.find(isSentence) ?? first, chapter, shown) }];
}

/** As few are no procedure. */
const LEAST_STEPS = 2;
/** As many sentences without numbers are one: a text may list its steps without them. */
const LEAST_UNNUMBERED = 5;

/** The items of a list that is numbered 1, 2, 3; or else, sentences that follow each other, each of them an instruction of its own. */
function procedureIn({ about, clauses }: Provision): Clause[] {
  if (about !== 'enrolment' && about !== 'claims') return [];
  const numbered = clauses.filter(({ marker }) => marker && /^[（(]?[0-9０-９①-⑳]/.test(marker.value));
  if (numbered.length >= LEAST_STEPS) return numbered;
  const isList = about === 'enrolment' && clauses.length >= LEAST_UNNUMBERED && clauses.every(isSentence);
  return isList ? [...clauses] : [];
}

function isSentence({ text }: Clause): boolean {
  return text !== undefined && text.value.endsWith('。');
}

function saidBy(clause: Clause, chapter: ChapterName, shown: Shown): Pick<StepView, 'statement' | 'href'> {
  const { setting } = shown;
  const statement = isShort(clause, setting) ? statementPoint(clause, setting).statement : undefined;
  return { statement: statement ?? null, href: placeIn(clause.id, [chapter], shown) };
}

/** How long a statement in a box may be in the original, with all that is shown with it: the same in every language. */
const ROOM = 110;

function isShort(clause: Clause, setting: Setting): boolean {
  const { length, shared } = statementPoint(clause, setting);
  return length + (shared?.length ?? 0) <= ROOM;
}
