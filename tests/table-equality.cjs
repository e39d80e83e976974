const { serialize } = require('node:v8');

/** Jest walks two tables of thousands of cells for seconds; as bytes they compare at once. Where the bytes differ, Jest looks for itself. */
const LARGE = 50;

expect.addEqualityTesters([
	(a, b) =>
		Array.isArray(a) && Array.isArray(b) && a.length > LARGE && a.length === b.length && serialize(a).equals(serialize(b))
			? true
			: undefined,
]);
