import { laws } from './laws';

laws({ draws: Number(process.env.DRAWS ?? 60), oneOf: 1 });
