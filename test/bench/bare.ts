import { readFileSync } from 'node:fs';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/* The least that a process does that reads a text: it parses it. `node bare.js TEXT` */
unified().use(remarkParse).freeze().parse(readFileSync(process.argv[2]!, 'utf8'));
