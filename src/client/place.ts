import { carryAddress } from './page/address.ts';

// A page to be read: the switch of language leads to the place that the reader is at.
carryAddress();
