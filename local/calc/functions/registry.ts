import type { Frame } from '../evaluate';
import type { Node } from '../syntax';
import type { Scalar, Value } from '../values';
import { conditional } from './conditional';
import { dates } from './dates';
import { google } from './google';
import { info } from './info';
import { lambda } from './lambda';
import { logic } from './logic';
import { lookup } from './lookup';
import { math } from './math';
import { places } from './places';
import { text } from './text';
import { totals } from './totals';

/** A function of single values; over arrays it is applied to each. */
export interface Each {
	readonly run: (values: readonly (Scalar | undefined)[], frame: Frame, name: string) => Scalar;
	/** Sees errors, which otherwise pass through. */
	readonly takesErrors?: true;
}

/** A function of whole values: ranges arrive unread. */
export type Whole = (values: readonly (Value | undefined)[], frame: Frame, name: string) => Value;

/** A function that decides itself which of its arguments to evaluate. */
export type Lazy = (nodes: readonly (Node | null)[], frame: Frame) => Value;

/** What Google's rules make differ from the library's functions, and what reports use most; the library has the rest. */
export const each = new Map<string, Each>(Object.entries({ ...math, ...text, ...dates, ...info }));
export const whole = new Map<string, Whole>(Object.entries({ ...totals, ...conditional, ...lookup, ...places, ...google }));
export const lazy = new Map<string, Lazy>(Object.entries({ ...logic, ...lambda }));
