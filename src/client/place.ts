import { carryAddress } from './page/address.ts';

// A page of text: the language switch links to the reader's place.
carryAddress();
