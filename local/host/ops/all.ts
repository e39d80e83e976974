import { cellOps } from './cells';
import type { Ops } from './kinds';
import { lookOps } from './looks';
import { moveOps } from './moves';
import { platformOps } from './platform';
import { sharingOps } from './sharing';
import { sheetOps } from './sheets';
import { textOps } from './text';

export const ops: Ops = { ...cellOps, ...lookOps, ...moveOps, ...sheetOps, ...sharingOps, ...platformOps, ...textOps };
