import { laws } from './laws';
import { duckdb } from './with-evaluator';

// What the size of a company is measured with says the same as the sheet, too.
laws({ draws: Number(process.env.DRAWS ?? 12), oneOf: 1, engine: duckdb });
