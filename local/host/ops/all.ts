import { cellOps } from './cells';
import { checkboxOps } from './checkboxes';
import { fillOps } from './fill';
import { filterOps } from './filters';
import { groupOps } from './groups';
import type { Ops } from './kinds';
import { lookOps } from './looks';
import { moveOps } from './moves';
import { platformOps } from './platform';
import { r1c1Ops } from './r1c1';
import { richTextOps } from './rich-text';
import { searchOps } from './search';
import { sharingOps } from './sharing';
import { sheetOps } from './sheets';
import { splitOps } from './split';
import { textOps } from './text';
import { zipOps } from './zip';

export const ops: Ops = {
	...cellOps,
	...lookOps,
	...moveOps,
	...sheetOps,
	...sharingOps,
	...platformOps,
	...textOps,
	...r1c1Ops,
	...richTextOps,
	...searchOps,
	...checkboxOps,
	...filterOps,
	...fillOps,
	...splitOps,
	...groupOps,
	...zipOps,
};
