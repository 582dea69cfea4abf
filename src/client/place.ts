import { carryAddress } from './page/address.ts';
import { carryPlace, returnToPlace } from './page/original.ts';

// A page of text: the language switch links to the reader's place, and the way to the original leads back to it.
carryAddress();
carryPlace();
returnToPlace();
