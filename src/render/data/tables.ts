import { amounts } from './amounts.ts';
import { changes } from './changes.ts';
import { contacts, contactValues } from './contacts.ts';
import { costLists } from './cost-lists.ts';
import { costs } from './costs.ts';
import { covers } from './covers.ts';
import { definitions, definitionUses } from './definitions.ts';
import { editions } from './editions.ts';
import { exclusions } from './exclusions.ts';
import { deductibles } from './deductibles.ts';
import { facts } from './facts.ts';
import { limits } from './limits.ts';
import { paymentRules } from './payment-rules.ts';
import { ratios } from './ratios.ts';
import { premiumFactors } from './premium-factors.ts';
import { numbers } from './numbers.ts';
import { premiums } from './premiums.ts';
import { riders } from './riders.ts';
import { schemes } from './schemes.ts';
import { statistics } from './statistics.ts';
import type { Table } from './table.ts';

/** The published tables: first the one that the others refer to, then the ones that readers use most. */
export const tables: readonly Table[] = [
  schemes,
  premiums,
  premiumFactors,
  amounts,
  limits,
  deductibles,
  ratios,
  paymentRules,
  costLists,
  costs,
  exclusions,
  definitions,
  definitionUses,
  riders,
  contacts,
  contactValues,
  numbers,
  covers,
  facts,
  statistics,
  editions,
  changes,
];
