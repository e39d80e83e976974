import type { Node } from '../syntax/node';
import type { Value } from '../values/reference';
import type { Scalar } from '../values/scalar';
import type { Frame } from './frame';

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
