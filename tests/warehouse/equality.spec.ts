import { laws } from './laws';

// `npm run sweep` draws more accounts and asks every figure of each.
laws({ draws: Number(process.env.RUNS ?? 7), oneOf: 2 });
